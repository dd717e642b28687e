import Evidence
import Foundation
import Testing

@testable import Analysis
@testable import Model

/// Figures of files that nobody on this project wrote, in the folder POMONA_REAL_DATA names.
private let folder = ProcessInfo.processInfo.environment["POMONA_REAL_DATA"]

private func contents(of path: String) throws -> Data {
  try Data(contentsOf: URL(filePath: try #require(folder)).appending(path: path))
}

@Suite(.enabled(if: folder != nil, "POMONA_REAL_DATA names no folder"))
struct RealFiguresTests {
  @Test func `a product team's summer has the figures its publisher states`() throws {
    let bytes = [UInt8](try contents(of: "lighthouse/adodata.csv"))
    let intake = Importer.read(bytes: bytes, name: "adodata.csv")
    let end = try #require(Day(year: 2025, month: 8, day: 27))
    let history = History(intake.items, zone: .utc, asOf: end)
    let found = Dictionary(
      uniqueKeysWithValues: flowFigures(of: history, .init(asOf: end, lookback: .last(days: 82), source: "x")).map {
        ($0.id, $0.value ?? .nan)
      })
    let expected: [(String, Double, Double)] = [
      ("finished", 88, 0), ("cycle-time.mean", 1.6023, 0.00005), ("cycle-time.p50", 1, 0), ("cycle-time.p70", 1, 0),
      ("cycle-time.p85", 2, 0), ("cycle-time.p95", 4, 0), ("throughput.per-day", 1.0732, 0.00005),
      ("xmr.throughput.centre", 1.0732, 0.00005), ("xmr.throughput.upper", 4.6198, 0.00005),
      ("xmr.throughput.lower", 0, 0),
    ]
    for (id, value, room) in expected { #expect(abs(try #require(found[id]) - value) <= room, "\(id)") }
    let tally = FlowTally(history, window: .init(from: end - 81, to: end))
    #expect(tally.cycleTimes.percentile(Share(percent: 100)) == 13)
    let limits = ProcessLimits(baseline: tally.finishedPerDay.map(Double.init))
    #expect(abs(limits.range - 1.3333) < 0.00005 && abs(limits.lower + 2.4735) < 0.00005)
  }

  /// The published file itself, beside the vectors that stand in the other tests.
  @Test func `published Monte Carlo ranges hold the exact answers`() throws {
    let facts = try #require(
      try JSONSerialization.jsonObject(with: contents(of: "facts/metric-facts.json")) as? [String: Any])
    let all = try #require(facts["facts"] as? [[String: Any]])
    let fact = try #require(all.first { $0["id"] as? String == "monte-carlo-real-throughput" })
    let history = try #require((fact["input"] as? [String: Any])?["daily_throughput"] as? [Int])
    let sample = Throughput(history, endingOn: Day(number: 20_000))
    for one in try #require(fact["cases"] as? [[String: Any]]) {
      let words = try #require(one["question"] as? String)
      let number = try #require(words.split(separator: " ").compactMap { Int($0) }.first)
      let forecast = try Forecast(
        words.hasPrefix("how many") ? .items(within: number) : .days(of: number), from: sample,
        asOf: Day(number: 20_000))
      for (percent, exact) in try #require(one["exact_computed_here"] as? [String: Int]) {
        let confidence = Share(percent: try #require(Int(percent)))
        #expect((forecast.items(at: confidence) ?? forecast.days(at: confidence)) == exact, "\(words) \(percent)")
        let range = try #require((one["published_range"] as? [String: [Int]])?[percent])
        #expect(exact >= range[0] - 1 && exact <= range[1] + 1)
      }
    }
  }

  @Test func `published limits are ours`() throws {
    let facts = try #require(
      try JSONSerialization.jsonObject(with: contents(of: "facts/metric-facts.json")) as? [String: Any])
    let all = try #require(facts["facts"] as? [[String: Any]])
    for (id, digits) in [("xmr-verify-software", 0.00501), ("xmr-peak-flow", 0.0501)] {
      let fact = try #require(all.first { $0["id"] as? String == id })
      let values = try #require((fact["input"] as? [String: Any])?["values"] as? [Double])
      let expected = try #require(fact["expected"] as? [String: Any])
      let limits = ProcessLimits(baseline: values)
      let ours = [
        "average": limits.centre, "average_moving_range": limits.range, "upper_range_limit": limits.rangeLimit,
        "lower_natural_process_limit": limits.lower, "upper_natural_process_limit": limits.upper,
      ]
      for (name, value) in ours {
        #expect(abs(value - (try #require(expected[name] as? Double))) < digits, "\(id) \(name)")
      }
    }
  }
}
