import Analysis
import Evidence
import Model

/// The charts of one flow, drawn from the picture that the analysis makes.
struct FlowCharts: Sendable {
  let subject: Links.Flowing
  let standpoint: Standpoint
  let history: History
  let picture: FlowPicture
  let asOf: Day
  /// How many items each state may hold, by its name.
  var limits: [String: Int] = [:]
  /// How far back was asked for, kept on the links of the charts.
  var days: String?

  /// An item as people know it: its key, and its title where there is one.
  func name(_ row: Int) -> String {
    let (key, title) = (history.keys[row], row < history.titles.count ? history.titles[row] : "")
    return title.isEmpty || title == key ? key : "\(key) \(title)"
  }
  private func record(_ row: Int) -> Href { standpoint.to(.item(subject, key: history.keys[row])) }

  /// The chart on its own page, whose table names every item.
  private func list(_ chart: String) -> Href {
    standpoint.to(subject.page, days.map { [("days", $0)] } ?? [], fragment: chart)
  }

  /// Stages in which items are in progress; one for all where the source does not tell them apart.
  private var open: Range<Int> {
    history.startStage..<max(history.startStage + 1, min(history.finishStage, history.stages.count))
  }

  var ageing: AgeingChart {
    let bands = Dictionary(picture.bands.map { ($0.stage, $0) }, uniquingKeysWith: { $1 })
    let stages = open.map { stage in
      AgeingChart.Stage(
        name: history.stages.indices.contains(stage) && history.hasStageHistory
          ? history.stages[stage].name : "In progress",
        limit: history.stages.indices.contains(stage) ? limits[history.stages[stage].name] : nil,
        pace: bands[stage].map { (Double($0.p50), Double($0.p85), Double($0.p95)) } ?? whole)
    }
    let items = picture.ageing.map { item in
      let stage = min(max((item.stage ?? open.lowerBound) - open.lowerBound, 0), stages.count - 1)
      return AgeingChart.Item(
        name: name(item.row), stage: stage, age: item.age,
        isLate: stages[stage].pace.map { Double(item.age) > $0.most } ?? false, target: record(item.row))
    }
    return AgeingChart(
      stages: stages, items: items, sample: picture.finished.count, asOf: picture.window.to, list: list("age"))
  }

  /// Where no stage is known, the pace is that of whole items.
  private var whole: (half: Double, most: Double, nearlyAll: Double)? {
    guard !history.hasStageHistory, picture.tally.cycleTimes.total >= 10 else { return nil }
    let days = [50, 85, 95].compactMap { picture.tally.cycleTimes.percentile(Share(percent: $0)) }.map(Double.init)
    return days.count == 3 ? (days[0], days[1], days[2]) : nil
  }

  var cycleTime: CycleTimeScatter {
    let shares =
      picture.tally.cycleTimes.total >= 10 ? [50, 85, 95] : picture.tally.cycleTimes.total >= 2 ? [50, 85] : []
    return CycleTimeScatter(
      points: picture.finished.map { .init(row: $0.row, finished: $0.finished, days: $0.cycleTime) },
      percentiles: shares.compactMap { share in
        picture.tally.cycleTimes.percentile(Share(percent: share)).map { .init(share: share, days: $0) }
      }, from: picture.window.from, to: picture.window.to,
      list: list("cycle-time"),
      item: { .init(name: name($0), target: record($0)) })
  }

  var throughput: ThroughputBars {
    let limits = picture.weekly.limits
    return ThroughputBars(
      bars: picture.weeks.map {
        .init(
          from: max($0.week.monday, picture.window.from), to: min($0.week.sunday, picture.window.to),
          count: $0.finished,
          isPartial: !$0.isWhole)
      },
      limits: limits.points >= 6
        ? .init(lower: limits.shownLower, centre: limits.centre, upper: limits.shownUpper) : nil)
  }

  /// Weekly throughput as a process behaviour chart; nothing below six whole weeks.
  var behaviour: BehaviourChart? {
    let weeks = picture.judgedWeeks
    let process = picture.weekly
    guard weeks.count >= 6, weeks.count == process.values.count, let baseline = process.baseline, !baseline.isEmpty
    else { return nil }
    return BehaviourChart(
      title: "Throughput a week", unit: "items", period: "week",
      points: zip(weeks, process.values).map { .init(day: $0.week.sunday, value: $1) },
      values: .init(centre: process.limits.centre, upper: process.limits.shownUpper, lower: process.limits.shownLower),
      ranges: .init(centre: process.limits.range, upper: process.limits.rangeLimit),
      signals: BehaviourChart.signals(process, better: .higher),
      baseline: baseline.lowerBound...(baseline.upperBound - 1))
  }

  var cumulative: CumulativeFlow? {
    guard history.hasStageHistory || picture.cumulative.count > 1 else { return nil }
    let days = (0..<picture.window.days).map { picture.window.from + $0 }
    let keep = CumulativeFlow.kept(of: days.count)
    let layers = picture.cumulative.indices.filter { $0 >= history.startStage && $0 <= history.finishStage }.map {
      index in
      let flow = picture.cumulative[index]
      return CumulativeFlow.Layer(
        name: flow.stage, reached: keep.compactMap { flow.reached.indices.contains($0) ? flow.reached[$0] : nil })
    }
    guard layers.count > 1, layers.allSatisfy({ $0.reached.count == keep.count }) else { return nil }
    return CumulativeFlow(days: keep.map { days[$0] }, layers: layers)
  }

  /// Time in a finished state lies between start and finish only where an item came back from there.
  private func named(_ state: String) -> String {
    let index = history.stages.firstIndex { $0.name == state } ?? 0
    return index >= history.finishStage ? "\(state), then reopened" : state
  }

  var timeInState: TimeInState? {
    picture.times.map { times in
      TimeInState(
        stages: times.stages.map {
          .init(
            name: named($0.name), isWaiting: $0.activity != .active, share: $0.share, medianDays: $0.median,
            mostDays: $0.p85)
        }, sample: times.items)
    }
  }
}

extension BehaviourChart {
  /// The signals about the values; a jump beyond the range limit is seen in the lower panel.
  static func signals(_ process: ProcessBehaviour, better: Measure.Direction) -> [Signal] {
    process.signals.filter { $0.rule != .wideRange }.compactMap { signal in
      guard let first = signal.points.first, let last = signal.points.last else { return nil }
      let side = signal.side == .above ? "above" : "below"
      let name =
        switch signal.rule {
        case .run: "\(Spoken.word(signal.points.count)) in a row \(side) the centre"
        case .nearLimit: "three of four near a limit"
        default: signal.rule.rawValue
        }
      return Signal(
        name: name, points: first...last, isForTheBetter: (signal.side == .above) == (better == .higher))
    }
  }
}

extension CumulativeFlow {
  /// Which days are drawn: all of them, or evenly spaced ones when there are too many, always the last.
  static func kept(of count: Int, most: Int = 180) -> [Int] {
    guard count > most else { return Array(0..<max(count, 0)) }
    let step = (count + most - 1) / most
    return Array(stride(from: (count - 1) % step, to: count, by: step))
  }
}
