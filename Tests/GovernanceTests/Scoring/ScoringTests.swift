import Analysis
import Governance
import Model
import Testing

@Suite struct ScoringTests {
  /// Weekly values: twelve before the decision around 21, and some after it.
  static func series(_ after: [Double]) -> [DailyValue] {
    let before: [Double] = [21, 20, 22, 21, 22, 20, 21, 22, 20, 21, 20, 21]
    return before.enumerated().map { DailyValue(Harbour.today - 7 * (11 - $0.offset), $0.element) }
      + after.enumerated().map { DailyValue(Harbour.today + 7 * ($0.offset + 1), $0.element) }
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let seen: Double
    var after: [Double]?
    let verdict: Score.Verdict
    let says: String
    var testDescription: String { says }
  }

  static let cases = [
    Case(
      seen: 22, after: [21, 22, 21, 20, 22, 22], verdict: .notHeld,
      says: "Expected 21 → 15 days, seen 22, not a signal: did not hold."),
    Case(
      seen: 15, after: [18, 16, 15, 15, 15, 15], verdict: .held, says: "Expected 21 → 15 days, seen 15, a signal: held."
    ),
    Case(
      seen: 18, after: [18, 17, 18, 17, 18, 17], verdict: .partly,
      says: "Expected 21 → 15 days, seen 18, a signal: held in part."),
    Case(
      seen: 26, after: [24, 25, 26, 26, 26, 26], verdict: .madeItWorse,
      says: "Expected 21 → 15 days, seen 26, a signal: made it worse."),
    Case(
      seen: 20, after: [20, 21, 20, 21, 22, 20], verdict: .notHeld,
      says: "Expected 21 → 15 days, seen 20, not a signal: did not hold."),
    Case(seen: 15, verdict: .held, says: "Expected 21 → 15 days, seen 15: held."),
    Case(seen: 22.5, verdict: .madeItWorse, says: "Expected 21 → 15 days, seen 22.5: made it worse."),
    Case(seen: 22, verdict: .notHeld, says: "Expected 21 → 15 days, seen 22: did not hold."),
    Case(
      seen: 15, after: [16, 15, 15, 15], verdict: .notEnoughData,
      says: "Expected 21 → 15 days; not enough data yet: 4 of 5 values since the decision."),
  ]

  @Test(arguments: cases) func `a score says what was expected, what is seen and whether it is a signal`(
    _ example: Case
  ) throws {
    let score = try Scoring.score(
      Claim(Story.taken()), seen: .value(example.seen), series: example.after.map(Self.series) ?? [], on: Story.revisit)
    #expect(score.sentence == example.says)
    #expect(score.verdict == example.verdict)
    #expect(score.before == 21)
  }

  @Test func `within routine variation even a promise kept is held only in part`() throws {
    let before: [Double] = [30, 10, 28, 12, 31, 9, 27, 15]
    let after: [Double] = [25, 16, 22, 18, 24, 15]
    let series =
      before.enumerated().map { DailyValue(Harbour.today - 60 + 7 * $0.offset, $0.element) }
      + after.enumerated().map { DailyValue(Harbour.today + 7 * ($0.offset + 1), $0.element) }
    let score = try Scoring.score(Claim(Story.taken()), seen: .value(15), series: series, on: Story.revisit)
    #expect(score.verdict == .partly)
    #expect(
      score.because
        == "100 % of the expected change came about, within the routine variation of the time before: not yet a signal."
    )
  }

  @Test func `nothing is scored before its day, and no answer is no verdict`() throws {
    let decision = try Story.taken()
    #expect(throws: Refusal.notYetDue(Story.revisit)) {
      try Scoring.score(Claim(decision), seen: .value(15), on: Story.revisit - 1)
    }
    let score = try Scoring.score(Claim(decision), seen: .none(because: "3 of 5 active days"), on: Story.revisit)
    #expect(score.verdict == .notEnoughData)
    #expect(score.sentence == "Expected 21 → 15 days; not enough data yet: 3 of 5 active days.")
  }
}
