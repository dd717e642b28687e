import Evidence
import Model
import Testing

@testable import Analysis

/// A 3–3 March, B 3–7, C 5–10.
private let three = history([
  Row(started: 2, finished: 2), Row(started: 2, finished: 6), Row(started: 4, finished: 9),
])
private let week = Figure.Window(from: firstOfMarch + 2, to: firstOfMarch + 9)

struct LittlesLawTests {
  @Test func `the first of March 2025 is where these rows begin`() {
    #expect(firstOfMarch.description == "2025-03-01")
  }

  @Test func `three items wholly inside a window fulfil the law exactly`() throws {
    let tally = FlowTally(three, window: week)
    #expect(tally.touched == [2, 1, 2, 2, 2, 1, 1, 1])
    #expect(tally.openAtEnd.reduce(0, +) == 9)
    let law = try #require(LittlesLaw(tally))
    #expect(law.isIdentity && law.inProgress == 1.5 && law.throughput == 0.375)
    #expect(law.expectedCycleTime == 4 && law.cycleTime == 4)
    #expect(law.sentence.contains("both must be equal") && law.assumptions.allSatisfy(\.holds))
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `the law is exact whenever nothing crosses the window's ends`(seed: UInt64) throws {
    var random = Xoshiro(seed: seed)
    let rows = (0..<50).map { _ in
      let start = Int.random(in: 0...60, using: &random)
      return Row(started: start, finished: start + Int.random(in: 0...20, using: &random))
    }
    let law = try #require(
      LittlesLaw(FlowTally(history(rows), window: .init(from: firstOfMarch, to: firstOfMarch + 80))))
    #expect(law.isIdentity && abs(law.expectedCycleTime - law.cycleTime) < 1e-9)
  }

  @Test func `a broken assumption is named`() throws {
    let rows = [
      Row(started: 2, finished: 2), Row(started: 3, cancelled: 4), Row(started: 3), Row(started: 4), Row(started: 4),
    ]
    let law = try #require(LittlesLaw(FlowTally(history(rows), window: week)))
    #expect(law.assumptions.map(\.holds) == [false, false, false, false])
    #expect(
      law.sentence.contains("5 items were started and 2 left") && law.sentence.contains("1 started item was cancelled"))
  }
}
