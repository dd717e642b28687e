import Model

/// Which column of a list of projects holds what, and how a row is read with that.
struct ProjectPlan {
  private(set) var columns: [ProjectColumn: Int] = [:]
  private(set) var told = ""

  struct Problem: Error {
    let reason: String
    let column: Int?
    let message: String
  }

  init(_ header: CSVHeader, _ choices: ProjectList.Choices, file: String) throws(Refused) {
    for (column, name) in choices.columns.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      guard let found = header.column(name) else {
        throw .noColumn(file, name, "--map \(column.rawValue)=COLUMN", header)
      }
      columns[column] = found
    }
    for column in ProjectColumn.allCases where columns[column] == nil {
      let taken = Set(columns.values)
      let free = column.spellings.compactMap(header.column).first { !taken.contains($0) }
      if let free { columns[column] = free }
    }
    guard columns[.name] != nil else { throw .noProjectName(file, header) }
    told = ProjectPlan.told(columns, header)
  }

  private static func told(_ columns: [ProjectColumn: Int], _ header: CSVHeader) -> String {
    let found = ProjectColumn.allCases.compactMap { column in
      columns[column].map { "\(column.rawValue) from '\(header.names[$0])'" }
    }
    let lacking = ProjectColumn.allCases.filter { columns[$0] == nil }.map(\.rawValue)
    let taken = Set(columns.values)
    let unread = header.names.enumerated().filter { !taken.contains($0.offset) && !$0.element.isEmpty }.map(\.element)
    return "Read: \(found.joined(separator: ", "))."
      + (lacking.isEmpty ? "" : " Not in the list: \(lacking.joined(separator: ", ")).")
      + (unread.isEmpty ? "" : " Not read: \(unread.prefix(20).joined(separator: ", ")).")
  }

  func row(_ rows: CSVRows, _ header: CSVHeader, _ dates: inout DateReader) -> Result<ProjectRow, Problem> {
    if let fault = rows.fault { return .failure(Problem(reason: fault.reason, column: nil, message: fault.words)) }
    let isLonger = (header.count..<max(header.count, rows.cells.count)).contains { !rows.isEmpty($0) }
    if isLonger {
      let message = "\(rows.cells.count) cells where the header has \(header.count)"
      return .failure(Problem(reason: "ragged-row", column: nil, message: message))
    }
    var row = ProjectRow()
    row.line = rows.line
    row.name = rows.text(columns[.name])
    guard !row.name.isEmpty else {
      return .failure(Problem(reason: "no-name", column: columns[.name], message: "the row names no project"))
    }
    do throws(Problem) {
      row.start = try day(.start, rows, &dates)
      row.end = try day(.end, rows, &dates)
      row.budget = try budget(rows)
    } catch {
      return .failure(error)
    }
    for (column, index) in columns where ![.name, .start, .end, .budget].contains(column) {
      let text = rows.text(index)
      if !text.isEmpty, !ProjectPlan.nothings.contains(text.lowercased()) {
        row.words[column] = String(text.prefix(2000))
      }
    }
    return .success(row)
  }

  /// How lists write that there is nothing.
  private static let nothings: Set = ["-", "–", "—", "n/a", "na", "none", "tbd", "tba", "?", "unknown", "open"]

  private func day(_ column: ProjectColumn, _ rows: CSVRows, _ dates: inout DateReader) throws(Problem) -> Day? {
    guard let index = columns[column], !ProjectPlan.nothings.contains(rows.text(index).lowercased()) else { return nil }
    switch rows.date(index, &dates) {
    case .blank: return nil
    case .stamp(let stamp): return Day(number: stamp.day(in: .utc))
    default:
      throw Problem(
        reason: "unreadable-date", column: index,
        message: "'\(rows.text(index).prefix(40))' cannot be read as a day; write 2025-06-30, or leave it empty")
    }
  }

  private func budget(_ rows: CSVRows) throws(Problem) -> ProjectRow.Budget? {
    guard let index = columns[.budget] else { return nil }
    let text = rows.text(index)
    guard !text.isEmpty, !ProjectPlan.nothings.contains(text.lowercased()) else { return nil }
    guard let budget = ProjectRow.Budget(written: text) else {
      throw Problem(
        reason: "unreadable-amount", column: index,
        message: "'\(text.prefix(40))' cannot be read as an amount; write 250000 EUR, or leave it empty")
    }
    return budget
  }
}
