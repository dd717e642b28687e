import Model

/// Finds the run of columns that hold one date per stage, by looking at the first rows.
enum StageRun {
  private enum Holds { case nothing, dates, other }
  /// How many rows are looked at.
  static let sample = 200

  /// Columns, in order; empty when there are no two neighbours that hold only dates.
  static func find(_ header: CSVHeader, _ rows: CSVRows, after first: Int) -> [Int] {
    var holds = [Holds](repeating: .nothing, count: header.count)
    var rows = rows
    // Either order will do for telling whether a cell is a date at all.
    var (day, month) = (DateReader(order: .dmy, zone: .utc), DateReader(order: .mdy, zone: .utc))
    var seen = 0
    while seen < sample, rows.next() {
      seen += 1
      for column in holds.indices where holds[column] != .other && !rows.isEmpty(column) {
        holds[column] = isDate(rows, column, &day, &month) ? .dates : .other
      }
    }
    return longestRun(holds, header, after: first)
  }

  private static func isDate(_ rows: CSVRows, _ column: Int, _ day: inout DateReader, _ month: inout DateReader) -> Bool
  {
    if case .stamp = rows.date(column, &day) { return true }
    if case .stamp = rows.date(column, &month) { return true }
    return rows.date(column, &day) == .noSuchDay
  }

  private static func longestRun(_ holds: [Holds], _ header: CSVHeader, after first: Int) -> [Int] {
    var (best, run): ([Int], [Int]) = ([], [])
    for column in holds.indices where column > first {
      if holds[column] == .dates || (holds[column] == .nothing && !run.isEmpty) {
        run.append(column)
        if run.count > best.count { best = run }
      } else {
        run = []
      }
    }
    while let last = best.last, holds[last] == .nothing, !StageWords.done.contains(header.names[last].lowercased()) {
      best.removeLast()
    }
    return best.count < 2 ? [] : best
  }
}

extension CSVRows {
  func date(_ column: Int?, _ reader: inout DateReader) -> DateRead {
    guard let cell = trimmed(column), cell.start < cell.end else { return .blank }
    return reader.read(bytes.span.extracting(cell.start..<cell.end))
  }
}
