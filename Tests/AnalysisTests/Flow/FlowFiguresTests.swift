import Evidence
import Testing

@testable import Analysis
@testable import Model

private func figures(_ history: History, _ question: FlowQuestion) -> [String: Figure] {
  Dictionary(uniqueKeysWithValues: flowFigures(of: history, question).map { ($0.id, $0) })
}

struct FlowFiguresTests {
  let question = FlowQuestion(
    asOf: firstOfMarch + 150, lookback: .last(days: 60), source: "Tracker export, read today", daysAhead: 14,
    itemsAhead: 20)

  @Test func `every figure is there once and explains itself`() {
    let found = flowFigures(of: randomHistory(seed: 4), question)
    #expect(
      found.map(\.id) == [
        "items", "finished", "cycle-time.p50", "cycle-time.p70", "cycle-time.p85", "cycle-time.p95", "cycle-time.mean",
        "throughput.per-day", "wip", "wip.touched", "age.p85", "xmr.throughput.centre", "xmr.throughput.upper",
        "xmr.throughput.lower", "sle.hit-rate", "flow-efficiency", "forecast.items.p50", "forecast.items.p70",
        "forecast.items.p85", "forecast.items.p95", "forecast.days.p50", "forecast.days.p70", "forecast.days.p85",
        "forecast.days.p95",
      ])
    for figure in found {
      #expect(!figure.definition.isEmpty && !figure.unit.isEmpty && figure.source == question.source)
      #expect(figure.asOf == question.asOf && figure.window.to == question.asOf && figure.window.days >= 1)
    }
    #expect(found.filter { $0.id.hasPrefix("cycle-time") }.allSatisfy { $0.trend.count == 1 })
  }

  @Test func `the trend is the same figure of the equal periods before`() throws {
    let history = randomHistory(seed: 8, items: 400)
    var short = question
    short.lookback = .last(days: 20)
    let trend = try #require(figures(history, short)["finished"]?.trend)
    let counted = (1...6).reversed().map { step in
      let to = short.asOf - 20 * step
      return Double(FlowTally(history, window: .init(from: to - 19, to: to)).finished)
    }
    #expect(trend == counted)
  }

  @Test func `items that contradict themselves are left out and counted beside the figure`() throws {
    let rows =
      (0..<12).map { Row(started: $0, finished: $0 + 3) } + [
        Row(started: 9, finished: 4, defects: .finishedBeforeStarted),
        Row(started: 9, finished: 5, defects: .finishedBeforeStarted),
        Row(started: 9, finished: 6, defects: .finishedBeforeStarted), Row(finished: 8, defects: .finishedWithoutStart),
      ]
    let found = figures(history(rows), FlowQuestion(asOf: firstOfMarch + 20, lookback: .whole, source: "x"))
    #expect(
      found["finished"]?.value == 13 && found["cycle-time.p85"]?.value == 4 && found["cycle-time.p85"]?.sample == 12)
    #expect(
      found["cycle-time.p85"]?.caveats == [
        "3 items finished before they started are left out.", "1 item finished without a start has no cycle time.",
      ])
    #expect(found["finished"]?.caveats == ["3 items finished before they started are left out."])
    #expect(found["items"]?.caveats == [] && found["items"]?.value == 16)
  }

  @Test func `the share that met a published expectation is held against it`() throws {
    let days = [1, 2, 2, 3, 3, 4, 5, 8, 9, 20]
    let rows = days.map { Row(started: 30 - $0, finished: 29) }
    var asked = FlowQuestion(asOf: firstOfMarch + 30, lookback: .whole, source: "x")
    asked.expectation = Count(5).map { .init(probability: Share(percent: 85), days: $0) }
    #expect(figures(history(rows), asked)["sle.hit-rate"]?.value == 70)
    #expect(figures(history(rows), asked)["cycle-time.p85"]?.value == 9)
    asked.expectation = nil
    let own = try #require(figures(history(rows), asked)["sle.hit-rate"])
    #expect(own.value == 90 && own.caveats.count == 1)
  }

  @Test func `a forecast is refused in words and never a zero`() throws {
    let rows = [Row(started: 1, finished: 2), Row(started: 1, finished: 3)]
    let found = figures(history(rows), question)
    let refusal = try #require(found["forecast.days.p85"])
    #expect(refusal.value == nil)
    guard case .none(let words) = refusal.answer else { return }
    #expect(words.hasPrefix("Nothing was finished"))
    var whole = question
    whole.lookback = .whole
    #expect(
      figures(history(rows), whole)["forecast.items.p50"]?.answer
        == .none(
          because: "Not enough yet: 2 of 5 days with something finished between 2 Mar 2025 and 29 Jul 2025."))
  }

  @Test func `asking by a day counts the days after the as-of day`() {
    var asked = question
    asked.ask(by: question.asOf + 9)
    #expect(asked.daysAhead == 9)
    asked.ask(by: question.asOf)
    let words = "A forecast needs at least one day or one item to ask about."
    #expect(figures(randomHistory(seed: 2), asked)["forecast.items.p85"]?.answer == .none(because: words))
  }

  @Test func `old work in progress is said in a sentence`() {
    let rows =
      (0..<30).map { Row(started: $0 + 60, finished: $0 + 60 + $0 % 10) } + [0, 30, 60, 95].map { Row(started: $0) }
    let asked = FlowQuestion(asOf: firstOfMarch + 100, lookback: .last(days: 95), source: "x")
    let picture = FlowPicture(history(rows), asked)
    #expect(
      picture.sentences.first == "Three quarters of the work in progress is older than nine of ten finished items were."
    )
    #expect(picture.finished.count == 30 && picture.ageing.count == 4)
    #expect(picture.cumulative.map(\.stage) == ["To do", "In progress", "Done"])
    #expect(picture.cumulative[2].reached.last == 30)
  }
}
