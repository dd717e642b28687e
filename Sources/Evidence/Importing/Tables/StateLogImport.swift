import Model

/// Reads a log with one row per entry into a state: item, state, at.
struct StateLogImport {
  let file: DecodedFile
  let choices: ImportChoices
  let zone: Zone

  /// Which column holds what.
  private struct Plan {
    let item: Int
    let state: Int
    let at: Int
    let from: Int?

    init?(_ header: CSVHeader, _ choices: ImportChoices) {
      func column(_ chosen: String?, _ names: [String]) -> Int? {
        chosen.map { header.column($0) } ?? header.column(anyOf: names)
      }
      guard let item = column(choices.idColumn, Names.item), let state = column(choices.stateColumn, Names.state),
        let at = column(choices.atColumn, Names.at)
      else { return nil }
      (self.item, self.state, self.at) = (item, state, at)
      from = header.column(anyOf: ["from", "from state", "from status", "from_state", "from_status"])
    }
  }

  private enum Names {
    static let item = ["item", "item_id", "item id", "id", "key", "issue", "issue key", "issue_id", "work item id"]
    static let state = ["state", "to", "to state", "to status", "to_state", "to_status", "stage", "status"]
    static let at = [
      "at", "timestamp", "entered", "entered at", "entered_at", "date", "time", "changed", "changed at", "when",
    ]
  }

  static func fits(_ header: CSVHeader) -> Bool {
    Plan(header, ImportChoices()) != nil
      && header.column(anyOf: ["at", "timestamp", "entered", "entered at", "entered_at", "changed at", "when"]) != nil
  }

  func read() -> Intake {
    do throws(Refused) {
      return try take()
    } catch {
      return Intake(refused: error.finding, format: .stateLog)
    }
  }

  private func take() throws(Refused) -> Intake {
    let delimiter = choices.delimiter?.utf8.first ?? CSVHeader.delimiter(of: file.bytes)
    var rows = CSVRows(file.bytes, delimiter: delimiter)
    guard rows.next() else { throw .nothing(file.name) }
    let header = CSVHeader(rows)
    guard let plan = Plan(header, choices) else { throw .noLogColumns(file.name, header) }
    let (order, toldOrder) = try DateOrderSearch.search(rows, [plan.at]).settle(choices.dateOrder, file: file.name)
    var pass = Pass(plan: plan, header: header, dates: DateReader(order: order, zone: zone))
    while rows.next() { pass.take(rows) }
    var intake = pass.finish(choices)
    intake.told =
      [
        "Cells are separated by \(CSVHeader.word(for: delimiter)).",
        "Items by '\(header.names[plan.item])', states entered by '\(header.names[plan.state])' at '\(header.names[plan.at])'.",
      ]
      + [toldOrder].compactMap(\.self) + intake.told
    return intake
  }

  /// One walk over the rows, then the entries grouped by item.
  private struct Pass {
    let plan: Plan
    let header: CSVHeader
    var dates: DateReader
    var builder = WorkItemsBuilder(trail: .changes)
    var report = ImportReport()
    var keys = KeyIndex()
    var names = KeyIndex()
    var codes: [UInt16] = []
    var items: [Int32] = []
    var changes: [StatusChange] = []

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

/// Rows grouped by the number of the item they are about, in the order they came in.
struct Grouping {
  private let starts: [Int32]
  private let order: [Int32]

  init(_ items: [Int32], count: Int) {
    var starts = [Int32](repeating: 0, count: count + 1)
    for item in items { starts[Int(item) + 1] += 1 }
    for item in 0..<count { starts[item + 1] += starts[item] }
    var next = starts
    var order = [Int32](repeating: 0, count: items.count)
    for row in items.indices {
      let item = Int(items[row])
      order[Int(next[item])] = Int32(clamping: row)
      next[item] += 1
    }
    (self.starts, self.order) = (starts, order)
  }

  func of(_ item: Int) -> ArraySlice<Int32> { order[Int(starts[item])..<Int(starts[item + 1])] }
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

extension CSVRows.Fault {
  var words: String {
    switch self {
    case .unclosedQuote: "a quote is opened and never closed"
    case .strayQuote: "text follows a closing quote"
    case .tooManyColumns: "more than \(ImportLimits.columns) cells"
    case .cellTooLong: "a cell is longer than \(ImportLimits.cellBytes) bytes"
    }
  }

  var reason: String {
    switch self {
    case .unclosedQuote: "unclosed-quote"
    case .strayQuote: "stray-quote"
    case .tooManyColumns: "too-many-columns"
    case .cellTooLong: "cell-too-long"
    }
  }
}

extension Refused {
  static func noLogColumns(_ file: String, _ header: CSVHeader) -> Refused {
    Refused(
      "no-log-columns", file, line: 1, "no columns say item, state and moment",
      mend: "name them with --id, --state and --at: \(header.names.prefix(40).joined(separator: ", "))")
  }
}
