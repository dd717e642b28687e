package import Model

/// A list of projects as it was read: its rows, what was taken for granted, and what was left out and why.
package struct ProjectList: Sendable {
  package private(set) var rows: [ProjectRow] = []
  /// What was detected or assumed, in sentences.
  package private(set) var told: [String] = []
  /// Rows that could not be read, each with its reason.
  package private(set) var refused: [RowFinding] = []
  /// The columns the list has.
  package private(set) var columns: Set<ProjectColumn> = []

  /// What a person chose about reading the list.
  package struct Choices: Equatable, Sendable {
    package var delimiter: String?
    package var dateOrder: ImportChoices.DateOrder?
    /// Headers by what they hold.
    package var columns: [ProjectColumn: String] = [:]
    package init() {}

    /// Reads `budget=Cost, goal=Objective`; throws the piece that cannot be read.
    package mutating func map(_ written: String) throws(Unmapped) {
      for piece in written.split(separator: ",") {
        let halves = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
          ProjectList.trimmed)
        guard halves.count == 2, !halves[1].isEmpty, let column = ProjectColumn(rawValue: halves[0].lowercased()) else {
          throw Unmapped(piece: String(piece))
        }
        columns[column] = halves[1]
      }
    }
  }

  package struct Unmapped: Error, Equatable { package let piece: String }

  /// More than a portfolio holds.
  package static let mostRows = 10_000

  /// Reads a list, or says with a finding why the file as a whole is not taken.
  package static func read(_ file: SourceFile, _ choices: Choices = Choices()) -> Result<ProjectList, Rejected> {
    do throws(Refused) {
      let text = try DecodedFile.of(file).get()
      var list = ProjectList()
      try list.take(text, choices)
      return .success(list)
    } catch {
      return .failure(Rejected(finding: error.finding))
    }
  }

  package struct Rejected: Error { package let finding: Finding }

  private mutating func take(_ file: DecodedFile, _ choices: Choices) throws(Refused) {
    let delimiter = choices.delimiter?.utf8.first ?? CSVHeader.delimiter(of: file.bytes)
    var rows = CSVRows(file.bytes, delimiter: delimiter)
    guard rows.next(), rows.fault == nil else { throw .nothing(file.name) }
    let header = CSVHeader(rows)
    let plan = try ProjectPlan(header, choices, file: file.name)
    let days = [plan.columns[.start], plan.columns[.end]].compactMap(\.self)
    let settled = try DateOrderSearch.search(rows, days).settle(choices.dateOrder, file: file.name)
    columns = Set(plan.columns.keys)
    told = [file.told, "Cells are separated by \(CSVHeader.word(for: delimiter)).", plan.told, settled.told]
      .compactMap(\.self)
    var dates = DateReader(order: settled.order, zone: .utc)
    while rows.next() { take(rows, header, plan, &dates) }
    if self.rows.isEmpty { throw .noProjects(file.name, header) }
  }

  private mutating func take(_ rows: CSVRows, _ header: CSVHeader, _ plan: ProjectPlan, _ dates: inout DateReader) {
    switch plan.row(rows, header, &dates) {
    case .success(let row):
      if self.rows.count < ProjectList.mostRows { self.rows.append(row) }
    case .failure(let problem):
      refused.append(
        RowFinding(
          line: rows.line, column: problem.column.map { header.names[$0] } ?? "", reason: problem.reason,
          message: problem.message, text: rows.original))
    }
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    var part = text[...]
    while part.first?.isWhitespace == true { part = part.dropFirst() }
    while part.last?.isWhitespace == true { part = part.dropLast() }
    return String(part)
  }
}

extension Refused {
  static func noProjects(_ file: String, _ header: CSVHeader) -> Refused {
    Refused(
      "no-projects", file, "no row of the list could be read as a project",
      mend: "the first line holds the names of the columns: \(header.names.prefix(40).joined(separator: ", "))")
  }
  static func noProjectName(_ file: String, _ header: CSVHeader) -> Refused {
    Refused(
      "no-project-name", file, line: 1, "no column holds what the projects are called",
      mend: "say which: --map name=COLUMN; there are: \(header.names.prefix(40).joined(separator: ", "))")
  }
}
