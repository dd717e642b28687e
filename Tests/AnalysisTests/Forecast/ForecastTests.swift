import Model
import Testing

@testable import Analysis

private let asOf = Day(number: 20_000)
/// A real team's month, weekends included.
private let month = [
  2, 0, 0, 5, 1, 3, 2, 4, 0, 0, 1, 1, 2, 4, 0, 0, 0, 1, 0, 1, 2, 0, 0, 0, 0, 0, 0, 1, 2, 0, 0,
]

struct ForecastTests {
  @Test func `two days of 0, 0, 1, 2 are known to the sixteenth`() throws {
    let outcomes = try #require(DailyDistribution([0, 0, 1, 2]).exactItems(within: 2))
    let sixteenths: [Double] = [12, 8, 3, 1, 0]
    #expect((1...5).map { outcomes.chance(atLeast: $0) * 16 } == sixteenths)
    #expect(outcomes.atLeast(Share(percent: 75)) == 1)
    #expect(outcomes.atLeast(Share(percent: 76)) == 0)
    #expect(outcomes.chance(atLeast: 0) == 1)
  }

  @Test func `two items from 0, 0, 1, 2 are done by day five at 85 per cent`() throws {
    let outcomes = try #require(DailyDistribution([0, 0, 1, 2]).exactDays(of: 2))
    let done: [Double] = [0, 16, 32, 44, 52, 57]
    #expect((0...5).map { outcomes.chance(atMost: $0) * 64 } == done)
    #expect(outcomes.within(Share(percent: 85)) == 5)
  }

  @Test(
    arguments: [
      (.items(within: 10), [10, 8, 6, 4]), (.items(within: 30), [31, 27, 23, 19]),
      (.days(of: 35), [34, 38, 43, 49]), (.days(of: 28), [27, 31, 35, 41]),
    ] as [(Forecast.Question, [Int])])
  func `a real month forecasts what exact convolution says`(question: Forecast.Question, expected: [Int]) throws {
    let forecast = try Forecast(question, from: Throughput(month, endingOn: asOf), asOf: asOf)
    #expect(forecast.method == .exact)
    #expect(Forecast.confidences.map { forecast.items(at: $0) ?? forecast.days(at: $0) } == expected)
    let simulated = try #require(Throughput(month, endingOn: asOf).simulated(question, seed: 42))
    let isItems = if case .items = question { true } else { false }
    for (confidence, exact) in zip(Forecast.confidences, expected) {
      let found = isItems ? simulated.atLeast(confidence) : try #require(simulated.within(confidence))
      #expect(abs(found - exact) <= 1)
    }
  }

  @Test func `the chance of 28 items in 30 days is the chance of being done by then`() throws {
    let sample = Throughput(month, endingOn: asOf)
    let chance = try sample.chance(of: 28, by: 30, asOf: asOf)
    let when = try Forecast(.days(of: 28), from: sample, asOf: asOf)
    #expect(abs(chance.probability - 0.6641) < 0.00005 && chance.description == "66 %")
    #expect(abs(when.outcomes.chance(atMost: 30) - chance.probability) < 1e-12)
    #expect(when.day(at: Share(percent: 85)) == asOf + 35)
  }

  @Test(arguments: [7, 14, 30, 90])
  func `one item every day has no doubt`(days: Int) throws {
    let steady = DailyDistribution([1])
    let (items, when) = (try #require(steady.exactItems(within: days)), try #require(steady.exactDays(of: days)))
    #expect(Forecast.confidences.allSatisfy { items.atLeast($0) == days && when.within($0) == days })
    var random = Xoshiro(seed: 1)
    let trials = try #require(Trials([1]))
    #expect(trials.items(within: days, trials: 100, using: &random).atLeast(Share(percent: 95)) == days)
    #expect(trials.days(of: days, trials: 100, using: &random).within(Share(percent: 95)) == days)
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `simulation and exact answer agree on any history`(seed: UInt64) throws {
    var random = Xoshiro(seed: seed)
    let length = Int.random(in: 5...60, using: &random)
    let history = (0..<length).map { _ in max(0, Int.random(in: -3...5, using: &random)) } + [1]
    let (days, items) = (Int.random(in: 1...40, using: &random), Int.random(in: 1...60, using: &random))
    let (day, sample) = (DailyDistribution(history), Throughput(history, endingOn: asOf))
    let many = try #require(day.exactItems(within: days))
    let manyTried = try #require(sample.simulated(.items(within: days), seed: seed))
    // Four standard errors of 10,000 trials are 0.02.
    #expect((0...(days * 5)).allSatisfy { abs(many.chance(atMost: $0) - manyTried.chance(atMost: $0)) < 0.02 })
    let when = try #require(day.exactDays(of: items))
    let whenTried = try #require(sample.simulated(.days(of: items), seed: seed))
    #expect((0...400).allSatisfy { abs(when.chance(atMost: $0) - whenTried.chance(atMost: $0)) < 0.02 })
    // "How many by day t" and "when n" are the same question asked twice.
    let twice = (1...30).compactMap { day.exactItems(within: $0)?.chance(atLeast: items) }
    #expect(twice.enumerated().allSatisfy { abs($1 - when.chance(atMost: $0 + 1)) < 2e-9 })
  }

  @Test(arguments: [
    ([0, 0, 0], "Nothing was finished"), ([], "Nothing was finished"),
    ([1, 0, 2, 3, 0, 0, 4], "Not enough yet: 4 of 5 days"),
  ])
  func `too little history is refused in words`(history: [Int], words: String) {
    let sample = Throughput(history, endingOn: asOf)
    #expect(sample.refusal?.description.hasPrefix(words) == true)
    #expect(throws: ForecastRefusal.self) { try Forecast(.days(of: 3), from: sample, asOf: asOf) }
  }

  @Test(
    arguments: [.items(within: 0), .items(within: -4), .days(of: 0), .days(of: -1), .items(within: .max)]
      as [Forecast.Question])
  func `a question about nothing is refused`(question: Forecast.Question) {
    #expect(throws: ForecastRefusal.nothingAsked) {
      try Forecast(question, from: Throughput(month, endingOn: asOf), asOf: asOf)
    }
  }

  @Test func `a thin history is forecast with a caution`() throws {
    let thin = Throughput([1, 0, 2, 0, 0, 1, 0, 0, 3, 1, 0], endingOn: asOf)
    #expect(thin.cautions.count == 1 && Throughput(month, endingOn: asOf).cautions == [])
    #expect(try Forecast(.items(within: 5), from: thin, asOf: asOf).cautions == thin.cautions)
  }

  @Test func `days missing at the end of a window count as days without a finished item`() {
    let sample = Throughput([1, -2, 3], window: .init(from: asOf - 4, to: asOf))
    #expect(sample.perDay == [1, 0, 3, 0, 0] && sample.mean == 0.8 && sample.activeDays == 2)
  }

  @Test func `a question too large for an exact answer is simulated, says so and can be repeated`() throws {
    let sample = Throughput([0, 9_000, 12, 7, 0, 31, 4_000, 5, 222], endingOn: asOf)
    let first = try Forecast(.days(of: 4_000_000), from: sample, asOf: asOf, seed: 9)
    #expect(first.method == .simulated(trials: 10_000, seed: 9))
    #expect(first.method.description.contains("simulated with 10000 trials and seed 9"))
    #expect(try Forecast(.days(of: 4_000_000), from: sample, asOf: asOf, seed: 9) == first)
    let expected = 4_000_000 / sample.mean
    #expect(abs(Double(try #require(first.days(at: Share(percent: 50)))) - expected) < expected * 0.05)
  }

  @Test func `whole weeks keep the rhythm of a week`() throws {
    let weeks = Array(repeating: [3, 1, 2, 1, 3, 0, 0], count: 6).flatMap(\.self)
    let sample = Throughput(weeks, endingOn: asOf)
    let outcomes = try #require(sample.simulated(.items(within: 14), by: .weeks, trials: 500, seed: 5))
    #expect(outcomes.chance(of: 20) == 1)
    #expect(Trials([1, 2, 3], by: .weeks) == nil)
  }

  @Test func `two streams that must both be done multiply their chances`() throws {
    let sample = Throughput(month, endingOn: asOf)
    let forecasts = try [
      Forecast(.days(of: 28), from: sample, asOf: asOf), Forecast(.days(of: 35), from: sample, asOf: asOf),
    ]
    let both = try #require(JointForecast(forecasts))
    let product = forecasts[0].outcomes.chance(atMost: 38) * forecasts[1].outcomes.chance(atMost: 38)
    #expect(abs(both.chance(by: asOf + 38).probability - product) < 1e-12)
    let alone = try #require(forecasts[1].day(at: Share(percent: 85)))
    #expect(try #require(both.day(at: Share(percent: 85))) >= alone)
    #expect(JointForecast([]) == nil)
    #expect(JointForecast([try Forecast(.items(within: 3), from: sample, asOf: asOf)]) == nil)
  }

  @Test func `an item count beyond ten years is no date`() throws {
    let slow = Throughput(Array(repeating: 0, count: 2_000) + [1, 1, 1, 1, 1], endingOn: asOf)
    let forecast = try Forecast(.days(of: 400), from: slow, asOf: asOf)
    #expect(forecast.day(at: Share(percent: 50)) == nil)
  }
}

struct OutcomesTests {
  @Test(arguments: [(10, 9), (30, 7), (50, 5), (70, 5), (85, 4), (92, 3)])
  func `more confidence means fewer items`(percent: Int, items: Int) {
    #expect(Outcomes(counts: [0, 0, 0, 1, 2, 4, 0, 2, 0, 1], of: 10).atLeast(Share(percent: percent)) == items)
  }

  @Test func `at least three of 3, 5 and 8 is certain and nine is not possible`() {
    let outcomes = Outcomes(counts: [0, 0, 0, 10, 0, 20, 0, 0, 70], of: 100)
    #expect([3, 4, 5, 9].map { (outcomes.chance(atLeast: $0) * 100).rounded() } == [100, 90, 90, 0])
  }

  @Test(arguments: [(8, 3), (30, 4), (50, 5), (70, 6), (85, 7), (95, 9)])
  func `more confidence means a later day`(percent: Int, day: Int) {
    #expect(Outcomes(counts: [0, 0, 0, 1, 2, 3, 2, 1, 0, 1], of: 10).within(Share(percent: percent)) == day)
  }

  @Test func `the share done grows to all`() {
    let outcomes = Outcomes(counts: [0, 0, 0, 1, 2, 3, 2, 1, 0, 1], of: 10)
    #expect(
      [0, 2, 3, 4, 5, 6, 7, 8, 12].map { outcomes.chance(atMost: $0) } == [0, 0, 0.1, 0.3, 0.6, 0.8, 0.9, 0.9, 1])
    #expect(Outcomes(counts: [], of: 0).within(Share(percent: 50)) == nil)
    #expect(Outcomes(counts: [], of: 0).atLeast(Share(percent: 50)) == 0)
  }

  @Test(
    arguments: [
      (0.9501, "> 95 %"), (1, "> 95 %"), (0.95, "95 %"), (0.664, "66 %"), (0.05, "5 %"), (0.0499, "< 5 %"),
      (0, "< 5 %"), (.nan, "< 5 %"), (0.9499, "95 %"),
    ] as [(Double, String)])
  func `no chance is shown as more than 95 per cent`(probability: Double, words: String) {
    #expect(Likelihood(probability).description == words)
    #expect((5...95).contains(Likelihood(probability).shownPercent))
  }
}
