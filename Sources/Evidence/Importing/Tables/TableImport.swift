import Model

/// Reads a table with one row per item.
struct TableImport {
  let file: DecodedFile
  let format: ImportFormat
  let choices: ImportChoices
  let zone: Zone

  func read() -> Intake {
    do throws(Refused) {
      return try take()
    } catch {
      return Intake(refused: error.finding, format: format)
    }
  }

  private func take() throws(Refused) -> Intake {
    let delimiter = choices.delimiter?.utf8.first ?? CSVHeader.delimiter(of: file.bytes)
    var rows = CSVRows(file.bytes, delimiter: delimiter)
    guard rows.next(), rows.fault == nil else { throw .nothing(file.name) }
    let header = CSVHeader(rows)
    let plan = try plan(header, rows)
    let (order, toldOrder) = try dateOrder(plan, rows).settle(choices.dateOrder, file: file.name)
    var pass = TablePass(
      plan: plan, header: header, choices: choices, dates: DateReader(order: order, zone: zone), format: format)
    while rows.next() { pass.take(rows) }
    var intake = pass.finish()
    intake.told = told(delimiter, header) + intake.told + [toldOrder].compactMap(\.self)
    return intake
  }

  private func told(_ delimiter: UInt8, _ header: CSVHeader) -> [String] {
    var told: [String] = []
    if choices.delimiter == nil { told.append("Cells are separated by \(CSVHeader.word(for: delimiter)).") }
    let repeated = header.repeated
    if !repeated.isEmpty {
      told.append("Several columns are called \(repeated.joined(separator: ", ")); of each the first counts.")
    }
    return told
  }

  private func plan(_ header: CSVHeader, _ rows: CSVRows) throws(Refused) -> ColumnPlan {
    switch format {
    default: return try .generic(header, rows, choices, file: file.name)
    }
  }

  private func dateOrder(_ plan: ColumnPlan, _ rows: CSVRows) -> DateOrderSearch {
    var search = DateOrderSearch()
    var rows = rows
    let columns = plan.dateColumns
    while rows.next() {
      for column in columns {
        guard let cell = rows.trimmed(column), cell.end > cell.start else { continue }
        search.look(at: rows.bytes.span.extracting(cell.start..<cell.end), line: rows.line)
      }
    }
    return search
  }
}
