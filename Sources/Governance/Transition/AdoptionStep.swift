import Evidence
import Model

/// The five steps of the road from projects to products, and which one comes next. Row 04.14.
package enum AdoptionStep: Int, CaseIterable, Sendable {
  case understand = 1, office, governance, funding, skills

  package var title: String {
    switch self {
    case .understand: "Understand the product operating model and the value streams"
    case .office: "Establish a value management office"
    case .governance: "Move governance from output to outcome"
    case .funding: "Fund continuously and plan adaptively"
    case .skills: "Apply risk, dependency and stakeholder skills"
    }
  }
}

extension ProjectAssessment {
  /// The first step the list shows to be open, and why.
  package struct NextStep: Equatable, Sendable {
    package let step: AdoptionStep
    package let because: String
  }

  /// More than a third of the rows is too many to go on.
  private func isMany(_ count: Int) -> Bool { count * 3 > rows.count }

  private func count(_ dimension: TransitionDimension, _ positions: TransitionStand.Position...) -> Int {
    rows.count { positions.contains($0.stand(dimension).position) }
  }

  package var next: NextStep {
    let (all, aimless) = (counted(rows.count, "row"), withoutOutcome.count)
    if isMany(aimless) {
      return NextStep(
        step: .understand,
        because:
          "\(aimless) of \(all) state no outcome: nobody can say which product or value stream they serve before that is said."
      )
    }
    if let shared = grounds.filter({ $0.ground != .words }).max(by: { $0.rows.count < $1.rows.count }),
      isMany(shared.rows.count)
    {
      return NextStep(
        step: .understand,
        because: "\(shared.rows.count) of \(all) may be one product. \(shared.says) Cut the value streams first.")
    }
    if let (team, rows) = stretched {
      return NextStep(
        step: .office,
        because: "\(team) works for \(rows) rows in the same weeks, and nobody weighs them against each other.")
    }
    return later(all)
  }

  private func later(_ all: String) -> NextStep {
    let outputs = count(.metrics, .projectEnd) + count(.approval, .projectEnd)
    if isMany(outputs) {
      return NextStep(
        step: .governance,
        because: "\(count(.metrics, .projectEnd)) of \(all) succeed by delivering, or by keeping a day or a budget.")
    }
    let sums = count(.budget, .projectEnd)
    if isMany(sums) {
      return NextStep(step: .funding, because: "\(sums) of \(all) have one sum for a time that ends.")
    }
    let blind = count(.risk, .projectEnd, .unknown)
    return NextStep(
      step: .skills,
      because: blind == 0
        ? "Everything before it is in place for most rows; keep what stands between teams small."
        : "For \(blind) of \(all) the list names no risk of delivery or solution.")
  }
}
