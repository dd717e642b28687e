import Governance
import Model
import Workbench

/// A page on a day before what it is about existed, or in a draft that takes it out: the frame stands, and the way to
/// where it does.
struct AbsentPage: Page {
  let title: String
  let section: Links?
  let first: Day
  let visit: Visit

  /// Nothing where what was asked for never existed, or was there and something else is missing.
  init?(_ visit: Visit) throws {
    guard !visit.standpoint.isHereAndNow, let found = try AbsentPage.firstSeen(visit),
      visit.standpoint.draft != nil || visit.asOf < found.day
    else { return nil }
    (title, first) = (found.title, found.day)
    section = Links(path: Array(visit.link.path.prefix(1)))
    self.visit = visit
  }

  private static func firstSeen(_ visit: Visit) throws -> (title: String, day: Day)? {
    let workspace = visit.workspace
    switch visit.link {
    case .product(let name, _): return try firstSeen(Address(kind: Product.word, name: name), workspace)
    case .team(let name), .flow(.team(let name)):
      return try firstSeen(Address(kind: Team.word, name: name), workspace)
    case .service(let name): return try firstSeen(Address(kind: Service.word, name: name), workspace)
    case .valueStream(let name): return try firstSeen(Address(kind: ValueStream.word, name: name), workspace)
    case .experiment(let name): return try firstSeen(Address(kind: Experiment.word, name: name), workspace)
    case .measure(let name): return try firstSeen(Address(kind: Measure.word, name: name), workspace)
    case .fundingLine(let name):
      // Written down before its first period, it gives nothing there is to look at yet.
      let given = try workspace.snapshot().find(FundingLine.self, name)?.from
      return try firstSeen(Address(kind: FundingLine.word, name: name), workspace).map {
        ($0.title, max($0.day, given ?? $0.day))
      }
    case .resource(let address): return try firstSeen(address, workspace)
    case .review(let id): return try workspace.reviews().first { $0.id == id }.map { ($0.title, $0.opened) }
    case .decision(let id):
      return try workspace.decisions().first { $0.id == id }.map { ($0.option.title, $0.decided) }
    case .batch(let id):
      return try workspace.batches().first { "\($0.seq)" == id }.map { ($0.payload.file, $0.entry.day) }
    default: return nil
    }
  }

  private static func firstSeen(_ address: Address, _ workspace: Workspace) throws -> (title: String, day: Day)? {
    let model = try workspace.snapshot()
    guard model.exists(address) else { return nil }
    let entry = try workspace.firstRevision(of: address)
    return entry.map { (model.title(of: address), $0.day) }
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }
        Sentence(
          visit.standpoint.draft.map { "It is not in the model with “\($0.title)” in it." }
            ?? "It did not exist on \(visit.asOf.spoken). It was first seen on \(first.spoken)."
        ).html
      }
      div(.class("acts")) {
        if visit.standpoint.draft != nil {
          a(.class("button"), .href(visit.standpoint.today(visit.link))) { "See it in the model in force" }
        } else {
          ways
        }
      }
    }
  }

  private var ways: HTML {
    HTML {
      a(.class("button"), .href(Standpoint(today: visit.standpoint.today, asOf: first).to(visit.link))) {
        "Look at \(first.spoken)"
      }
      a(.class("button"), .href(visit.standpoint.today(visit.link))) { "Return to today" }
    }
  }
}
