import Analysis
import Model
import Testing

@testable import Governance

@Suite struct PromiseTests {
  static let made = Day(number: Int32(20_000))
  static let ines = Name(known: "ines")
  private static let quay = Link<Governed>(Address(kind: Team.word, name: Name(known: "quay")))

  /// The history 0, 0, 1, 2 of the field's textbook, often enough to be let through.
  static func promise(_ question: Forecast.Question, at percent: Int) throws -> Promise {
    let days = (0..<12).flatMap { _ in [0, 0, 1, 2] }
    let forecast = try Forecast(question, from: Throughput(days, endingOn: made), asOf: made)
    return try Promise.make(
      forecast, at: Share(percent: percent), id: "promise-1", of: quay, reliedOn: "The fair", by: ines, revision: 3,
      batch: 7, seed: 1)
  }

  @Test func `what is promised is what the forecast says, with opposite tails`() throws {
    let many = try PromiseTests.promise(.items(within: 2), at: 75)
    #expect(many.kind == .howMany && many.items == 1 && many.day == PromiseTests.made + 2)
    let when = try PromiseTests.promise(.days(of: 2), at: 85)
    #expect(when.kind == .whenDone && when.items == 2 && when.day == PromiseTests.made + 5)
    #expect(many.spoken == "at least 1 item by \(many.day.spoken)" && when.spoken == "2 items by \(when.day.spoken)")
  }

  @Test func `it keeps its numbers and gives the same answer again`() throws {
    let promise = try PromiseTests.promise(.days(of: 2), at: 85)
    #expect(try Promise(canonical: promise.canonical()) == promise)
    #expect(try promise.recomputed() == 5 && promise.answers[85] == 5 && promise.perDay.count == 48)
  }

  @Test(arguments: [("", 85, "who relies"), ("Sales", 100, "never certain"), ("Sales", 95, "later day")])
  func `what nobody relies on, a certainty, and nothing at all are no promises`(
    _ who: String, _ percent: Int, _ words: String
  ) throws {
    let forecast = try Forecast(
      .items(within: 2), from: Throughput((0..<12).flatMap { _ in [0, 0, 1, 2] }, endingOn: PromiseTests.made),
      asOf: PromiseTests.made)
    #expect {
      try Promise.make(
        forecast, at: Share(percent: percent), id: "p", of: PromiseTests.quay, reliedOn: who, by: PromiseTests.ines,
        revision: 0, batch: 0, seed: 1)
    } throws: { ($0 as? Refusal)?.explanation.contains(words) == true }
  }

  static let outcomes: [(finished: [Int], asOf: Int, state: PromiseOutcome.State, reached: Int?)] = [
    ([0, 1], 2, .open, nil), ([0, 1, 1], 3, .kept, 3), ([0, 0, 1, 0, 0], 5, .missed, nil),
    ([0, 1], 6, .unknown, nil), ([2], 1, .kept, 1), ([0, 1, 0, 0, 0, 5], 9, .missed, nil),
  ]

  @Test(arguments: outcomes)
  func `evidence resolves a promise, and its absence does not`(
    _ finished: [Int], _ day: Int, _ state: PromiseOutcome.State, _ reached: Int?
  ) throws {
    let promise = try PromiseTests.promise(.days(of: 2), at: 85)
    let outcome = PromiseOutcome(promise, finishedPerDay: finished, asOf: PromiseTests.made + day)
    #expect(outcome.state == state && outcome.reached == reached.map { PromiseTests.made + $0 })
    #expect(!outcome.sentence(promise).isEmpty)
    if outcome.isResolved {
      let score = try PromiseScore(promise, outcome, by: PromiseTests.ines, on: promise.day)
      #expect(try PromiseScore(canonical: score.canonical()) == score)
    } else {
      #expect(throws: Refusal.self) { try PromiseScore(promise, outcome, by: PromiseTests.ines, on: promise.day) }
    }
  }

  /// Of 20 at 85 %, 13 or fewer come one time in fifty; all twenty one time in twenty-five.
  @Test(arguments: [
    (9, 9, Calibration.Verdict.notEnough), (20, 17, .holds), (20, 13, .promisedTooMuch), (20, 20, .promisedTooLittle),
    (10, 10, .holds),
  ])
  func `calibration tells a habit from chance`(_ resolved: Int, _ kept: Int, _ verdict: Calibration.Verdict) throws {
    let promise = try PromiseTests.promise(.days(of: 2), at: 85)
    let standings = (0..<resolved).map { index in
      PromiseStanding(
        promise,
        PromiseOutcome(promise, finishedPerDay: index < kept ? [2] : [0, 0, 0, 0, 0], asOf: promise.day), scored: nil)
    }
    let rows = Calibration.all(standings)
    #expect(rows.count == 2 && rows[0].of == nil && rows[1].of != nil)
    #expect(rows.allSatisfy { $0.resolved == resolved && $0.kept == kept && $0.verdict == verdict })
    #expect(rows[0].sentence.contains(verdict == .notEnough ? "not enough yet" : verdict.rawValue))
  }

  @Test func `chances of all counts add up to one`() {
    let chances = binomial(20, 0.85)
    #expect(abs(chances.reduce(0, +) - 1) < 1e-12 && abs(chances[20] - 0.0387595) < 1e-6)
  }
}
