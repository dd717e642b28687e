import Evidence
import Governance
import Model

/// Where a list of projects stands, as the terminal shows it.
struct AssessmentReport {
  let assessment: ProjectAssessment
  let list: ProjectList

  func lines(for terminal: Terminal) -> [String] {
    var lines = [terminal.inked(assessment.sentence, .strong), ""]
    lines += table.lines(for: terminal)
    lines.append(terminal.inked("P project end, ~ between, ● product end, ? the list cannot tell", .faint))
    lines += reasons(terminal)
    lines += shared + aims
    lines += ["", "Next, step \(assessment.next.step.rawValue) of five: \(assessment.next.step.title)."]
    lines.append("  \(assessment.next.because)")
    lines += [""] + list.told.map { terminal.inked($0, .faint) }
    for row in list.refused { lines.append("Line \(row.line) left out: \(row.message).") }
    return lines
  }

  private var table: Columns {
    var table = Columns(
      [("Project", .left)] + TransitionDimension.allCases.map { ($0.title, Columns.Side.left) })
    for row in assessment.rows { table.add([row.project.name] + row.stands.map { AssessmentReport.sign($0.position) }) }
    return table
  }

  private static func sign(_ position: TransitionStand.Position) -> String {
    switch position {
    case .projectEnd: "P"
    case .between: "~"
    case .productEnd: "●"
    case .unknown: "?"
    }
  }

  private func reasons(_ terminal: Terminal) -> [String] {
    assessment.rows.flatMap { row in
      ["", row.project.name]
        + row.stands.map { "  \(AssessmentReport.sign($0.position)) \($0.dimension.title): \($0.because)" }
    }
  }

  private var shared: [String] {
    assessment.grounds.isEmpty
      ? []
      : ["", "May be one product"]
        + assessment.grounds.map { "  \($0.rows.map(assessment.name).joined(separator: ", ")). \($0.says)" }
  }

  private var aims: [String] {
    guard !assessment.withoutOutcome.isEmpty else { return [] }
    return ["", "State no outcome"]
      + assessment.withoutOutcome.map { position in
        let isOnly = assessment.scheduleOnly.contains(position)
        return "  \(assessment.name(position))\(isOnly ? ": its success is only a day or a budget" : "")"
      }
  }
}
