import Model
import Testing

@testable import Web

@Suite struct ChartTests {
  private func svg(_ chart: any Chart, _ layout: Layout) -> String {
    chart.draw(layout).html(class: "c", id: "x", title: chart.title, description: chart.sentence).text
  }
  private func count(_ text: String, _ part: String) -> Int {
    text.split(separator: part, omittingEmptySubsequences: false).count - 1
  }

  @Test(arguments: Layout.allCases) func `every chart says what it is and shows, and draws nothing outside its frame`(
    _ layout: Layout
  ) {
    for chart in ChartExamples.all {
      let svg = svg(chart, layout)
      #expect(svg.contains(#"role="img""#) && svg.contains("<desc id=\"x-says\">"), "\(chart.title)")
      #expect(!svg.contains("style=") && !svg.contains("nan") && !svg.contains("inf"), "\(chart.title)")
      let right = numbers(after: " x=\"", in: svg) + numbers(after: " cx=\"", in: svg)
      #expect(right.allSatisfy { $0 >= -0.5 && $0 <= layout.width + 0.5 }, "\(chart.title)")
      #expect(chart.sentence.hasSuffix("."))
    }
  }

  private func numbers(after mark: String, in text: String) -> [Double] {
    text.split(separator: mark).dropFirst().compactMap { Double($0.prefix { $0 != "\"" }) }
  }

  @Test(arguments: Layout.allCases)
  func `finished items are links named like their rows, or one mark naming them that leads to the list`(
    _ layout: Layout
  ) {
    let (chart, svg) = (ChartExamples.scatter, svg(ChartExamples.scatter, layout))
    #expect(count(svg, "<a href=") == chart.marks.count)
    #expect(chart.marks.map(\.count).reduce(0, +) == chart.table.rows.count)
    let missing = chart.marks.filter { mark in
      let name =
        mark.rows.prefix(3).map { "CHK-\($0)" }.joined(separator: "; ")
        + (mark.count > 3 ? " and \(mark.count - 3) more" : "")
      return !svg.contains(
        "\(name): \(Spoken.count(mark.first.days, "day")), finished \(mark.first.finished.spoken)")
    }
    #expect(missing.map(\.first.row) == [])
    #expect(svg.contains("85 % · 15"))
  }

  @Test(arguments: Layout.allCases) func `each open item stands in its stage, late ones as squares`(_ layout: Layout) {
    let (chart, svg) = (ChartExamples.ageing, svg(ChartExamples.ageing, layout))
    #expect(count(svg, "<a href=") == chart.items.count)
    #expect(count(svg, "class=\"mark-act\"") == chart.items.count { $0.isLate })
    #expect(chart.items.allSatisfy { svg.contains(chart.says(.init(first: $0))) })
    #expect(chart.table.rows.count == chart.items.count)
  }

  @Test(arguments: Layout.allCases) func `a stage too full to tell items apart shows one mark for each age`(
    _ layout: Layout
  ) {
    let items = (0..<90).map { index in
      AgeingChart.Item(
        name: "K-\(index)", stage: 0, age: 1 + index % 9, isLate: false, target: Href(path: ["k\(index)"]))
    }
    let chart = AgeingChart(
      stages: [.init(name: "Review")], items: items, sample: 0, asOf: ChartExamples.today, list: Href(path: ["all"]))
    let drawn = svg(chart, layout)
    #expect(count(drawn, "<a href=\"/all\"") == 9)
    #expect(drawn.contains("ten items: nine days old in Review"))
  }

  @Test(arguments: Layout.allCases) func `bars, values and shares are the numbers of the table`(_ layout: Layout) {
    let bars = svg(ChartExamples.throughput, layout)
    #expect(
      ChartExamples.throughput.bars.allSatisfy {
        bars.contains("\(Spoken.count($0.count, "item")) finished \($0.from.spoken)")
      })
    let values = svg(ChartExamples.behaviour, layout)
    #expect(count(values, "mark-act") == 11)
    #expect(values.contains("eight in a row below the centre"))
    #expect(
      ChartExamples.behaviour.points.allSatisfy {
        values.contains("\($0.day.spoken): \(Spoken.number($0.value, digits: 1)) items")
      })
    let forecast = ChartExamples.forecastDays
    let drawn = svg(forecast, layout)
    #expect(
      zip(forecast.bins, forecast.table.rows).allSatisfy {
        drawn.contains(
          "done by \($0.outcome.text): \($1[1].plain.replacing(">", with: "&gt;").replacing("<", with: "&lt;"))")
      })
  }

  @Test func `a forecast is never surer than more than 95 per cent`() {
    for forecast in [ChartExamples.forecastDays, ChartExamples.forecastItems] {
      let shares = forecast.table.rows.map { $0[1].plain }
      #expect(shares.contains("> 95 %"))
      #expect(!shares.contains { $0.hasPrefix("96") || $0.hasPrefix("99") || $0.hasPrefix("100") })
    }
  }

  @Test func `a hundred thousand items are few marks, and all stand in the exports`() {
    let points = (0..<100_000).map {
      CycleTimeScatter.Point(row: $0, finished: ChartExamples.today - $0 % 90, days: $0 / 90 % 400 + 1)
    }
    let chart = CycleTimeScatter(
      points: points, percentiles: [], from: ChartExamples.today - 90, to: ChartExamples.today,
      item: { .init(name: "\($0)", target: ChartExamples.item($0)) })
    let drawn = svg(chart, .wide)
    #expect(chart.marks.count == 36_000)
    #expect(chart.marks.map(\.count).reduce(0, +) == 100_000)
    #expect(count(drawn, "<circle") <= CycleTimeScatter.mostNamed)
    #expect((1000..<12_000).contains(count(drawn, "h0")))
    let (shown, left) = chart.table(most: 200)
    #expect(shown.rows.count == 200 && left == 99_800)
    #expect(shown.rows[0][0].plain == "99999")
    let box = ChartBox("x", chart, definition: "d", csv: ChartExamples.item(1)).html.text
    #expect(box.contains("\(Spoken.number(99_800)) more in the CSV"))
    #expect(chart.table.rows.count == 100_000)
  }

  @Test func `nothing to draw is said in words`() {
    let empty = AgeingChart(stages: [.init(name: "In progress")], items: [], sample: 0, asOf: ChartExamples.today)
    #expect(empty.sentence == "Nothing is in progress.")
    #expect(svg(empty, .narrow).contains("<svg"))
    let none = CycleTimeScatter(
      points: [], percentiles: [], from: ChartExamples.today, to: ChartExamples.today,
      item: { .init(name: "\($0)") })
    #expect(svg(none, .wide).contains("Nothing was finished"))
  }
}
