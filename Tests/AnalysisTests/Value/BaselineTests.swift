import Evidence
import Model
import Testing

@testable import Analysis

@Suite struct BaselineTests {
  private static let first = Day(number: Int32(20_000))

  private func picture(_ values: [Double], locked: Baseline? = nil) throws -> MeasurePicture {
    let text = """
      kind: measure
      name: completed
      title: Completed
      definition: Orders
      unit: orders
      better: higher
      source: shop
      freshness: 1 week

      """
    let snapshot = Snapshot.read([ModelText(file: "m.yaml", text: text)]).snapshot
    let measure = try #require(snapshot.find(Measure.self, Name(known: "completed")))
    let readings = values.enumerated().map {
      Reading(measure: measure.name, product: nil, day: BaselineTests.first + 7 * $0, value: $1)
    }
    return MeasurePicture(
      NamedMeasure(name: measure.name, title: measure.title, measure: measure.value), readings: readings, product: nil,
      baseline: locked, asOf: BaselineTests.first + 7 * values.count)
  }

  /// Twelve readings around 10, then twelve around 20.
  private static let shifted = (0..<24).map { Double($0 < 12 ? 10 : 20) + ($0.isMultiple(of: 2) ? 0.5 : -0.5) }

  @Test func `against the first readings a new level is a signal, against limits locked on it it is routine`() throws {
    let plain = try picture(BaselineTests.shifted)
    #expect(!plain.behaviour.signalled.isEmpty && plain.locked == nil)
    let from = BaselineTests.first + 7 * 12
    let baseline = plain.series.baseline(from: from, to: from + 7 * 11)
    #expect(baseline.values.count == 12)
    let locked = try picture(BaselineTests.shifted, locked: baseline)
    #expect(locked.behaviour.signalled.isEmpty && locked.behaviour.limits.centre == 20)
    #expect(locked.behaviour.baseline == 12..<24)
  }

  @Test func `locked limits stay when readings of their days change later`() throws {
    let baseline = Baseline(
      from: BaselineTests.first, to: BaselineTests.first + 7 * 5, values: [10, 11, 10, 11, 10, 11])
    let seen = try picture([50, 50, 50, 50, 50, 50, 50, 50], locked: baseline)
    #expect(seen.behaviour.limits.centre == 10.5)
  }

  @Test func `days without readings lock nothing`() throws {
    let seen = try picture([10, 11, 10, 11, 10, 11])
    #expect(seen.series.baseline(from: BaselineTests.first + 400, to: BaselineTests.first + 500).values.isEmpty)
  }
}
