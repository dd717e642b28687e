package import Model

/// A meeting of a team with people it works for, as a row of a file tells it.
package struct ContactRow: Hashable, Sendable {
  package let team: Name
  package let day: Day
  package let users: String
  /// The file's own word, lower case; empty when the file does not say.
  package let manner: String
  package let present: Int?
  package let learnt: String?
  package let about: String?
}

/// A list of customer contacts: `team, date, users` and, where there are such columns, `manner, present, learnt,
/// about`. Whatever other column a file has is never kept, so no person's name comes in that way. Row 11.04.
package struct ContactList: Sendable {
  package private(set) var rows: [ContactRow] = []
  /// Rows that could not be read, each with its reason.
  package private(set) var refused: [RowFinding] = []
  /// What was detected or left out, in sentences.
  package private(set) var told: [String] = []

  /// More than any organisation meets in a year.
  package static let mostRows = 20_000
  private static let known = ["team", "date", "day", "users", "customer", "manner", "present", "learnt", "about"]

  /// Reads a list, or says with a finding why the file as a whole is not taken.
  package static func read(_ file: SourceFile, order: ImportChoices.DateOrder? = nil) -> Result<
    ContactList, ProjectList.Rejected
  > {
    do throws(Refused) {
      var list = ContactList()
      try list.take(try DecodedFile.of(file).get(), order)
      return .success(list)
    } catch {
      return .failure(ProjectList.Rejected(finding: error.finding))
    }
  }

  private mutating func take(_ file: DecodedFile, _ order: ImportChoices.DateOrder?) throws(Refused) {
    let delimiter = CSVHeader.delimiter(of: file.bytes)
    var rows = CSVRows(file.bytes, delimiter: delimiter)
    guard rows.next(), rows.fault == nil else { throw .nothing(file.name) }
    let header = CSVHeader(rows)
    guard let team = header.column("team"), let date = header.column(anyOf: ["date", "day"]),
      let users = header.column(anyOf: ["users", "customer"])
    else { throw .noContactColumns(file.name, header) }
    let settled = try DateOrderSearch.search(rows, [date]).settle(order, file: file.name)
    let left = header.names.filter { !ContactList.known.contains(CSVHeader.fold($0)) }
    told = [
      file.told, settled.told, left.isEmpty ? nil : "Columns that are not kept: \(left.joined(separator: ", ")).",
    ]
    .compactMap(\.self)
    var dates = DateReader(order: settled.order, zone: .utc)
    while rows.next(), self.rows.count < ContactList.mostRows {
      take(rows, header, (team, date, users), &dates)
    }
  }

  private mutating func take(
    _ rows: CSVRows, _ header: CSVHeader, _ columns: (team: Int, date: Int, users: Int), _ dates: inout DateReader
  ) {
    func refuse(_ reason: String, _ column: Int?, _ message: String) {
      refused.append(
        RowFinding(
          line: rows.line, column: column.map { header.names[$0] } ?? "", reason: reason, message: message,
          text: rows.original))
    }
    if let fault = rows.fault { return refuse(fault.reason, nil, fault.words) }
    guard rows.cells.count == header.count else {
      return refuse("ragged-row", nil, "\(rows.cells.count) cells where the header has \(header.count)")
    }
    guard let team = Name(rows.text(columns.team)) else {
      return refuse("no-such-name", columns.team, "'\(rows.text(columns.team).prefix(40))' is not a name such as quay")
    }
    guard case .stamp(let stamp) = rows.date(columns.date, &dates) else {
      return refuse(
        "unreadable-date", columns.date, "'\(rows.text(columns.date).prefix(40))' cannot be read as a date")
    }
    guard !rows.isEmpty(columns.users) else {
      return refuse("nobody-met", columns.users, "it does not say whom the team met")
    }
    let present = header.column("present").map { rows.text($0) } ?? ""
    if !present.isEmpty, Int(present).map({ !(1...10_000).contains($0) }) ?? true {
      return refuse("unreadable-number", header.column("present"), "'\(present.prefix(40))' is not a number of people")
    }
    func said(_ name: String) -> String? {
      header.column(name).flatMap { rows.isEmpty($0) ? nil : ProjectList.trimmed(rows.text($0)) }
    }
    self.rows.append(
      ContactRow(
        team: team, day: Day(number: stamp.day(in: .utc)), users: ProjectList.trimmed(rows.text(columns.users)),
        manner: said("manner")?.lowercased() ?? "", present: Int(present), learnt: said("learnt"),
        about: said("about")))
  }
}

extension Refused {
  static func noContactColumns(_ file: String, _ header: CSVHeader) -> Refused {
    Refused(
      "no-contact-columns", file, line: 1, "contacts are read from the columns team, date and users",
      mend: "name the columns so; found: \(header.names.prefix(40).joined(separator: ", "))")
  }
}
