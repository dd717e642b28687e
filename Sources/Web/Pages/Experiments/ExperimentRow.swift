import Governance
import Model
import Workbench

/// An experiment as lists show it: where it stands, and what its readings say.
struct ExperimentRow: Sendable {
  let standing: StandingExperiment
  /// The day looked from.
  let asOf: Day
  init(_ standing: StandingExperiment, asOf: Day) { (self.standing, self.asOf) = (standing, asOf) }

  /// Its last day has come, and nobody has looked at it.
  var isOver: Bool { standing.state == .running && (standing.run.terms?.end).map { $0 <= asOf } ?? false }
  /// It waits for somebody to look at it or to say what follows.
  var waits: Bool { isOver || standing.state == .inspected }

  var mark: StatusMark {
    switch standing.state {
    case .draft: StatusMark(.unknown, "draft")
    case .running: isOver ? StatusMark(.act, "to be inspected") : StatusMark(.watch, "running")
    case .inspected: StatusMark(.act, "to be decided")
    case .decided: StatusMark(.steady, "decided")
    }
  }

  /// The result of an inspected run; what the readings say so far is no result.
  var verdict: ExperimentResult.Verdict? { standing.run.result?.verdict }

  static func mark(_ verdict: ExperimentResult.Verdict) -> StatusMark {
    // To refute a belief is as good an end as to support it.
    switch verdict {
    case .supported: StatusMark(.steady, "supported")
    case .refuted: StatusMark(.steady, "refuted")
    case .inconclusive: StatusMark(.unknown, "inconclusive")
    }
  }

  /// Those that wait first, then what runs, what is planned, and what was decided, the latest first.
  static func ordered(_ rows: [ExperimentRow]) -> [ExperimentRow] {
    func rank(_ row: ExperimentRow) -> Int {
      if row.waits { return 0 }
      return switch row.standing.state {
      case .running: 1
      case .draft: 2
      default: 3
      }
    }
    return rows.sorted { a, b in
      rank(a) == rank(b) ? (a.standing.run.started ?? asOf(a)) > (b.standing.run.started ?? asOf(b)) : rank(a) < rank(b)
    }
  }
  private static func asOf(_ row: ExperimentRow) -> Day { row.asOf }

  static func table(_ rows: [ExperimentRow], _ standpoint: Standpoint, in model: Snapshot) -> Table {
    Table(
      [
        .init("Experiment"), .init("Product"), .init("Stands"), .init("Judged by"), .init("Run"), .init("Result"),
        .init("What follows"),
      ],
      rows: rows.map { $0.cells(standpoint, model) }, stacks: true)
  }

  private func cells(_ standpoint: Standpoint, _ model: Snapshot) -> [Cell] {
    let experiment = standing.experiment
    return [
      .rich(
        HTML {
          a(.href(standpoint.to(.experiment(experiment.name)))) { strong { experiment.title } }
          p(.class("small")) { experiment.hypothesis }
        }, plain: experiment.title),
      .rich(standpoint.named(experiment.product.address, in: model), plain: experiment.product.name.text),
      .status(mark), judged(model), run,
      verdict.map { .status(ExperimentRow.mark($0)) } ?? .missing(because: "not inspected yet"),
      follows,
    ]
  }

  private func judged(_ model: Snapshot) -> Cell {
    if let terms = standing.run.terms ?? ExperimentTerms(standing.experiment.value) {
      let measure = model.title(of: Address(kind: Measure.word, name: terms.measure))
      return .text("\(measure): \(terms.asked)")
    }
    let missing = ExperimentTerms.missing(in: standing.experiment.value).map(\.rawValue)
    return .missing(because: "no \(Governance.Spoken.list(missing, "and no"))")
  }

  private var run: Cell {
    guard let start = standing.run.started, let end = standing.run.terms?.end else {
      return .missing(because: "not started yet")
    }
    return .text("\(Spoken.short(start)) – \(end.spoken)")
  }

  private var follows: Cell {
    guard let decided = standing.run.decided, let goal = decided.goal, let approach = decided.approach else {
      return .missing(because: "not decided yet")
    }
    return .text("\(Spoken.capitalised(approach.rawValue)); goal \(goal.rawValue)")
  }
}
