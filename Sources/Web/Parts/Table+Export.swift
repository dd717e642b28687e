import Model

extension Table {
  /// RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe in front.
  var csv: [UInt8] {
    var lines = [columns.indices.map { Table.quoted(exported($0)) }.joined(separator: ",")]
    for row in rows { lines.append(row.map(Table.field).joined(separator: ",")) }
    return Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
  }

  /// A column of numbers of one unit says it in a CSV file: `Budget, EUR`. The names of JSON stay.
  private func exported(_ index: Int) -> String {
    let units = Set(rows.compactMap { $0.indices.contains(index) ? $0[index].unit : nil })
    guard let unit = units.first, units.count == 1, !unit.isEmpty, !columns[index].title.contains(unit) else {
      return columns[index].title
    }
    return "\(columns[index].title), \(unit)"
  }

  private static func field(_ cell: Cell) -> String { cell.isNumber ? cell.plain : quoted(cell.plain) }

  private static func quoted(_ text: String) -> String {
    let isFormula = text.utf8.first.map { Array("=+-@\t\r".utf8).contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.utf8.contains(where: { [34, 44, 10, 13].contains($0) }) else { return safe }
    var doubled = ""
    for scalar in safe.unicodeScalars { doubled += scalar == "\"" ? "\"\"" : String(scalar) }
    return "\"" + doubled + "\""
  }

  /// A list of objects named after the columns.
  var json: JSON {
    .list(
      rows.map { row in
        .object(zip(columns, row).map { JSON.Member($0.title, $1.json) })
      })
  }
}

extension Cell {
  var json: JSON {
    switch self {
    case .number(let value, _, _): .number(value)
    case .missing: .null
    case .linked(let cell, _), .noted(let cell, _): cell.json
    default: .text(plain)
    }
  }
}
