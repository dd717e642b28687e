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
    var ready = try prepare()
    var pass = pass(ready)
    while ready.rows.next() { pass.take(ready.rows) }
    var intake = pass.finish()
    intake.told = told(ready.delimiter, ready.header) + intake.told + [ready.settled.told].compactMap(\.self)
    return intake
  }

  /// What has to be known before the first row is read.
  struct Ready {
    let delimiter: UInt8
    let header: CSVHeader
    let plan: ColumnPlan
    let settled: DateOrderSearch.Settled
    /// Stands before the first row.
    var rows: CSVRows
  }

  func prepare() throws(Refused) -> Ready {
    let delimiter = choices.delimiter?.utf8.first ?? CSVHeader.delimiter(of: file.bytes)
    var rows = CSVRows(file.bytes, delimiter: delimiter)
    guard rows.next(), rows.fault == nil else { throw .nothing(file.name) }
    let header = CSVHeader(rows)
    let plan = try plan(header, rows)
    let settled = try DateOrderSearch.search(rows, plan.dateColumns)
      .settle(choices.dateOrder, file: file.name)
    return Ready(delimiter: delimiter, header: header, plan: plan, settled: settled, rows: rows)
  }

  func pass(_ ready: Ready) -> TablePass {
    TablePass(
      plan: ready.plan, header: ready.header, choices: choices,
      dates: DateReader(order: ready.settled.order, zone: zone),
      format: format)
  }

  func told(_ delimiter: UInt8, _ header: CSVHeader) -> [String] {
    var told: [String] = []
    if choices.delimiter == nil { told.append("Cells are separated by \(CSVHeader.word(for: delimiter)).") }
    let repeated = header.repeated
    if !repeated.isEmpty {
      told.append("Several columns are called \(repeated.joined(separator: ", ")); of each the first counts.")
    }
    return told
  }

  private func plan(_ header: CSVHeader, _ rows: CSVRows) throws(Refused) -> ColumnPlan {
    var plan: ColumnPlan
    switch format {
    case .azureDevOps: plan = try .azureDevOps(header, file: file.name)
    case .linear: plan = try .linear(header, file: file.name)
    case .jiraCSV: plan = try .jira(header, choices, file: file.name)
    case .devLake: plan = try .devLake(header, file: file.name)
    default: return try .generic(header, rows, choices, file: file.name)
    }
    try plan.apply(choices, header, file: file.name)
    if plan.started == nil, plan.finished == nil { throw .noTrackerDates(file.name, header) }
    plan.tellColumns(header)
    return plan
  }
}
