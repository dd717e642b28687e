import Model

/// Reads GitLab issues: a JSON array, one issue, or DevLake's raw table whose column `data` holds the JSON.
struct GitLabImport {
  let file: DecodedFile
  let choices: ImportChoices
  private var dates: DateReader
  private var builder = WorkItemsBuilder(trail: .dates)
  private var report = ImportReport()
  private var tally = QualityTally()
  private var lines = LineCounter()

  init(file: DecodedFile, choices: ImportChoices, zone: Zone) {
    (self.file, self.choices) = (file, choices)
    dates = DateReader(order: choices.dateOrder, zone: zone)
  }

  mutating func read() -> Intake {
    do throws(Refused) {
      let first = file.bytes.first { $0 > 32 }
      if first == 91 || first == 123 { try readJSON() } else { try readTable() }
    } catch {
      return Intake(refused: error.finding, format: .gitLab)
    }
    guard report.rows > 0 else { return Intake(refused: Refused.noIssues(file.name).finding, format: .gitLab) }
    return finish()
  }

  private mutating func readJSON() throws(Refused) {
    var reader = JSONReader(file.bytes)
    do throws(JSONFault) {
      if reader.peek() == 91 {
        try reader.array { (reader) throws(JSONFault) in try readIssue(&reader) }
      } else {
        try readIssue(&reader)
      }
      try reader.end()
    } catch {
      throw .brokenJSON(file, error)
    }
  }

  private mutating func readIssue(_ reader: inout JSONReader) throws(JSONFault) {
    let start = reader.at
    let issue = try GitLabIssue(&reader)
    let text = String(decoding: file.bytes[start..<min(reader.at, start + 200)], as: UTF8.self)
    accept(issue, line: lines.line(at: start, in: file.bytes), text: text)
  }

  private mutating func readTable() throws(Refused) {
    var rows = CSVRows(file.bytes, delimiter: choices.delimiter?.utf8.first ?? CSVHeader.delimiter(of: file.bytes))
    guard rows.next() else { throw .nothing(file.name) }
    guard let data = CSVHeader(rows).column("data") else { throw .noIssues(file.name) }
    while rows.next() {
      var reader = JSONReader(rows.text(data).utf8Bytes)
      do throws(JSONFault) {
        let issue = try GitLabIssue(&reader)
        try reader.end()
        accept(issue, line: rows.line, text: rows.original)
      } catch {
        refuse("broken-json", "data", "the JSON cannot be read: \(error.message)", rows.line, rows.original)
      }
    }
  }

  private mutating func refuse(_ reason: String, _ column: String, _ message: String, _ line: Int, _ text: String) {
    report.rows += 1
    report.refuse(
      RowFinding(line: line, column: column, reason: reason, message: message, text: String(text.prefix(200))))
  }

  private mutating func accept(_ issue: GitLabIssue, line: Int, text: String) {
    if issue.key.isEmpty { return refuse("no-identifier", "iid", "the issue has no number", line, text) }
    var row = ItemRow()
    (row.title, row.type, row.status) = (issue.title, issue.type, issue.status)
    (row.team, row.product) = (choices.team ?? "", choices.product ?? "")
    row.category = issue.state == "closed" ? .done : .unknown
    for (column, written, place) in [
      ("created_at", issue.created, \ItemRow.created), ("updated_at", issue.updated, \.updated),
      ("closed_at", issue.closed, \.finished),
    ] {
      switch dates.read(written.utf8Bytes.span) {
      case .blank: continue
      case .stamp(let stamp): row[keyPath: place] = stamp
      default: return refuse("unreadable-date", column, "'\(written.prefix(40))' cannot be read as a date", line, text)
      }
    }
    report.rows += 1
    if builder.append(key: issue.key.utf8Bytes.span, row) {
      report.duplicates += 1
      tally.note(.duplicateItem, issue.key)
    } else {
      report.accepted += 1
    }
  }

  private mutating func finish() -> Intake {
    var intake = Intake(format: .gitLab)
    builder.change { $0.cancelledStatuses = choices.cancelledStatuses ?? [] }
    intake.items = builder.finish()
    report.quality = tally.list
    intake.report = report
    intake.told.append(
      "GitLab says when an issue was created and closed, not when work on it started: there is throughput, but no cycle time."
    )
    return intake
  }
}

/// What is read of one GitLab issue; people in it are passed over.
struct GitLabIssue {
  private(set) var state = ""
  private(set) var title = ""
  private(set) var type = ""
  private(set) var created = ""
  private(set) var updated = ""
  private(set) var closed = ""
  private var number = ""
  private var reference = ""
  private var label = ""

  /// Unique over projects: `group/project#12`.
  var key: String { reference.isEmpty ? number : reference }
  /// The workflow label of an open issue, else its state.
  var status: String { state == "closed" || label.isEmpty ? state : label }

  init(_ reader: inout JSONReader) throws(JSONFault) {
    try reader.objectIfAny { (name, reader) throws(JSONFault) in try take(name, &reader) }
  }

  private mutating func take(_ name: String, _ reader: inout JSONReader) throws(JSONFault) {
    switch name {
    case "iid": number = try reader.text() ?? ""
    case "references": reference = try reader.member("full")
    case "title": title = try reader.text() ?? ""
    case "state": state = try reader.text() ?? ""
    case "issue_type": type = try reader.text() ?? ""
    case "created_at": created = try reader.text() ?? ""
    case "updated_at": updated = try reader.text() ?? ""
    case "closed_at": closed = try reader.text() ?? ""
    case "labels":
      try reader.arrayIfAny { (reader) throws(JSONFault) in
        let text = try reader.text() ?? ""
        if text.lowercased().hasPrefix("workflow::") { label = String(text.dropFirst(10)) }
      }
    default: try reader.skip()
    }
  }
}
