import Model

/// Reads what Jira's REST API gives with `expand=changelog`: one issue, an array of them, or an object
/// with `issues`.
struct JiraJSONImport {
  let file: DecodedFile
  let choices: ImportChoices
  private var dates: DateReader
  private var builder = WorkItemsBuilder(trail: .changes)
  private var report = ImportReport()
  private var tally = QualityTally()
  private var lines = LineCounter()

  init(file: DecodedFile, choices: ImportChoices, zone: Zone) {
    (self.file, self.choices) = (file, choices)
    dates = DateReader(order: choices.dateOrder, zone: zone)
  }

  mutating func read() -> Intake {
    var reader = JSONReader(file.bytes)
    do throws(JSONFault) {
      try readTop(&reader)
      try reader.end()
    } catch {
      return Intake(refused: Refused.brokenJSON(file, error).finding, format: .jiraJSON)
    }
    guard report.rows > 0 else { return Intake(refused: Refused.noIssues(file.name).finding, format: .jiraJSON) }
    return finish()
  }

  private mutating func readTop(_ reader: inout JSONReader) throws(JSONFault) {
    if reader.peek() == 91 {
      return try reader.array { (reader) throws(JSONFault) in try readIssue(&reader) }
    }
    var issue = JiraIssue(start: reader.at)
    var isList = false
    try reader.object { (name, reader) throws(JSONFault) in
      if name == "issues" || name == "values" {
        isList = true
        try reader.arrayIfAny { (reader) throws(JSONFault) in try readIssue(&reader) }
      } else {
        try issue.take(name, &reader)
      }
    }
    if !isList, !issue.key.isEmpty || issue.sawChangelog { accept(issue, end: reader.at) }
  }

  private mutating func readIssue(_ reader: inout JSONReader) throws(JSONFault) {
    guard reader.peek() == 123 else { return try reader.skip() }
    var issue = JiraIssue(start: reader.at)
    try reader.object { (name, reader) throws(JSONFault) in try issue.take(name, &reader) }
    accept(issue, end: reader.at)
  }

  private mutating func accept(_ issue: JiraIssue, end: Int) {
    report.rows += 1
    var row = ItemRow()
    if let (reason, column, message) = fill(&row, issue) {
      let text = String(decoding: file.bytes[issue.start..<min(end, issue.start + 200)], as: UTF8.self)
      let line = lines.line(at: issue.start, in: file.bytes)
      return report.refuse(RowFinding(line: line, column: column, reason: reason, message: message, text: text))
    }
    if row.flaws.contains(.brokenChain) { tally.note(.brokenChain, issue.key) }
    if issue.isTruncated { tally.note(.truncatedChangelog, issue.key) }
    if builder.append(key: issue.key.utf8Bytes.span, row) {
      report.duplicates += 1
      tally.note(.duplicateItem, issue.key)
    } else {
      report.accepted += 1
    }
  }

  private mutating func fill(
    _ row: inout ItemRow, _ issue: JiraIssue
  ) -> (reason: String, column: String, message: String)? {
    if issue.key.isEmpty { return ("no-identifier", "key", "the issue has no key") }
    (row.title, row.type, row.status, row.parent) = (issue.summary, issue.type, issue.status, issue.parent)
    (row.team, row.product) = (choices.team ?? "", choices.product ?? "")
    row.category = WorkItems.Category(jira: issue.category)
    guard let created = date(issue.created) else { return unreadable("created", issue.created) }
    guard let updated = date(issue.updated) else { return unreadable("updated", issue.updated) }
    guard let resolved = date(issue.resolved) else { return unreadable("resolutiondate", issue.resolved) }
    (row.created, row.updated) = (created, updated)
    // The moment of resolution is told only by the resolution; the changes say when it was finished.
    if StageWords.cancelled.contains(issue.resolution.lowercased()) { row.cancelled = resolved }
    var changes: [StatusChange] = []
    for change in issue.changes {
      guard let at = date(change.at), !at.isNever else { return unreadable("changelog", change.at) }
      let from = change.from.isEmpty ? nil : builder.status(change.from)
      changes.append(StatusChange(from: from, to: builder.status(change.to), at: at))
    }
    row.take(changes, current: issue.status.isEmpty ? nil : builder.status(issue.status, row.category))
    return nil
  }

  /// `never` for an empty text, nothing for one that is no date.
  private mutating func date(_ text: String) -> Stamp? {
    switch dates.read(text.utf8Bytes.span) {
    case .blank: .never
    case .stamp(let stamp): stamp
    case .unreadable, .noSuchDay, .needsOrder: nil
    }
  }

  private func unreadable(_ column: String, _ text: String) -> (reason: String, column: String, message: String) {
    ("unreadable-date", column, "'\(text.prefix(40))' cannot be read as a date")
  }

  private mutating func finish() -> Intake {
    var intake = Intake(format: .jiraJSON)
    builder.change { $0.cancelledStatuses = choices.cancelledStatuses ?? [] }
    intake.items = builder.finish()
    report.quality = tally.list
    intake.report = report
    intake.told.append("Started and finished follow from the changes of status.")
    if dates.usedZone { intake.told.append("Times without a zone were read in \(dates.zone.name).") }
    return intake
  }
}

extension String {
  var utf8Bytes: [UInt8] { Array(utf8) }
}

extension WorkItems.Category {
  /// Jira's `statusCategory` by key or by name, DevLake's standard status.
  init(jira word: String) {
    switch word.lowercased() {
    case "new", "to do", "todo": self = .toDo
    case "indeterminate", "in progress", "in_progress": self = .inProgress
    case "done": self = .done
    default: self = .unknown
    }
  }
}

/// Which line a byte stands in, for places asked in ascending order.
struct LineCounter {
  private var line = 1
  private var counted = 0

  mutating func line(at place: Int, in bytes: [UInt8]) -> Int {
    while counted < min(place, bytes.count) {
      if bytes[counted] == 10 { line += 1 }
      counted += 1
    }
    return line
  }
}

extension Refused {
  static func brokenJSON(_ file: DecodedFile, _ fault: JSONFault) -> Refused {
    var lines = LineCounter()
    return Refused(
      "broken-json", file.name, line: lines.line(at: fault.at, in: file.bytes),
      "the JSON cannot be read here: \(fault.message)",
      mend: "export it again; the file may be cut short")
  }
  static func noIssues(_ file: String) -> Refused {
    Refused(
      "no-issues", file, "there is no issue in this JSON",
      mend: "export with expand=changelog: one issue, a list of issues, or an object with 'issues'")
  }
}
