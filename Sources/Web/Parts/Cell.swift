import Model

/// What stands in one field of a table, kept as a value so that page, CSV and JSON show the same.
indirect enum Cell: Sendable {
  case text(String)
  case number(Double, digits: Int = 0, unit: String = "")
  case day(Day)
  /// Missing is shown as missing, with why.
  case missing(because: String)
  case status(StatusMark)
  case linked(Cell, Href)
  case noted(Cell, note: String)
  /// A sentence or another piece of a page, with what it says in plain text.
  case rich(HTML, plain: String)

  static func count(_ count: Int) -> Cell { .number(Double(count)) }

  var html: HTML {
    switch self {
    case .text(let text): HTML(text)
    case .number(let value, let digits, let unit):
      HTML(Spoken.number(value, digits: digits) + (unit.isEmpty ? "" : Spoken.thinSpace + unit))
    case .day(let day): span(.class("day")) { day.spoken }
    case .missing(let reason):
      span(.class("missing"), Attribute("title", reason)) {
        "—"; span(.class("visually-hidden")) { " " + reason }
      }
    case .status(let mark): mark.html
    case .linked(let cell, let target): a(.href(target)) { cell.html }
    case .noted(let cell, let note):
      HTML {
        cell.html; " "; span(.class("small")) { note }
      }
    case .rich(let html, _): html
    }
  }

  /// As it stands in a CSV file: a plain number, an ISO day, an empty field for what is missing.
  var plain: String {
    switch self {
    case .text(let text): text
    case .number(let value, _, _): value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
    case .day(let day): day.description
    case .missing: ""
    case .status(let mark): mark.word ?? mark.status.word
    case .linked(let cell, _), .noted(let cell, _): cell.plain
    case .rich(_, let plain): plain
    }
  }

  /// Of a number; nothing for everything else.
  var unit: String? {
    switch self {
    case .number(_, _, let unit): unit
    case .linked(let cell, _), .noted(let cell, _): cell.unit
    default: nil
    }
  }

  var isNumber: Bool {
    switch self {
    case .number: true
    case .linked(let cell, _), .noted(let cell, _): cell.isNumber
    default: false
    }
  }
}
