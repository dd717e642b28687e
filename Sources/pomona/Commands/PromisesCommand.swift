import ArgumentParser
import Governance
import Model
import Workbench

struct PromisesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promises",
    abstract: "List the forecasts somebody relies on, how each stands, and how often each percentile held.",
    discussion: """
      pomona promises
      pomona promises --score --by ines
      pomona promises --verify
      pomona forecast --promise team/quay --items 12 --relied-on "Sales, for the spring fair" --as ines
      """)

  @Option(help: "The day to look from; today when left out.") var asOf: Day?
  @Flag(help: "Keep what came of those that are resolved and not scored yet.") var score = false
  @Option(help: "Who keeps the score: the handle of a person.") var by: String?
  @Flag(help: "Compute every promise again from the numbers kept with it.") var verify = false
  @OptionGroup var store: StoreOptions
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    if score, by == nil { throw ValidationError("Say who keeps the score: pomona promises --score --by ines") }
  }

  func run() throws {
    let desk = try store.desk()
    let day = try asOf ?? desk.today()
    if score, let by {
      let scored = try score(desk, by: person(by))
      print(
        scored.isEmpty ? "No resolved promise waits to be scored." : "Scored: \(Spoken.list(scored.map(\.promise))).")
    }
    let standings = try desk.reading().promises(asOf: day)
    if verify { return try prove(standings.map(\.promise)) }
    if json { return print(Calibration.json(standings).pretty, terminator: "") }
    list(standings)
    if standings.isEmpty {
      print(
        "Nobody relies on a forecast yet, as far as the record says. See pomona forecast --help for how one is promised."
      )
    } else {
      calibrate(Calibration.all(standings))
    }
  }

  private func score(_ desk: any Desk, by who: Name) throws -> [PromiseScore] {
    try desk.reading().promisesToScore().map { try desk.carryOut(.score(promise: $0.id, by: who)) }
  }

  private func list(_ standings: [PromiseStanding]) {
    var table = Columns([
      ("Promise", .left), ("Made", .left), ("Of", .left), ("Promised", .left), ("At", .right), ("Stands", .left),
      ("Relied on by", .left),
    ])
    for one in standings {
      let promise = one.promise
      table.add(
        promise.id, promise.made.spoken, promise.of.description, promise.spoken, "\(promise.confidence)",
        one.outcome.state.rawValue + (one.scored == nil ? "" : ", scored"), promise.reliedOn)
    }
    table.lines(for: .output).forEach { print($0) }
  }

  private func calibrate(_ rows: [Calibration]) {
    print("")
    var table = Columns([
      ("Whose", .left), ("Kind", .left), ("Promised", .right), ("Held", .right), ("Resolved", .right), ("Says", .left),
    ])
    for row in rows {
      table.add(
        row.of?.description ?? "all", row.kind?.rawValue ?? "both", "\(row.confidence)",
        row.share.map { Spoken.number(($0 * 100).rounded(), "%") } ?? "—", "\(row.resolved)", row.verdict.rawValue)
    }
    table.lines(for: .output).forEach { print($0) }
  }

  private func prove(_ promises: [Promise]) throws {
    for promise in promises {
      let again = try promise.recomputed()
      let said = promise.kind == .howMany ? promise.items : promise.day - promise.made
      guard again == said else {
        note("\(promise.id) says \(said), and its own numbers give \(again.map(String.init) ?? "no answer").")
        throw Ending.refused
      }
    }
    print("\(counted(promises.count, "promise")) computed again from the numbers kept: each gives the same answer.")
  }
}
