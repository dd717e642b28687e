import ArgumentParser
import Governance
import Model
import Workbench

struct OrderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "order",
    abstract: "Put what waits for the same scarce team in the order that loses the least value.",
    discussion: """
      pomona order
      pomona order --team quay
      pomona explain cost-of-delay     how an estimate is written down
      """)

  @Option(help: "Only what waits for this team.") var team: String?
  @Option(help: "The day to look from; today when left out.") var asOf: Day?
  @OptionGroup var store: StoreOptions
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let model = try store.desk().snapshot(asOf: asOf)
    if let team, !model.all(Team.self).contains(where: { $0.name.text == team }) {
      let nearest = Suggestion.sentence(team, among: model.all(Team.self).map(\.name.text))
      throw ValidationError("There is no team '\(team)'.\(nearest)")
    }
    let orders = DelayOrder.all(in: model).filter { team == nil || $0.team.name.text == team }
    if json { return print(JSON.list(orders.map(\.json)).pretty, terminator: "") }
    for order in orders { tell(order, model) }
    if orders.isEmpty {
      print("Nothing that waits has a cost of delay yet. How it is written: pomona explain cost-of-delay")
    }
    let unknown = DelayOrder.unestimated(in: model).map { model.title(of: $0) }
    if team == nil, !unknown.isEmpty {
      print("\nIn no order, because nobody has estimated what a week without it costs: \(Spoken.list(unknown)).")
    }
  }

  private func tell(_ order: DelayOrder, _ model: Snapshot) {
    print(Terminal.output.inked("What waits for \(model.title(of: order.team))", .strong))
    var table = Columns([
      ("", .right), ("", .left), ("Lost a week", .right), ("Keeps the team", .right), ("CD3", .right), ("", .left),
    ])
    func add(_ place: String, _ entry: DelayOrder.Entry, _ note: String, ranked: Bool = false) {
      table.add(
        place, entry.title, Spoken.money(entry.cost.perWeek), entry.cost.blocks.description,
        ranked ? Spoken.number(entry.cd3.rounded()) : "", note)
    }
    for entry in order.begun { add("·", entry, "begun on \(entry.cost.begun?.description ?? ""), keeps its place") }
    for (index, entry) in order.waiting.enumerated() {
      add("\(index + 1)", entry, entry.caution ?? "", ranked: true)
    }
    for entry in order.dated { add("!", entry, "begin by \(entry.latestStart?.description ?? "")") }
    for entry in order.apart { add("?", entry, "cannot be set beside the others") }
    table.lines(for: .output).forEach { print($0) }
    if let gain = order.gain { print(Terminal.output.inked(gain, .faint)) }
  }
}
