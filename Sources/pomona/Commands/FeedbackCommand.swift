import ArgumentParser
import Governance
import Model
import Workbench

struct FeedbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedback",
    abstract: "Show how what happened comes back: feedback loops with how long they take and who keeps them alive.",
    discussion: """
      pomona feedback
      pomona feedback --information
      pomona feedback --as-of 2026-03-31 --json
      """)

  @Flag(help: "What decisions need to know instead, with how fresh it is or who can be asked.") var information = false
  @Option(help: "The day to look from; today when left out.") var asOf: Day?
  @OptionGroup var store: StoreOptions
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let workspace = try store.reading()
    let day = try asOf ?? workspace.today()
    let authority = try workspace.authority(asOf: day)
    if information { return tell(try workspace.information(asOf: day), authority) }
    let loops = try workspace.feedback(asOf: day)
    if json { return print(JSON.list(loops.map { $0.json(authority.naming) }).pretty, terminator: "") }
    var table = Columns([
      ("Loop", .left), ("Of", .left), ("Voice", .left), ("May take", .right), ("Took", .right),
      ("Kept alive by", .left),
      ("Stands", .left),
    ])
    for standing in loops {
      let loop = standing.loop
      table.add(
        loop.title, authority.naming.title(loop.of.address), loop.voice.rawValue, loop.latency.map { "\($0)" } ?? "—",
        standing.seen.map { Spoken.number($0.value, $0.unit) } ?? "—",
        standing.keepers.isEmpty ? "nobody" : standing.keepers.map(authority.naming.person).joined(separator: ", "),
        standing.state.rawValue)
    }
    table.lines(for: .output).forEach { print($0) }
    if loops.isEmpty { print("No feedback loop is described. `pomona explain feedback-loop` says how.") }
  }

  private func tell(_ all: [InformationReach], _ authority: Authority) {
    if json { return print(JSON.list(all.map(\.json)).pretty, terminator: "") }
    for reach in all {
      print("\(reach.state.isHad ? "○" : "■") \(reach.state.rawValue): \(authority.sentence(reach.flow))")
      print("    \(Spoken.raised(reach.because)).")
    }
    if all.isEmpty { print("No right names what has to be known. Write it under 'needs'.") }
  }
}
