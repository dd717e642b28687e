/// Success is an effect, not only a day kept and money not spent.
struct SuccessIsMoreThanScheduleAndBudget: Rule {
  static let severity = Finding.Severity.warning
  static let why =
    "Work can be on time, within budget and useless. Success measured only by timelines and budgets hides that (04.04)."
  static let mend = "add to 'success' what will be different for users or for the organisation, and how it will be seen"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Initiative.self).compactMap { initiative in
      guard initiative.success.allSatisfy(Self.isScheduleOrBudget) else { return nil }
      let what =
        initiative.success.isEmpty
        ? "does not say what success is" : "is a success if only its day and its budget are kept"
      return finding(about: initiative, at: "success", in: model, "\(initiative.title) \(what)")
    }
  }

  /// Whether a sentence speaks of a deadline or a budget and of no effect. It knows English words only, and stays
  /// silent when unsure.
  static func isScheduleOrBudget(_ criterion: String) -> Bool {
    let words = criterion.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard !words.contains(where: effect.contains) else { return false }
    let ends = words.contains(where: ending.contains)
    let hasDeadline = zip(words, words.dropFirst()).contains { limiting.contains($0) && isDate($1) }
    let pairs = zip(words, words.dropFirst()).map { "\($0) \($1)" }
    return words.contains(where: budget.contains) || pairs.contains(where: timely.contains) || (ends && hasDeadline)
  }

  private static func isDate(_ word: String) -> Bool {
    word.first?.isNumber ?? false || ["q1", "q2", "q3", "q4", "end", "the", "christmas", "summer"].contains(word)
      || Day.monthNames.contains { word.hasPrefix($0.lowercased()) }
  }

  private static let budget: Set = [
    "budget", "budgeted", "schedule", "deadline", "deadlines", "milestone", "milestones", "timeline",
  ]
  private static let timely: Set = [
    "on time", "in time", "on plan", "to plan", "on cost", "within cost", "planned cost",
  ]
  private static let limiting: Set = ["by", "before", "until", "in", "on"]
  private static let ending: Set = [
    "complete", "completed", "done", "delivered", "deliver", "ended", "finish", "finished", "implemented", "launch",
    "launched",
    "live", "migrated", "released", "rolled", "shipped", "closed",
  ]
  private static let effect: Set = [
    "more", "fewer", "less", "rises", "rise", "falls", "fall", "grows", "shorter", "faster", "share", "users", "buyers",
    "sellers", "customers", "complaints", "satisfaction", "revenue",
  ]
}

/// Whether a sentence about success speaks of a deadline or a budget and of no effect. Row 04.04.
package func speaksOnlyOfScheduleOrBudget(_ criterion: String) -> Bool {
  SuccessIsMoreThanScheduleAndBudget.isScheduleOrBudget(criterion)
}
