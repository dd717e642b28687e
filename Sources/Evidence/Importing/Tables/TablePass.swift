import Model

/// One walk over the rows of a table: each becomes an item or a finding.
struct TablePass {
  let plan: ColumnPlan
  let header: CSVHeader
  let choices: ImportChoices
  var dates: DateReader
  let format: ImportFormat

  private var builder: WorkItemsBuilder
  private var report = ImportReport()
  private var tally = QualityTally()
  private var stageStatus: [UInt16] = []
  private var (teams, products) = (OwnerTally(), OwnerTally())

  init(plan: ColumnPlan, header: CSVHeader, choices: ImportChoices, dates: DateReader, format: ImportFormat) {
    (self.plan, self.header, self.choices, self.dates, self.format) = (plan, header, choices, dates, format)
    builder = WorkItemsBuilder(trail: plan.stages.isEmpty ? .dates : .stages)
    for column in plan.stages { stageStatus.append(builder.status(header.names[column])) }
  }

  mutating func take(_ rows: CSVRows) {
    guard let row = row(rows), let key = rows.trimmed(plan.id) else { return }
    if append(rows, key, row) {
      report.duplicates += 1
      tally.note(.duplicateItem, "\(rows.text(plan.id)), line \(rows.line)")
    } else {
      report.accepted += 1
    }
    if plan.team != nil { teams.note(builder.items.teams.codes.last, line: rows.line) }
    if plan.product != nil { products.note(builder.items.products.codes.last, line: rows.line) }
  }

  /// Reads a row; nothing when it was refused.
  mutating func row(_ rows: CSVRows) -> ItemRow? {
    report.rows += 1
    var row = ItemRow()
    if let problem = shapeProblem(rows) ?? readDates(rows, &row) ?? missingKey(rows) {
      refuse(rows, problem)
      return nil
    }
    readWords(rows, &row)
    return row
  }

  private func missingKey(_ rows: CSVRows) -> Problem? {
    rows.isEmpty(plan.id) ? ("no-identifier", plan.id, "the row does not say which item it is about") : nil
  }

  private mutating func append(_ rows: CSVRows, _ key: CSVCell, _ row: ItemRow) -> Bool {
    if !key.isEscaped { return builder.append(key: rows.bytes.span.extracting(key.start..<key.end), row) }
    let plain = rows.unescaped(key)
    return builder.append(key: plain.span, row)
  }

  private typealias Problem = (reason: String, column: Int?, message: String)

  private mutating func refuse(_ rows: CSVRows, _ problem: Problem) {
    report.refuse(
      RowFinding(
        line: rows.line, column: problem.column.map { header.names[$0] } ?? "", reason: problem.reason,
        message: problem.message, text: rows.original))
  }

  private mutating func shapeProblem(_ rows: CSVRows) -> Problem? {
    if let fault = rows.fault { return (fault.reason, nil, fault.words) }
    let (cells, expected) = (rows.cells.count, header.count)
    if cells == expected { return nil }
    let isHarmless =
      cells < expected
      ? plan.allowsShortRows && cells > plan.id
      : plan.allowsLongRows || (expected..<cells).allSatisfy { rows.isEmpty($0) }
    guard isHarmless else { return ("ragged-row", nil, "\(cells) cells where the header has \(expected)") }
    tally.note(.raggedRow, "line \(rows.line)")
    return nil
  }

  private mutating func readDates(_ rows: CSVRows, _ row: inout ItemRow) -> Problem? {
    if let problem = read(rows, plan.created, into: &row.created) { return problem }
    if let problem = read(rows, plan.updated, into: &row.updated) { return problem }
    if let problem = read(rows, plan.started, into: &row.started) { return problem }
    if let problem = read(rows, plan.finished, into: &row.finished) { return problem }
    if let problem = read(rows, plan.cancelled, into: &row.cancelled) { return problem }
    if let problem = readArchived(rows, &row) { return problem }
    return plan.stages.isEmpty ? nil : readStages(rows, &row)
  }

  /// Work put away without an end leaves work in progress on that day.
  private mutating func readArchived(_ rows: CSVRows, _ row: inout ItemRow) -> Problem? {
    var archived = Stamp.never
    if let problem = read(rows, plan.archived, into: &archived) { return problem }
    guard !archived.isNever, row.finished.isNever, row.cancelled.isNever else { return nil }
    tally.note(.archivedUnfinished, "\(rows.text(plan.id)), line \(rows.line)")
    if !row.started.isNever { row.cancelled = archived }
    return nil
  }

  private mutating func readStages(_ rows: CSVRows, _ row: inout ItemRow) -> Problem? {
    var latest = Int64.min
    for (position, column) in plan.stages.enumerated() {
      var at = Stamp.never
      if let problem = read(rows, column, into: &at) { return problem }
      if at.isNever { continue }
      if at.raw < latest { row.flaws.insert(.outOfOrder) }
      latest = max(latest, at.raw)
      row.moves.append((stageStatus[position], at))
    }
    if row.flaws.contains(.outOfOrder) { row.moves.sortInTime() }
    return nil
  }

  private mutating func read(_ rows: CSVRows, _ column: Int?, into stamp: inout Stamp) -> Problem? {
    switch rows.date(column, &dates) {
    case .blank: return nil
    case .stamp(let value): stamp = value
    case .noSuchDay: return ("unreadable-date", column, "there is no such day as \(rows.text(column).prefix(40))")
    case .unreadable, .needsOrder:
      return ("unreadable-date", column, "'\(rows.text(column).prefix(40))' cannot be read as a date")
    }
    return nil
  }

  private mutating func readWords(_ rows: CSVRows, _ row: inout ItemRow) {
    row.title = rows.text(plan.title)
    row.type = rows.text(plan.type)
    row.status = rows.text(plan.status)
    row.parent = rows.text(plan.parent)
    if plan.category != nil { row.category = WorkItems.Category(jira: rows.text(plan.category)) }
    if plan.resolution != nil, StageWords.cancelled.contains(rows.text(plan.resolution).lowercased()) {
      (row.cancelled, row.finished) = (row.finished, .never)
    }
    row.team = plan.team == nil ? choices.team ?? "" : rows.text(plan.team)
    row.product = plan.product == nil ? choices.product ?? "" : rows.text(plan.product)
    if let first = row.title.utf8.first, [43, 45, 61, 64].contains(first) {
      tally.note(.formulaLikeCell, "line \(rows.line)")
    }
  }

  /// The account when other rows were read beside these without becoming items.
  func account(plainRows: Int) -> ImportReport {
    var report = report
    report.accepted = report.rows - report.refusedRows + plainRows
    report.rows += plainRows
    report.quality = tally.list
    return report
  }

  mutating func finish() -> Intake {
    var intake = Intake(format: format)
    builder.change { items in
      items.startStatus = plan.startStage.map { header.names[plan.stages[$0]] }
      items.finishStatus = plan.finishStage.map { header.names[plan.stages[$0]] }
      items.cancelledStatuses = choices.cancelledStatuses ?? []
    }
    intake.items = builder.finish()
    intake.owners = teams.owners(.team, intake.items.teams.names)
    intake.owners += products.owners(.product, intake.items.products.names)
    report.quality = tally.list
    intake.report = report
    intake.told = plan.told
    if dates.usedZone { intake.told.append("Times without a zone were read in \(dates.zone.name).") }
    return intake
  }
}

extension ImportReport {
  mutating func refuse(_ finding: RowFinding) {
    refusedRows += 1
    if refused.count < ImportReport.mostRows { refused.append(finding) }
  }
}

extension [(status: UInt16, at: Stamp)] {
  /// Sorts by time; what happened at one time keeps the order it came in.
  mutating func sortInTime() {
    self = enumerated().sorted { ($0.element.at.raw, $0.offset) < ($1.element.at.raw, $1.offset) }.map(\.element)
  }
}
