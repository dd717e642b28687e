import Model

/// Reads DevLake's `issues.csv` together with `issue_changelogs.csv`.
struct DevLakeImport {
  let issues: DecodedFile
  let changelogs: DecodedFile
  let choices: ImportChoices
  let zone: Zone

  static func isChangelog(_ header: CSVHeader) -> Bool {
    header.has("issue_id", "field_name", "created_date")
      && header.column(anyOf: ["original_to_value", "to_value"]) != nil
  }
  static func isIssues(_ header: CSVHeader) -> Bool { header.has("id", "issue_key", "created_date", "original_status") }

  func read() -> Intake {
    var intake = TableImport(file: issues, format: .devLake, choices: choices, zone: zone).read()
    if intake.isRefused { return intake }
    let resolved = statusesOfTheResolved(intake.items)
    do throws(Refused) {
      var log = try ChangeLog(changelogs, delimiter: choices.delimiter, zone: zone)
      try log.take(aliases: aliases(intake.items), into: &intake)
    } catch {
      return Intake(refused: error.finding, format: .devLake)
    }
    learn(resolved, &intake)
    return intake
  }

  /// The statuses in which every item has a resolution date.
  private func statusesOfTheResolved(_ items: WorkItems) -> Set<String> {
    var (resolved, open): (Set<String>, Set<String>) = ([], [])
    for row in 0..<items.count {
      if items.finished[row].isNever { open.insert(items.statuses[row]) } else { resolved.insert(items.statuses[row]) }
    }
    return resolved.subtracting(open)
  }

  /// Takes such a status as done, in whatever language: without it a tracker that does not speak English would
  /// have nothing finished.
  private func learn(_ resolved: Set<String>, _ intake: inout Intake) {
    let learnt = intake.items.statusNames.indices.filter { index in
      let name = intake.items.statusNames[index]
      return intake.items.categories[index] == .unknown && StageWords.category(of: name) == .inProgress
        && resolved.contains(name)
    }
    for index in learnt { intake.items.categories[index] = .done }
    guard !learnt.isEmpty else { return }
    let names = learnt.map { "'\(intake.items.statusNames[$0])'" }.joined(separator: ", ")
    intake.told.append("\(names) is taken as done: every item that stands there has a resolution date.")
  }

  /// The row of each item by DevLake's own identifier, which changelogs and parents refer to.
  private func aliases(_ items: WorkItems) -> [String: Int] {
    var rowOfKey: [String: Int] = [:]
    for row in 0..<items.count { rowOfKey[items.keys[row]] = row }
    var aliases: [String: Int] = [:]
    var rows = CSVRows(issues.bytes, delimiter: choices.delimiter?.utf8.first ?? CSVHeader.delimiter(of: issues.bytes))
    guard rows.next() else { return [:] }
    let header = CSVHeader(rows)
    guard let id = header.column("id"), let key = header.column(anyOf: ["issue_key", "id"]) else { return [:] }
    while rows.next() { if let row = rowOfKey[rows.text(key)] { aliases[rows.text(id)] = row } }
    return aliases
  }
}

/// The table of changes of one DevLake export.
private struct ChangeLog {
  private let file: DecodedFile
  private var rows: CSVRows
  private let header: CSVHeader
  private let issue: Int
  private let field: Int
  private let to: Int
  private let from: Int?
  private let at: Int
  private var dates: DateReader
  private var passedOver = 0

  init(_ file: DecodedFile, delimiter: String?, zone: Zone) throws(Refused) {
    self.file = file
    rows = CSVRows(file.bytes, delimiter: delimiter?.utf8.first ?? CSVHeader.delimiter(of: file.bytes))
    guard rows.next() else { throw .nothing(file.name) }
    header = CSVHeader(rows)
    guard let issue = header.column("issue_id"), let field = header.column("field_name"),
      let to = header.column(anyOf: ["original_to_value", "to_value"]), let at = header.column("created_date")
    else { throw .noLogColumns(file.name, header) }
    (self.issue, self.field, self.to, self.at) = (issue, field, to, at)
    from = header.column(anyOf: ["original_from_value", "from_value"])
    dates = DateReader(order: nil, zone: zone)
  }

  mutating func take(aliases: [String: Int], into intake: inout Intake) throws(Refused) {
    var builder = WorkItemsBuilder(trail: .changes)
    builder.take(vocabulary: intake.items)
    var owners: [Int32] = []
    var changes: [StatusChange] = []
    while rows.next() {
      intake.report.rows += 1
      if let problem = takeRow(aliases, &owners, &changes, &builder) {
        intake.report.refuse(
          RowFinding(
            line: rows.line, column: "", reason: problem.0, message: "\(file.name): \(problem.1)", text: rows.original))
      } else {
        intake.report.accepted += 1
      }
    }
    intake.items = rebuilt(intake.items, aliases, Grouping(owners, count: intake.items.count), changes, &builder)
    intake.told.append(
      "\(changes.count) changes of status were read; \(passedOver) changes of other fields were passed over.")
    tell(&intake)
  }

  private mutating func takeRow(
    _ aliases: [String: Int], _ owners: inout [Int32], _ changes: inout [StatusChange],
    _ builder: inout WorkItemsBuilder
  ) -> (String, String)? {
    if let fault = rows.fault { return (fault.reason, fault.words) }
    guard rows.cells.count == header.count else {
      return ("ragged-row", "\(rows.cells.count) cells where the header has \(header.count)")
    }
    guard rows.text(field) == "status" else {
      passedOver += 1
      return nil
    }
    guard let owner = aliases[rows.text(issue)] else {
      return ("unknown-item", "a change of '\(rows.text(issue).prefix(60))', which is not among the issues")
    }
    guard case .stamp(let moment) = rows.date(at, &dates) else {
      return ("unreadable-date", "'\(rows.text(at).prefix(40))' cannot be read as a date")
    }
    owners.append(Int32(clamping: owner))
    let before = rows.text(from)
    changes.append(
      StatusChange(
        from: before.isEmpty ? nil : builder.status(before), to: builder.status(rows.text(to)), at: moment))
    return nil
  }

  /// The same items with their trail of changes, parents named by their own keys.
  private func rebuilt(
    _ items: WorkItems, _ aliases: [String: Int], _ entries: Grouping, _ changes: [StatusChange],
    _ builder: inout WorkItemsBuilder
  ) -> WorkItems {
    for item in 0..<items.count {
      var row = items.row(item)
      let current = row.status.isEmpty ? nil : builder.status(row.status)
      row.take(entries.of(item).map { changes[Int($0)] }, current: current)
      // With a trail, start and finish follow from it.
      row.finished = .never
      if let parent = aliases[row.parent] { row.parent = items.keys[parent] }
      let key = items.keys.range(item)
      _ = builder.append(key: items.keys.bytes.span.extracting(key), row)
    }
    builder.change { $0.cancelledStatuses = items.cancelledStatuses }
    return builder.finish()
  }

  private func tell(_ intake: inout Intake) {
    var tally = QualityTally()
    for item in 0..<intake.items.count where intake.items.flaws[item].contains(.brokenChain) {
      tally.note(.brokenChain, intake.items.keys[item])
    }
    intake.report.quality += tally.list
  }
}
