import Model
import Testing

@testable import Governance

@Suite struct ExperimentRunTests {
  static let ines = Name(known: "ines")
  static let first = Day(number: Int32(20_000))
  static let lines: [ExperimentTerms.Part: String] = [
    .measure: "measure: completed", .threshold: "threshold: 74", .inputLimit: "inputLimit: 12 000 EUR",
    .end: "end: \(first + 28)",
  ]

  /// The experiment as it is written, with one line of it otherwise.
  private static func resource(_ part: ExperimentTerms.Part? = nil, _ line: String = "") throws -> Resource<Experiment>
  {
    var lines = ExperimentRunTests.lines
    if let part { lines[part] = line }
    let text = """
      kind: experiment
      name: postcode-first
      title: Postcode first
      product: checkout
      hypothesis: Three in ten give it
      method: One visit in ten
      passes: at-least
      \(lines.values.sorted().filter { !$0.isEmpty }.joined(separator: "\n"))
      """
    let snapshot = Snapshot.read([ModelText(file: "e.yaml", text: text + "\n")]).snapshot
    return try #require(snapshot.find(Experiment.self, Name(known: "postcode-first")))
  }

  static func running(_ part: ExperimentTerms.Part? = nil, _ line: String = "") throws -> ExperimentRun {
    let start = try ExperimentRun.start(resource(part, line), after: nil, because: "", by: ines, on: first)
    return ExperimentRun(Name(known: "postcode-first"), steps: [start])
  }

  /// Twelve weekly readings around 70 before the start, then those given, a week apart.
  static func series(_ run: [Double], before: Int = 12) -> [DailyValue] {
    let earlier = (0..<before).map { DailyValue(first - 7 * (before - 1 - $0), $0.isMultiple(of: 2) ? 70 : 70.6) }
    return earlier + run.enumerated().map { DailyValue(first + 7 * ($0 + 1), $1) }
  }

  @Test(arguments: [ExperimentTerms.Part.measure, .threshold, .inputLimit, .end])
  func `what is not said before the start keeps it from starting`(_ part: ExperimentTerms.Part) throws {
    let experiment = try ExperimentRunTests.resource(part)
    #expect(ExperimentTerms.missing(in: experiment.value) == [part])
    #expect(ExperimentTerms(experiment.value) == nil)
    #expect {
      try ExperimentRunTests.running(part)
    } throws: { thrown in
      (thrown as? Refusal)?.explanation.contains("has no \(part.rawValue)") == true
    }
  }

  struct Verdict: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let run: [Double]
    var before = 12
    let verdict: ExperimentResult.Verdict
    let said: String
  }

  static let verdicts = [
    Verdict(
      testDescription: "two readings are not enough", run: [75, 75], verdict: .inconclusive,
      said: "Not enough readings: 2 of 3 in the run."),
    Verdict(
      testDescription: "beyond the threshold and beyond what was routine", run: [74.4, 75, 75.2, 75.1],
      verdict: .supported, said: "The middle of 4 readings is 75, where at least 74 was asked, beyond"),
    Verdict(
      testDescription: "short of the threshold", run: [71, 71.2, 70.8, 71], verdict: .refuted,
      said: "The middle of 4 readings is 71, where at least 74 was asked."),
    Verdict(
      testDescription: "without a past it counts, and says so", run: [75, 75, 75], before: 2, verdict: .supported,
      said: "2 earlier readings are too few"),
  ]

  @Test(arguments: verdicts)
  func `the result is what the readings of the run say`(_ expected: Verdict) throws {
    let run = try ExperimentRunTests.running()
    let result = try #require(
      run.preview(ExperimentRunTests.series(expected.run, before: expected.before), on: ExperimentRunTests.first + 40))
    #expect(result.verdict == expected.verdict && result.because.contains(expected.said), "\(result.because)")
    #expect(result.readings == expected.run)
  }

  @Test func `a threshold that routine variation reaches supports nothing`() throws {
    let run = try ExperimentRunTests.running(.threshold, "threshold: 70.2")
    let result = run.preview(ExperimentRunTests.series([70.6, 70.6, 70, 70.6]), on: ExperimentRunTests.first + 40)
    #expect(result?.verdict == .inconclusive && result?.because.contains("routine variation") == true)
  }

  @Test func `readings before the start and after the end are not of the run`() throws {
    let run = try ExperimentRunTests.running()
    let result = run.preview(ExperimentRunTests.series([75, 75, 75, 75, 10, 10]), on: ExperimentRunTests.first + 60)
    #expect(result?.readings == [75, 75, 75, 75])
  }

  @Test(arguments: [(3, 2), (10, 1)])
  func `a threshold moved after the first reading is seen and does not judge`(_ day: Int, _ version: Int) throws {
    var run = try ExperimentRunTests.running()
    var easier = try #require(run.terms)
    easier.threshold = 71
    let moved = try run.amend(
      easier, because: "74 was a guess", by: ExperimentRunTests.ines, on: ExperimentRunTests.first + day)
    run = ExperimentRun(run.experiment, steps: run.steps + [moved])
    #expect(run.versions.count == 2)
    #expect(easier.differences(from: run.versions[0].terms) == ["threshold: at least 74 → at least 71"])
    let result = run.preview(ExperimentRunTests.series([72, 72, 72, 72]), on: ExperimentRunTests.first + 40)
    #expect(result?.version == version)
    #expect(result?.verdict == (version == 1 ? .refuted : .supported))
  }

  @Test func `it goes from draft to running to inspected to decided and in no other way`() throws {
    let (ines, end) = (ExperimentRunTests.ines, ExperimentRunTests.first + 28)
    var run = ExperimentRun(Name(known: "postcode-first"))
    #expect(run.state == .draft)
    #expect(throws: Refusal.self) { try run.inspect([], because: "", by: ines, on: end) }
    run = try ExperimentRunTests.running()
    #expect(run.state == .running)
    #expect(throws: Refusal.self) { try run.inspect([], because: " ", by: ines, on: end - 1) }
    #expect(throws: Refusal.self) {
      try run.decide(goal: .kept, approach: .persevere, learnt: "Much", decision: nil, by: ines, on: end)
    }
    let seen = try run.inspect(ExperimentRunTests.series([75, 75, 75, 75]), because: "", by: ines, on: end)
    run = ExperimentRun(run.experiment, steps: run.steps + [seen])
    #expect(run.state == .inspected && run.result?.verdict == .supported)
    #expect(throws: Refusal.incomplete(.learnt)) {
      try run.decide(goal: .kept, approach: .persevere, learnt: " ", decision: nil, by: ines, on: end)
    }
    let decided = try run.decide(
      goal: .kept, approach: .persevere, learnt: "They give it", decision: nil, by: ines, on: end)
    run = ExperimentRun(run.experiment, steps: run.steps + [decided])
    #expect(run.state == .decided && run.decided?.approach == .persevere)
    #expect(throws: Refusal.self) { try run.amend(#require(run.terms), because: "x", by: ines, on: end) }
    let again = ExperimentRun.all(run.steps + [seen])
    #expect(again.count == 1 && again[0].steps.count == 4)
  }

  @Test func `each step reads back as it was written`() throws {
    let run = try ExperimentRunTests.running()
    let seen = try run.inspect(
      ExperimentRunTests.series([75, 75, 75, 75]), because: "Enough", by: ExperimentRunTests.ines,
      on: ExperimentRunTests.first + 28)
    for step in run.steps + [seen] { #expect(try ExperimentStep(canonical: step.canonical()) == step) }
  }
}
