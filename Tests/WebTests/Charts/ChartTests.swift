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

  @Test(arguments: Layout.allCases) func `each finished item is a link named like its row`(_ layout: Layout) {
    let (chart, svg) = (ChartExamples.scatter, svg(ChartExamples.scatter, layout))
    #expect(count(svg, "<a href=") == chart.table.rows.count)
    let missing = chart.points.filter { point in
      !svg.contains("\(point.name): \(Spoken.count(point.days, "day")), finished \(point.finished.spoken)")
    }
    #expect(missing.map(\.name) == [])
    #expect(svg.contains("85 % · 15"))
  }

  @Test(arguments: Layout.allCases) func `each open item stands in its stage, late ones as squares`(_ layout: Layout) {
    let (chart, svg) = (ChartExamples.ageing, svg(ChartExamples.ageing, layout))
    #expect(count(svg, "<a href=") == chart.items.count)
    #expect(count(svg, "class=\"mark-act\"") == chart.items.count { $0.isLate })
    #expect(chart.items.allSatisfy { svg.contains(chart.says($0)) })
    #expect(chart.table.rows.count == chart.items.count)
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

  @Test func `more points than can be links are dots, and all stand in the table`() {
    let points = (0..<2000).map {
      CycleTimeScatter.Point(
        name: "\($0)", finished: ChartExamples.today - $0 % 90, days: $0 % 40 + 1, target: ChartExamples.item($0))
    }
    let chart = CycleTimeScatter(
      points: points, percentiles: [], from: ChartExamples.today - 90, to: ChartExamples.today)
    let drawn = svg(chart, .wide)
    #expect(count(drawn, "<a href=") <= CycleTimeScatter.mostLinks)
    #expect(count(drawn, "h0") + count(drawn, "<a href=") == 2000)
    #expect(chart.table.rows.count == 2000)
  }

  @Test func `nothing to draw is said in words`() {
    let empty = AgeingChart(stages: [.init(name: "In progress")], items: [], sample: 0, asOf: ChartExamples.today)
    #expect(empty.sentence == "Nothing is in progress.")
    #expect(svg(empty, .narrow).contains("<svg"))
    let none = CycleTimeScatter(points: [], percentiles: [], from: ChartExamples.today, to: ChartExamples.today)
    #expect(svg(none, .wide).contains("Nothing was finished"))
  }
}
