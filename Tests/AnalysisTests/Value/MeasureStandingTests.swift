import Testing

@testable import Analysis
@testable import Model

struct MeasureStandingTests {
  private static let level = [10.0, 12, 11, 13, 12, 14, 11, 12, 13, 12, 11, 12]

  private func picture(_ values: [Double], _ better: Measure.Direction) -> MeasurePicture {
    MeasurePicture(measure("buyers", better: better), readings: weekly(values), product: nil, asOf: today)
  }

  @Test(arguments: [
    (20.0, Measure.Direction.higher, true), (20, .lower, false), (4, .higher, false), (4, .lower, true),
  ])
  func `a signal is told with its direction, whichever way is better`(
    value: Double, better: Measure.Direction, isBetter: Bool
  ) throws {
    let picture = picture(Self.level + [value], better)
    let change = try #require(picture.change)
    #expect(change.isBetter == isBetter && change.rule == .outside && !change.isRecent)
    #expect(picture.standing == .changed(change))
    #expect(picture.sentences == ["Buyers has changed for the \(isBetter ? "better" : "worse"): outside the limits."])
  }

  @Test func `a gap that had narrowed and grows again is told as worse, not as steady`() throws {
    let narrowed = [9.0, 9.2, 8.9, 9.1, 9, 9.2, 8.9, 9, 9.1, 9]
    let picture = picture(Self.level + narrowed + [9.9, 10], .lower)
    let change = try #require(picture.change)
    #expect(!change.isBetter && change.isRecent && change.since == today)
    #expect(picture.sentences.contains { $0.contains("for the worse, after it had changed for the better") })
  }

  @Test func `routine variation, too few readings and none are each told apart`() {
    #expect(picture(Self.level, .higher).standing == .routine && picture([1, 2], .higher).standing == .tooYoung)
    #expect(picture([], .higher).standing == .unread)
    let old = weekly(Self.level, endingOn: today - 40)
    #expect(MeasurePicture(measure("buyers"), readings: old, product: nil, asOf: today).standing == .stale)
  }
}
