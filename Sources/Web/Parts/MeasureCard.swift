import Analysis
import Model

/// The figure of a measure, judged by its own natural limits and by how fresh it is.
struct MeasureCard: Sendable {
  let picture: MeasurePicture
  let records: Href?
  init(_ picture: MeasurePicture, records: Href? = nil) { (self.picture, self.records) = (picture, records) }

  /// The judgement of the analysis as a word and a shape.
  var mark: StatusMark? {
    switch picture.standing {
    case .unread: StatusMark(.unknown)
    case .tooYoung: StatusMark(.unknown)
    case .changed(let change):
      change.isBetter
        ? StatusMark(.steady, "better")
        : change.isRecent ? StatusMark(.watch, "worse again") : StatusMark(.act, "worse")
    case .stale: StatusMark(.watch, "stale")
    case .routine: StatusMark(.steady)
    }
  }

  var html: HTML {
    let before = picture.series.previous.map { "on \(Spoken.short($0.day))" }
    return FigureCard(picture.figure, mark: mark, before: before, records: records).html
  }
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
    GoalChart(
      title: "Goal: \(title)", measure: progress.picture.title, unit: progress.picture.measure.unit,
      baseline: progress.target.baseline, target: progress.target.target, by: progress.target.by, now: progress.now,
      limits: limits, readOn: progress.picture.latest?.day)
  }

  /// The natural limits of the latest readings: where routine variation keeps the measure now.
  private var limits: ClosedRange<Double>? {
    let latest = progress.picture.series.values.suffix(MeasurePicture.baselineReadings)
    guard latest.count >= 6 else { return nil }
    let limits = ProcessLimits(baseline: Array(latest))
    return limits.range > 0 ? limits.lower...limits.upper : nil
  }

  private var box: ChartBox {
    ChartBox(
      id, chart,
      definition:
        "latest reading of \(progress.picture.title): \(progress.picture.measure.definition); shaded: natural process limits of the latest readings",
      caveats: progress.picture.figure.caveats + assumption, remark: chance)
  }

  /// Each goal in one box, however many targets it has.
  ///
  /// - Parameter id: of the first.
  static func all(
    _ progress: [TargetProgress], in model: Snapshot, id first: String, from standpoint: Standpoint
  ) -> HTML {
    let boxes = progress.enumerated().map { GoalBox($1, in: model, id: "target-\($0)", from: standpoint) }
    return HTML {
      for (index, goal) in goals(of: progress).enumerated() {
        let own = boxes.filter { $0.progress.goal == goal }
        let id = index == 0 ? first : "goal-\(index)"
        if own.count == 1 {
          GoalBox(own[0].progress, in: model, id: id, from: standpoint).box.html
        } else {
          ChartBox.together("Goal: \(own[0].title)", id: id, own.map(\.box))
        }
      }
    }
  }

  private static func goals(of progress: [TargetProgress]) -> [Name] {
    var seen: Set<Name> = []
    return progress.map(\.goal).filter { seen.insert($0).inserted }
  }

  private var chance: HTML {
    HTML {
      "Chance of \(target) by \(progress.target.by.spoken): "
      switch progress.chance {
      case .estimated(let likelihood, _):
        HTML {
          strong { likelihood.description }; span(.class("small")) { " if things go on as they went" }
        }
      default: HTML(progress.chance.words)
      }
    }
  }

  private var target: String {
    let unit = progress.picture.measure.unit
    return Spoken.value(progress.target.target, unit: unit) + Spoken.thinSpace + unit
  }
  private var assumption: [String] { if case .estimated(_, let how) = progress.chance { [how] } else { [] } }
}
