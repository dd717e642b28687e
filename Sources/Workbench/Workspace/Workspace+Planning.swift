import Analysis
import Governance
package import Model

/// A goal, a priority or an investment that was shifted, with what caused it. Row 05.06.
package struct PlanningShift: Equatable, Sendable {
  package enum Sort: String, CaseIterable, Sendable { case goal, priority, investment }
  package enum Cause: Equatable, Sendable {
    case decision(String)
    case experiment(Name)
    /// A revision of the model with nothing but its reason.
    case revision(Int64)
  }

  package let day: Day
  package let sorts: Set<Sort>
  /// `~ goal/finish-checkout targets…`, `23 000 EUR from receipts-line to checkout-line`.
  package let lines: [String]
  package let because: String
  package let cause: Cause
  /// The trend it rests on: figures as they stood, or a result. Empty where nobody named one.
  package let trend: [String]
}

extension Workspace {
  /// Every shift of goals, priorities and investments up to a day, the latest first.
  package func planningLog(asOf day: Day, last count: Int = 200) throws -> [PlanningShift] {
    let experiments = try experiments(asOf: day).flatMap { one in
      one.runs.compactMap { shift($0, one.experiment.title) }
    }
    let decided = try decisions(through: day).compactMap(shift)
    let all = try revised(through: day, last: count) + decided + experiments
    return Array(all.sorted { $0.day > $1.day }.prefix(count))
  }

  private static let sorts: [String: PlanningShift.Sort] = [
    Goal.word: .goal, Strategy.word: .priority, Roadmap.word: .priority, Initiative.word: .priority,
    CostOfDelay.word: .priority, Opportunity.word: .priority, Solution.word: .priority, Fund.word: .investment,
    FundingLine.word: .investment,
  ]

  /// Changes of the model that no decision carried out; what decisions carried out is told with them. The first
  /// description of a thing is no shift.
  private func revised(through day: Day, last count: Int) throws -> [PlanningShift] {
    let places = try structure(asOf: day).addresses.filter { Workspace.sorts[$0.kind] != nil }
    return try revisions(touching: places, through: day, last: count).compactMap { entry, changes in
      guard try Payload.read(RevisionPayload.self, from: entry).decision == nil else { return nil }
      let shifts = changes.filter { $0.action != .added || !$0.field.isEmpty }
      guard !shifts.isEmpty else { return nil }
      return PlanningShift(
        day: entry.day, sorts: Set(shifts.compactMap { Workspace.sorts[$0.address.kind] }),
        lines: shifts.map(\.description), because: entry.reason, cause: .revision(entry.seq), trend: [])
    }
  }

  private func shift(_ decision: Decision) -> PlanningShift? {
    let edits = decision.consequence.edits.compactMap(Edit.init(written:))
    var sorts = Set(edits.compactMap { Workspace.sorts[$0.address.kind] })
    let moves = decision.option.moves ?? []
    if !moves.isEmpty { sorts.insert(.investment) }
    if ["scope", "priority"].contains(decision.type) { sorts.insert(.priority) }
    if ["investment", "funding"].contains(decision.type) { sorts.insert(.investment) }
    guard !sorts.isEmpty else { return nil }
    let lines = [decision.option.title] + decision.consequence.lines + moves
    return PlanningShift(
      day: decision.decided, sorts: sorts, lines: lines, because: decision.because, cause: .decision(decision.id),
      trend: decision.evidence.map { "\($0.title) \($0.spoken), \($0.grade.rawValue)" })
  }

  private func shift(_ run: ExperimentRun, _ title: String) -> PlanningShift? {
    guard let decided = run.decided, let goal = decided.goal, let approach = decided.approach,
      goal != .kept || approach != .persevere
    else { return nil }
    return PlanningShift(
      day: decided.on, sorts: goal == .kept ? [.priority] : [.goal, .priority],
      lines: ["\(title): goal \(goal.rawValue), \(approach.rawValue)"], because: decided.because,
      cause: .experiment(run.experiment),
      trend: [run.result?.because].compactMap(\.self))
  }
}
