/// Nobody is to reach a velocity, a utilisation or a number of hours.
struct ATargetIsNoBusyness: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    Capacity is a property of the system; full calendars make queues. Velocity and utilisation as targets are met by \
    being busy (13.03).
    """
  static let mend = "aim at an outcome, or at flow: cycle time, age, throughput"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Goal.self).filter { $0.ended == nil }.flatMap { goal in
      goal.targets.enumerated().compactMap { index, target in
        guard let measure = model.find(target.measure), Self.isBusyness(measure.title, measure.unit) else { return nil }
        return finding(
          about: goal, at: "targets[\(index)].measure", in: model,
          "\(quoted(goal.title)) makes a target of \(quoted(measure.title))")
      }
    }
  }

  /// Whether a measure counts how busy people are. It knows English words only, and stays silent when unsure.
  static func isBusyness(_ title: String, _ unit: String) -> Bool {
    let words = "\(title) \(unit)".lowercased().split { !$0.isLetter }.map(String.init)
    let pairs = zip(words, words.dropFirst()).map { "\($0) \($1)" }
    return words.contains(where: busy.contains) || pairs.contains(where: busyPairs.contains)
  }

  private static let busy: Set = ["velocity", "utilisation", "utilization", "timesheets"]
  private static let busyPairs: Set = [
    "story points", "person hours", "person days", "man days", "billable hours", "hours booked", "booked hours",
    "hours worked",
  ]
}
