import Model

@testable import Web

/// One chart of each kind with believable numbers, so that tests and the gallery look at the same.
enum ChartExamples {
  static let today = Day(number: 20_269)  // 30 June 2025
  static let standpoint = Standpoint(today: today)

  /// Numbers that look like chance and are the same every time.
  static func wave(_ index: Int, _ spread: Int) -> Int { (index * 7919 + index * index * 31) % max(spread, 1) }

  static func item(_ index: Int) -> Href { standpoint.to(.item(.product(Name("checkout")!), key: "CHK-\(index)")) }

  static let stages: [AgeingChart.Stage] = [
    .init(name: "In progress", limit: 6, pace: (5, 10, 14)), .init(name: "Review", limit: 4, pace: (7, 13, 18)),
    .init(name: "Operations readiness", limit: 4, pace: (9, 16, 24)),
    .init(name: "Release", limit: nil, pace: (9, 18, 27)),
  ]

  static let ageing = AgeingChart(
    stages: stages,
    items: [
      (0, 2), (0, 4), (0, 5), (0, 9), (1, 6), (1, 8), (1, 14), (2, 12), (2, 19), (2, 21), (2, 23), (2, 26), (2, 17),
      (2, 8), (3, 11),
    ]
    .enumerated().map { index, pair in
      .init(
        name: "CHK-\(301 + index)", stage: pair.0, age: pair.1, isLate: Double(pair.1) > stages[pair.0].pace!.most,
        target: item(301 + index))
    }, sample: 120, asOf: today)

  static let points: [CycleTimeScatter.Point] = (0..<120).map { index in
    let days = 3 + wave(index, 9) + (wave(index, 11) == 3 ? 12 : 0) + (index > 70 ? wave(index, 6) : 0)
    return .init(row: 100 + index, finished: today - 90 + index * 3 / 4, days: days)
  }
  static let scatter = CycleTimeScatter(
    points: points, percentiles: [.init(share: 50, days: 8), .init(share: 85, days: 15), .init(share: 95, days: 21)],
    from: today - 90, to: today, list: Href(path: ["list"]), item: { .init(name: "CHK-\($0)", target: item($0)) })

  static let throughput = ThroughputBars(
    bars: (0..<13).map { week in
      .init(
        from: today - 91 + week * 7, to: today - 85 + week * 7, count: max(0, 12 - week / 3 + wave(week, 5) - 2),
        isPartial: week == 12)
    }, limits: .init(lower: 3.1, centre: 9.2, upper: 15.6))

  static let behaviour: BehaviourChart = {
    let values = [11, 12, 10, 13, 9, 10, 11, 8, 10, 12, 11, 9, 8, 7, 7, 6, 7, 5, 6, 7, 6, 5].map(Double.init)
    return BehaviourChart(
      title: "Throughput a week", unit: "items", period: "week",
      points: values.enumerated().map { .init(day: today - (values.count - 1 - $0) * 7, value: $1) },
      values: .init(centre: 10.2, upper: 15.6, lower: 4.8), ranges: .init(centre: 2.0, upper: 6.6),
      signals: [.init(name: "eight in a row below the centre", points: 11...21)], baseline: 0...11)
  }()

  static let cumulative: CumulativeFlow = {
    let days = (0...90).map { today - 90 + $0 }
    func reached(_ lag: Int, _ slow: Int) -> [Int] {
      (0...90).map { 20 + max(0, ($0 + 20 - lag)) * (10 - ($0 > 50 ? slow : 0) * ($0 - 50) / 40) / 10 }
    }
    return CumulativeFlow(
      days: days,
      layers: [
        .init(name: "In progress", reached: reached(0, 0)), .init(name: "Review", reached: reached(5, 0)),
        .init(name: "Operations readiness", reached: reached(9, 0)), .init(name: "Released", reached: reached(13, 2)),
      ])
  }()

  static let timeInState = TimeInState(
    stages: [
      .init(name: "In progress", isWaiting: false, share: 0.31, medianDays: 3.2, mostDays: 6),
      .init(name: "Review", isWaiting: false, share: 0.17, medianDays: 1.8, mostDays: 4),
      .init(name: "Operations readiness", isWaiting: true, share: 0.46, medianDays: 5.1, mostDays: 11),
      .init(name: "Release", isWaiting: false, share: 0.06, medianDays: 0.6, mostDays: 1),
    ], sample: 120)

  private static func hill(_ count: Int, top: Int, height: Int) -> [Double] {
    (0..<count).map { (index: Int) -> Double in
      let away = index - top
      return Double(max(1, height - away * away))
    }
  }

  static let forecastDays: ForecastHistogram = {
    let weights = hill(44, top: 16, height: 200)
    let sum = weights.reduce(0, +)
    return ForecastHistogram(
      title: "When will 31 items be done?", note: "throughput 1 Apr – 30 Jun 2025, zeros kept, exact",
      bins: weights.enumerated().map { .init(outcome: .day(today + 22 + $0), chance: $1 / sum) },
      marks: [
        .init(share: 50, outcome: .day(today + 38)), .init(share: 70, outcome: .day(today + 42)),
        .init(share: 85, outcome: .day(today + 46)), .init(share: 95, outcome: .day(today + 50)),
      ])
  }()

  static let forecastItems: ForecastHistogram = {
    let weights = hill(30, top: 14, height: 180)
    let sum = weights.reduce(0, +)
    return ForecastHistogram(
      title: "How many items by 30 Sep 2025?", note: "throughput 1 Apr – 30 Jun 2025, zeros kept, exact",
      bins: weights.enumerated().map { .init(outcome: .items(80 + $0), chance: $1 / sum) },
      marks: [
        .init(share: 50, outcome: .items(94)), .init(share: 70, outcome: .items(91)),
        .init(share: 85, outcome: .items(87)),
        .init(share: 95, outcome: .items(83)),
      ])
  }()

  static let goal = GoalChart(
    title: "Goal: buyers finish what they start", unit: "%", baseline: 71, target: 85, by: today + 92, now: 78,
    limits: 75.6...80.2, readOn: today - 3)

  static let all: [any Chart] = [
    ageing, scatter, throughput, behaviour, cumulative, timeInState, forecastDays, forecastItems, goal,
  ]
}
