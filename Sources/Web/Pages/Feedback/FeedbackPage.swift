import Governance
import Model
import Workbench

/// How what happened comes back to those who can act on it, and whether what decisions need to know can be had. Rows
/// 06.06, 06.08.
struct FeedbackPage: Page {
  let loops: [LoopStanding]
  let information: [InformationReach]
  let authority: Authority
  let standpoint: Standpoint
  let title = "Feedback"
  let section: Links? = .evidence
  let above: [(title: String, link: Links)] = [("Evidence", .evidence)]

  init(_ visit: Visit) throws {
    loops = try visit.workspace.feedback(asOf: visit.asOf)
    information = try visit.workspace.information(asOf: visit.asOf)
    authority = try visit.authority()
    standpoint = visit.standpoint
  }

  private var sentence: Sentence {
    let late = loops.count { $0.state == .late }
    let open = loops.count { $0.state != .inTime && $0.state != .late }
    let lost = information.count { !$0.state.isHad }
    let about =
      loops.isEmpty
      ? "No feedback loop is described. "
      : "\(Spoken.capitalised(Spoken.count(loops.count, "feedback loop"))): \(Spoken.word(late)) \(late == 1 ? "takes" : "take") longer than it may, of \(Spoken.word(open)) nobody can tell. "
    return Sentence(
      about
        + (information.isEmpty
          ? "No right says what has to be known."
          : "\(Spoken.capitalised(Spoken.word(lost))) of \(Spoken.count(information.count, "thing")) decisions rest on cannot be had today.")
    )
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }; sentence.html
      }
      Part("Feedback loops", note: "those that are late or lack something first", id: "loops") {
        if loops.isEmpty {
          EmptyState(
            "No feedback loops yet",
            "Here would be each way in which what customers, operations or systems experience comes back, how long that may take and takes, and who keeps it alive.",
            step: ("How a loop is described", standpoint.to(.kind(FeedbackLoop.word)))
          ).html
        } else {
          Part.box {
            FeedbackPage.table(loops, authority, standpoint).html
            ExportLinks(.feedback, standpoint).html
          }
        }
      }.html
      Part("What decisions rest on", note: "what cannot be had first", id: "information") {
        if information.isEmpty {
          EmptyState(
            "No right says what has to be known",
            "Here would be what has to be known for each decision, how fresh it is, and who can be asked. It stands under `needs` in a right.",
            step: ("How it is written", standpoint.to(.kind(DecisionRight.word)))
          ).html
        } else {
          Part.box {
            FeedbackPage.table(information, authority, standpoint).html
            ExportLinks(.information, standpoint).html
          }
        }
      }.html
    }
  }

  static func table(_ loops: [LoopStanding], _ authority: Authority, _ standpoint: Standpoint) -> Table {
    Table(
      [
        .init("Loop"), .init("Of"), .init("Voice"), .init("Reaches"), .init("May take"), .init("Took"),
        .init("Kept alive by"), .init("Stands"),
      ],
      rows: loops.map { standing in
        let loop = standing.loop
        return [
          .noted(.linked(.text(loop.title), standpoint.to(.resource(loop.address))), note: loop.heard),
          InformationTable.named(loop.of.address, authority, standpoint), .text(loop.voice.rawValue),
          loop.reaches.isEmpty
            ? .missing(because: "nobody acts on it")
            : .text(loop.reaches.map { authority.naming.role($0.name) }.joined(separator: ", ")),
          loop.latency.map { .text("\($0)") } ?? .missing(because: "nobody has said"), took(standing, standpoint),
          kept(standing, authority), .status(mark(standing)),
        ]
      }, stacks: true)
  }

  private static func took(_ standing: LoopStanding, _ standpoint: Standpoint) -> Cell {
    guard let measure = standing.loop.measure else { return .missing(because: "no measure says") }
    return standing.seen.map { .linked(.text($0.spoken), standpoint.to(.measure(measure.name))) }
      ?? .missing(because: "its measure was never read")
  }

  private static func kept(_ standing: LoopStanding, _ authority: Authority) -> Cell {
    guard let owner = standing.loop.owner else { return .missing(because: "nobody has said") }
    let role = Spoken.capitalised(authority.naming.role(owner.name))
    return .noted(
      .text(role),
      note: standing.keepers.isEmpty
        ? "nobody is" : standing.keepers.map(authority.naming.person).joined(separator: ", "))
  }

  private static func mark(_ standing: LoopStanding) -> StatusMark {
    switch standing.state {
    case .late: StatusMark(.act, standing.state.rawValue)
    case .incomplete, .vacant: StatusMark(.watch, standing.state.rawValue)
    case .unmeasured: StatusMark(.unknown, standing.state.rawValue)
    case .inTime: StatusMark(.steady, standing.state.rawValue)
    }
  }

  static func table(_ information: [InformationReach], _ authority: Authority, _ standpoint: Standpoint) -> Table {
    InformationTable.of(
      information.map(\.flow), authority, standpoint, then: [.init("Today")],
      information.map { reach in [.noted(.status(mark(reach)), note: reach.because)] })
  }

  private static func mark(_ reach: InformationReach) -> StatusMark {
    switch reach.state {
    case .unsourced, .vacant, .unread: StatusMark(.act, reach.state.rawValue)
    case .stale: StatusMark(.watch, reach.state.rawValue)
    case .reachable, .fresh: StatusMark(.steady, reach.state.rawValue)
    }
  }
}
