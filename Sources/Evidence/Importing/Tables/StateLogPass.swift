import Model

/// One walk over the rows of a log of states, then the entries grouped by item.
struct StateLogPass {
  let plan: StateLogImport.Plan
  let header: CSVHeader
  private var dates: DateReader
  private var builder = WorkItemsBuilder(trail: .changes)
  private var report = ImportReport()
  private var keys = KeyIndex()
  private var names = KeyIndex()
  private var codes: [UInt16] = []
  private var items: [Int32] = []
  private var changes: [StatusChange] = []

  init(plan: StateLogImport.Plan, header: CSVHeader, dates: DateReader) {
    (self.plan, self.header, self.dates) = (plan, header, dates)
  }

  mutating func take(_ rows: CSVRows) {
    report.rows += 1
    func refuse(_ reason: String, _ column: Int?, _ message: String) {
      report.refuse(
        RowFinding(
          line: rows.line, column: column.map { header.names[$0] } ?? "", reason: reason, message: message,
          text: rows.original))
    }
    if let fault = rows.fault { return refuse("unreadable-row", nil, fault.words) }
    guard rows.cells.count == header.count else {
      return refuse("ragged-row", nil, "\(rows.cells.count) cells where the header has \(header.count)")
    }
    guard !rows.isEmpty(plan.item) else {
      return refuse("no-identifier", plan.item, "the row does not say which item it is about")
    }
    guard !rows.isEmpty(plan.state) else { return refuse("no-state", plan.state, "the row names no state") }
    guard case .stamp(let at) = rows.date(plan.at, &dates) else {
      return refuse("unreadable-date", plan.at, "'\(rows.text(plan.at).prefix(40))' cannot be read as a date")
    }
    items.append(Int32(clamping: rows.number(plan.item, &keys)))
    changes.append(StatusChange(from: status(rows, plan.from), to: status(rows, plan.state) ?? 0, at: at))
  }

  private mutating func status(_ rows: CSVRows, _ column: Int?) -> UInt16? {
    guard !rows.isEmpty(column) else { return nil }
    let number = rows.number(column, &names)
    while codes.count <= number {
      let name = names.texts[codes.count]
      codes.append(builder.status(name))
    }
    return codes[number]
  }

  mutating func finish(_ choices: ImportChoices) -> Intake {
    var row = ItemRow()
    (row.team, row.product) = (choices.team ?? "", choices.product ?? "")
    let keys = keys.texts
    let entries = Grouping(items, count: keys.count)
    var own: [StatusChange] = []
    for item in 0..<keys.count {
      own.removeAll(keepingCapacity: true)
      for entry in entries.of(item) { own.append(changes[Int(entry)]) }
      (row.flaws, row.created, row.status) = ([], .never, "")
      let doubled = own.removeRepeats()
      report.duplicates += doubled
      report.accepted += entries.of(item).count - doubled
      row.take(own, current: nil)
      if let first = row.moves.first { row.created = first.at }
      if let last = row.moves.last { row.status = builder.items.statusNames[Int(last.status)] }
      _ = builder.append(key: keys.bytes.span.extracting(keys.range(item)), row)
    }
    let (start, finish) = (choices.startedColumn, choices.finishedColumn)
    let cancelled = choices.cancelledStatuses ?? []
    var intake = Intake(format: .stateLog)
    builder.change {
      ($0.startStatus, $0.finishStatus) = (start, finish)
      $0.cancelledStatuses = cancelled
    }
    intake.items = builder.finish()
    intake.report = report
    if dates.usedZone { intake.told.append("Times without a zone were read in \(dates.zone.name).") }
    return intake
  }
}

extension CSVRows {
  /// The number of a cell's text in an index.
  func number(_ column: Int?, _ index: inout KeyIndex) -> Int {
    guard let cell = trimmed(column) else { return 0 }
    if !cell.isEscaped { return index.number(of: bytes.span.extracting(cell.start..<cell.end)).number }
    let plain = unescaped(cell)
    return index.number(of: plain.span).number
  }
}

extension [StatusChange] {
  /// Leaves out entries that repeat another exactly; says how many.
  fileprivate mutating func removeRepeats() -> Int {
    let before = count
    var seen: Set<[Int64]> = []
    if before > 1 { removeAll { !seen.insert([Int64($0.to), $0.at.raw]).inserted } }
    return before - count
  }
}
