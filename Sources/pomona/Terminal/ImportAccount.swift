import Evidence
import Model
import Workbench

/// What an import did, for a person and for a script: every row is accounted for.
struct ImportAccount {
  let taken: Taken
  let source: String
  let isDryRun: Bool
  let allRows: Bool

  func lines(for terminal: Terminal) -> [String] {
    let counts = taken.counts
    var lines = taken.intake.told.map { terminal.inked($0, .faint) }
    lines.append(
      "\(counted(counts.rows, "row")): \(grouped(counts.accepted)) taken, \(grouped(counts.duplicates)) duplicates, \(grouped(counts.refused)) refused."
    )
    lines.append(
      "Against what \(source) said before: \(grouped(counts.added)) new, \(grouped(counts.updated)) changed, \(grouped(counts.unchanged)) as they were."
    )
    lines += RefusedRows(account: taken.intake.report, shown: allRows ? .max : 5).lines(for: terminal)
    if !allRows, counts.refused > 5 { lines.append("  --rows lists them all") }
    lines += taken.intake.report.quality.map {
      "\(grouped($0.count).leftPadding(to: 7))  \($0.message) (such as \($0.example))"
    }
    return lines + [ending]
  }

  private var ending: String {
    if isDryRun { return "Nothing was taken: this was a dry run." }
    guard let batch = taken.batch else { return "Nothing new, so nothing was taken." }
    return "Taken as batch \(batch.seq). `pomona evidence retract \(batch.seq) --because …` makes it count no more."
  }

  var json: JSON {
    let counts = taken.counts
    return [
      "source": .text(source), "batch": taken.batch.map { .integer(Int($0.seq)) } ?? .null, "dryRun": .bool(isDryRun),
      "format": .text(taken.intake.format.rawValue), "rows": .integer(counts.rows),
      "accepted": .integer(counts.accepted),
      "duplicates": .integer(counts.duplicates), "refused": .integer(counts.refused), "new": .integer(counts.added),
      "changed": .integer(counts.updated), "unchanged": .integer(counts.unchanged),
      "told": .list(taken.intake.told.map(JSON.text)),
      "refusedRows": .list(
        taken.intake.report.refused.map {
          [
            "line": .integer($0.line), "column": .text($0.column), "reason": .text($0.reason),
            "message": .text($0.message),
            "text": .text($0.text),
          ]
        }),
      "findings": .list(
        taken.intake.report.quality.map {
          ["id": .text($0.id), "count": .integer($0.count), "message": .text($0.message), "example": .text($0.example)]
        }),
    ]
  }
}
