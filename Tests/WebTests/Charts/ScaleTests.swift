import Model
import Testing

@testable import Web

@Suite struct ScaleTests {
  @Test(arguments: [(0.0, 1.0), (7, 8), (33, 40), (95, 100), (1001, 1500)])
  func `counting begins at zero and ends on a round number`(_ largest: Double, _ end: Double) {
    let scale = Scale.counting(upTo: largest, start: 100, end: 0)
    #expect(scale.to == end)
    #expect(scale(0) == 100 && scale(scale.to) == 0)
    #expect(scale.ticks.first == 0 && scale.ticks.count <= 7)
  }

  @Test func `a scale around values holds them all, also when they are one`() {
    for values in [[71.0, 78.2, 85], [5, 5], [-3, 2], [0.001, 0.002]] {
      let scale = Scale.around(values, start: 0, end: 10)
      #expect(values.allSatisfy { scale($0) >= 0 && scale($0) <= 10 }, "\(values)")
      #expect(!scale.ticks.isEmpty)
    }
  }

  @Test func `texts are as wide as their letters, and shortened to fit`() {
    #expect(TextWidth.of("iii") < TextWidth.of("WWW"))
    let short = TextWidth.fitted("Operations readiness", into: 60)
    #expect(short.hasSuffix("…") && TextWidth.of(short) <= 60)
    #expect(TextWidth.lines("Operations readiness", into: 80) == ["Operations", "readiness"])
  }

  @Test func `days are marked by month, and by week where the window is short`() {
    let day = Day(number: 20_269)
    #expect(Plot.ticks(from: day - 90, to: day).map(\.name).first?.hasSuffix("2025") == true)
    #expect(Plot.ticks(from: day - 28, to: day).allSatisfy { $0.day.weekday == 0 })
    #expect(Plot.ticks(from: day, to: day).count <= 1)
  }
}
