/// A picture of figures that also knows what it says in words and as a table.
protocol Chart: Sendable {
  var title: String { get }
  /// In small type beside the title: window, sample, convention.
  var note: String { get }
  /// What it shows today, in one sentence.
  var sentence: String { get }
  /// The numbers of its marks.
  var table: Table { get }
  /// The rows that matter first, for a page, and how many are left to the exports.
  func table(most: Int) -> (shown: Table, left: Int)
  func draw(_ layout: Layout) -> Drawing
}

extension Chart {
  func table(most: Int) -> (shown: Table, left: Int) {
    let all = table
    return (all.first(most), max(all.rows.count - most, 0))
  }
}

/// A chart as it stands on a page: title, picture for each width, sentence, table, CSV, definition.
struct ChartBox: Sendable {
  let id: String
  let chart: any Chart
  let definition: String
  var caveats: [String] = []
  var csv: Href?
  var json: Href?
  /// Beside something wider: always drawn as on a phone.
  var isAside = false
  /// Said under the sentence.
  var remark: HTML?

  init(
    _ id: String, _ chart: any Chart, definition: String, caveats: [String] = [], csv: Href? = nil, json: Href? = nil,
    isAside: Bool = false, remark: HTML? = nil
  ) {
    (self.id, self.chart, self.definition) = (id, chart, definition)
    (self.caveats, self.csv, self.json) = (caveats, csv, json)
    (self.isAside, self.remark) = (isAside, remark)
  }

  /// A page carries so many rows; the exports carry all.
  static let mostRows = 200

  private var rows: HTML {
    guard let csv else { return chart.table.html }
    let (shown, left) = chart.table(most: ChartBox.mostRows)
    return HTML {
      shown.html
      if left > 0 {
        p(.class("small")) {
          "… and "; a(.href(csv)) { "\(Spoken.number(left)) more in the CSV" }
        }
      }
    }
  }

  var html: HTML {
    section(.class("chart"), .id(id), Attribute("data-chart", "")) {
      h2 {
        chart.title; " "; small { chart.note }
      }
      div(.class("box")) { inside }
    }
  }

  private var inside: HTML {
    HTML {
      if isAside { picture(.narrow, as: "chart-aside") } else { bothPictures }
      foot
    }
  }

  /// Several drawings about one thing, under one heading.
  static func together(_ title: String, id: String, _ boxes: [ChartBox]) -> HTML {
    section(.class("chart"), .id(id)) {
      h2 { title }
      div(.class("box stack")) {
        for box in boxes {
          div(.class("chart-part"), .id(box.id), Attribute("data-chart", "")) {
            h3 { box.chart.note }
            box.inside
          }
        }
      }
    }
  }

  private var bothPictures: HTML {
    HTML { for layout in Layout.allCases { picture(layout, as: "chart-\(layout.rawValue)") } }
  }

  private func picture(_ layout: Layout, as style: String) -> HTML {
    chart.draw(layout).html(
      class: style, id: "\(id)-\(layout.rawValue)", title: chart.title,
      description: chart.sentence)
  }

  private var foot: HTML {
    div(.class("chart-foot")) {
      p { chart.sentence }
      if let remark { p { remark } }
      div(.class("chart-note"), Attribute("aria-live", "polite"), Attribute("hidden", ""), Attribute("data-script", ""))
      {}
      details(.class("how")) {
        summary {
          "show as table"; span(.class("visually-hidden")) { ": \(chart.title)" }
        }
        rows
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
