/// A picture of figures that also knows what it says in words and as a table.
protocol Chart: Sendable {
  var title: String { get }
  /// In small type beside the title: window, sample, convention.
  var note: String { get }
  /// What it shows today, in one sentence.
  var sentence: String { get }
  /// The numbers of its marks.
  var table: Table { get }
  func draw(_ layout: Layout) -> Drawing
}

/// A chart as it stands on a page: title, picture for each width, sentence, table, CSV, definition.
struct ChartBox: Sendable {
  let id: String
  let chart: any Chart
  let definition: String
  var caveats: [String] = []
  var csv: Href?
  var json: Href?

  init(
    _ id: String, _ chart: any Chart, definition: String, caveats: [String] = [], csv: Href? = nil, json: Href? = nil
  ) {
    (self.id, self.chart, self.definition) = (id, chart, definition)
    (self.caveats, self.csv, self.json) = (caveats, csv, json)
  }

  var html: HTML {
    section(.class("chart"), .id(id), Attribute("data-chart", "")) {
      h2 {
        chart.title; " "; small { chart.note }
      }
      div(.class("box")) {
        for layout in Layout.allCases { picture(layout) }
        foot
      }
    }
  }

  private func picture(_ layout: Layout) -> HTML {
    chart.draw(layout).html(
      class: "chart-\(layout.rawValue)", id: "\(id)-\(layout.rawValue)", title: chart.title,
      description: chart.sentence)
  }

  private var foot: HTML {
    div(.class("chart-foot")) {
      p { chart.sentence }
      div(.class("chart-note"), Attribute("aria-live", "polite"), Attribute("hidden", ""), Attribute("data-script", ""))
      {}
      details(.class("how")) {
        summary {
          "show as table"; span(.class("visually-hidden")) { ": \(chart.title)" }
        }
        chart.table.html
      }
      if let csv {
        a(.href(csv)) {
          "CSV"; span(.class("visually-hidden")) { " of \(chart.title)" }
        }
      }
      if let json {
        a(.href(json)) {
          "JSON"; span(.class("visually-hidden")) { " of \(chart.title)" }
        }
      }
      FigureExplained(title: chart.title, definition: definition, caveats: caveats).html
    }
  }
}
