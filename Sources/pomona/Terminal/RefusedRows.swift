import Model
import Evidence
import Model

/// The rows of a file that were not taken, each with its line; the first few unless all are asked for.
struct RefusedRows {
  let account: ImportReport
  var shown = 5

  func lines(for terminal: Terminal) -> [String] {
    let rows = account.refused.prefix(shown)
    let lines = rows.map { row in
      let place = "line \(row.line)\(row.column.isEmpty ? "" : ", \(row.column)")"
      return "  \(place): \(row.message) \(terminal.inked("[\(row.reason)]", .faint))"
    }
    let more = account.refusedRows - rows.count
    return lines + (more > 0 ? ["  and \(grouped(more)) more"] : [])
  }
}
