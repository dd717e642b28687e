/// A goal is judged by what somebody experiences, not only by what was spent, done or produced.
struct AGoalAimsAtOutcomes: Rule {
  static let severity = Finding.Severity.warning
  static let why =
    "A target on output is met by producing more. Shift from output-driven to outcome-oriented governance (07.08)."
  static let mend = "set a target on a measure of the category outcome or impact"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Goal.self).compactMap { goal in
      let categories = goal.targets.map { model.find($0.measure)?.category }
      guard goal.ended == nil, !categories.isEmpty, categories.allSatisfy({ $0?.isProduction ?? false }) else {
        return nil
      }
      let kinds = Measure.Category.allCases.filter(categories.contains).map(\.rawValue)
      return finding(
        about: goal, at: "targets", in: model,
        "\(quoted(goal.title)) is judged by \(listed(kinds)) alone, not by an outcome")
    }
  }
}

extension Measure.Category {
  /// What goes in, is done or comes out, as opposed to what somebody has of it.
  var isProduction: Bool { self == .input || self == .activity || self == .output }
}
