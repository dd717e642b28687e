import Analysis
import Model

/// The figure of a measure, judged by its own natural limits and by how fresh it is.
struct MeasureCard: Sendable {
  let picture: MeasurePicture
  let records: Href?
  init(_ picture: MeasurePicture, records: Href? = nil) { (self.picture, self.records) = (picture, records) }

  var status: Status? {
    guard let latest = picture.latest else { return .unknown }
    guard picture.behaviour.limits.points >= 6 else { return nil }
    let last = picture.series.points.count - 1
    let signals = picture.behaviour.signals.filter { $0.rule != .wideRange && $0.points.contains(last) }
    guard let signal = signals.first else { return picture.isStale ? .watch : .steady }
    let isWorse = (signal.side == .below) == (picture.measure.better == .higher)
    _ = latest
    return isWorse ? .act : .steady
  }

  var html: HTML { FigureCard(picture.figure, status: status, records: records).html }
}

/// A goal with its way from baseline to target and the chance of getting there.
struct GoalBox: Sendable {
  let progress: TargetProgress
  let title: String
  let id: String
  let standpoint: Standpoint

  init(_ progress: TargetProgress, in model: Snapshot, id: String, from standpoint: Standpoint) {
    self.progress = progress
    self.id = id
    self.standpoint = standpoint
    title = model.title(of: Address(kind: Goal.word, name: progress.goal))
  }

  private var chart: GoalChart {
    let limits = progress.picture.behaviour.limits
    let hasLimits = limits.points >= 6 && limits.shownLower < limits.shownUpper
    return GoalChart(
      title: "Goal: \(title)", unit: progress.picture.measure.unit, baseline: progress.target.baseline,
      target: progress.target.target, by: progress.target.by, now: progress.now,
      limits: hasLimits ? limits.shownLower...limits.shownUpper : nil, readOn: progress.picture.latest?.day)
  }

  var html: HTML {
    HTML {
      ChartBox(
        id, chart,
        definition:
          "latest reading of \(progress.picture.title): \(progress.picture.measure.definition); shaded: natural process limits of its readings",
        caveats: progress.picture.figure.caveats + assumption
      ).html
      p(.class("lead")) {
        switch progress.chance {
        case .estimated(let likelihood, _):
          HTML {
            "Chance of \(target) by \(progress.target.by.spoken): "; strong { likelihood.description };
            span(.class("small")) { " if things go on as they went" }
          }
        default: HTML("Chance of \(target) by \(progress.target.by.spoken): \(progress.chance.words)")
        }
      }
    }
  }

  private var target: String {
    Spoken.value(progress.target.target, unit: progress.picture.measure.unit) + " " + progress.picture.measure.unit
  }
  private var assumption: [String] { if case .estimated(_, let how) = progress.chance { [how] } else { [] } }
}
