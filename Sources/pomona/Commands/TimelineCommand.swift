import Analysis
import ArgumentParser
import Governance
import Model
import Workbench

struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Show how units, teams, products and value streams changed, and how much in each quarter.",
    discussion: """
      pomona timeline
      pomona timeline --as-of 2026-03-31 --answering
      """)

  @Option(help: "The day to look from; today when left out.") var asOf: Day?
  @Flag(help: "Only who answered for what on that day.") var answering = false
  @OptionGroup var store: StoreOptions
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let workspace = try store.reading()
    if answering { return tellAnswering(try workspace.snapshot(asOf: asOf)) }
    let timeline = try workspace.timeline(asOf: asOf)
    json ? print(timeline.json.pretty, terminator: "") : tell(timeline)
  }

  private func tell(_ timeline: Analysis.Timeline) {
    guard let began = timeline.began else { return print("Nothing of the structure was written down by that day.") }
    print("Described since \(began.spoken). Changes a quarter:")
    let most = timeline.churn.map(\.changes).max() ?? 0
    for count in timeline.churn {
      let bar = String(repeating: "█", count: most > 40 ? count.changes * 40 / most : count.changes)
      let note = count.isWhole ? "" : Terminal.output.inked("  not the whole quarter", .faint)
      print("  \(count.quarter.spoken)  \(bar)\(bar.isEmpty ? "" : " ")\(count.changes)\(note)")
    }
    print(Terminal.output.inked("Counted: \(Analysis.Timeline.definition).", .faint))
    var table = Columns([("Day", .left), ("What changed", .left), ("Why", .left)])
    for change in timeline.changes { table.add(change.day.description, change.says, change.reason) }
    if !timeline.changes.isEmpty { print("") }
    table.lines(for: .output).forEach { print($0) }
  }

  private func tellAnswering(_ model: Snapshot) {
    let containment = Containment(model)
    var table = Columns([("What", .left), ("Team", .left), ("Owner", .left)])
    var lines: [JSON] = []
    for product in model.all(Product.self) {
      let teams = containment.teams(answeringFor: product.address)
      table.add(
        product.title, teams.map { model.title(of: $0) }.joined(separator: ", "), product.owner?.name.text ?? "nobody")
      lines.append([
        "what": .text(product.address.description), "teams": .list(teams.map { .text($0.name.text) }),
        "owner": product.owner.map { .text($0.name.text) } ?? .null,
      ])
    }
    for service in model.all(Service.self) {
      let teams = containment.teams(answeringFor: service.address)
      table.add(
        service.title, teams.map { model.title(of: $0) }.joined(separator: ", "),
        service.owner.map { model.title(of: $0.address) } ?? "nobody")
      lines.append([
        "what": .text(service.address.description), "teams": .list(teams.map { .text($0.name.text) }),
        "owner": service.owner.map { .text($0.name.text) } ?? .null,
      ])
    }
    if json { return print(JSON.list(lines).pretty, terminator: "") }
    table.lines(for: .output).forEach { print($0) }
    if lines.isEmpty { print("No product or service stood in the model on that day.") }
  }
}
