import Evidence
import Testing

@testable import Analysis
@testable import Model

/// One item a day is finished for forty days, and then nothing more is told.
private let daily = history((0..<40).map { Row(started: $0, finished: $0 + 2) } + [Row(started: 40)])
private let lastDay = firstOfMarch + 41

struct EvidenceEndTests {
  private func question(_ asOf: Day, _ end: EvidenceEnd = .lastTold(lastDay)) -> FlowQuestion {
    FlowQuestion(asOf: asOf, lookback: .last(days: 30), source: "x", evidenceEnd: end, daysAhead: 14)
  }
  private func figures(_ asOf: Day, _ end: EvidenceEnd = .lastTold(lastDay)) -> [String: Figure] {
    Dictionary(uniqueKeysWithValues: flowFigures(of: daily, question(asOf, end)).map { ($0.id, $0) })
  }

  @Test func `days after the end of the evidence are left out, never counted as days without work`() throws {
    let found = figures(lastDay + 10)
    let throughput = try #require(found["throughput.per-day"])
    #expect(throughput.value == 1 && throughput.sample == 20)
    #expect(throughput.window == .init(from: lastDay - 19, to: lastDay) && throughput.asOf == lastDay + 10)
    #expect(throughput.caveats.first?.hasPrefix("The evidence ends on ") == true)
    #expect(found["forecast.items.p85"]?.value == 14 && found["forecast.items.p85"]?.window.to == lastDay)
    #expect(found["xmr.throughput.centre"]?.value == 1)
  }

  @Test func `an open item is as old as it was when it was last heard of`() {
    let age = figures(lastDay + 10)["age.p85"]
    #expect(age?.value == 2 && age?.window == .init(from: lastDay, to: lastDay) && age?.caveats.count == 2)
    let picture = FlowPicture(daily, question(lastDay + 10))
    #expect(picture.ageing.map(\.age) == [2] && picture.window.to == lastDay && picture.caveat != nil)
  }

  @Test func `before anything was told nothing is known, not even that nothing happened`() {
    let found = flowFigures(of: history([]), question(lastDay, .nothing))
    #expect(!found.isEmpty && found.allSatisfy { $0.value == nil })
  }

  @Test func `a window that begins after the end of the evidence is refused in words`() {
    let found = flowFigures(of: daily, question(lastDay + 31))
    #expect(found.allSatisfy { $0.value == nil && $0.sample == 0 && $0.caveats.isEmpty && $0.window.days > 0 })
    #expect(
      found.allSatisfy {
        if case .none(let reason) = $0.answer { reason.contains("the evidence ends on") } else { false }
      })
    let picture = FlowPicture(daily, question(lastDay + 31))
    #expect(picture.refusal != nil && picture.sentences == [picture.refusal] && picture.weeks.isEmpty)
    #expect(picture.ageing.isEmpty && picture.cumulative.isEmpty && picture.law == nil && picture.window.days == 30)
  }

  @Test(arguments: [(0, 0), (3, 0), (4, 1)])
  func `a weekend without a word needs no words`(quiet: Int, caveats: Int) {
    let figure = figures(lastDay + quiet)["throughput.per-day"]
    #expect(figure?.caveats.count == caveats && figure?.window.to == lastDay && figure?.value == 1)
  }

  @Test func `whoever vouches for a later day has the quiet days counted, and told`() throws {
    let throughput = try #require(figures(lastDay + 10, .vouchedFor(lastDay))["throughput.per-day"])
    #expect(throughput.sample == 30 && throughput.value == 20.0 / 30)
    #expect(throughput.caveats.first?.contains("count as days on which nothing happened") == true)
  }

  @Test(arguments: [(3, true), (6, true), (7, false), (9, false), (10, false)])
  func `a percentile of few says when it is simply the longest`(count: Int, isLongest: Bool) {
    let few = history((0..<count).map { Row(started: 0, finished: $0 + 1) })
    let asked = FlowQuestion(asOf: firstOfMarch + 20, lookback: .whole, source: "x")
    let figure = flowFigures(of: few, asked).first { $0.id == "cycle-time.p85" }
    #expect(figure?.caveats.contains { $0.contains("simply the longest") } == isLongest)
    #expect(figure?.caveats.isEmpty == (count >= 10))
  }
}
