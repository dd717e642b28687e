/// A goal says how we will know.
struct AGoalHasAMeasure: Rule {
  static let severity = Finding.Severity.error
  static let why = """
    An effect nobody measures is neither reached nor missed. No outcome without a measure (05.03; Evidence-Based \
    Management Guide, May 2024).
    """
  static let mend = "add to 'targets' a measure with its baseline, its target and the day by which"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Goal.self).filter(\.targets.isEmpty).map {
      finding(
        about: $0, at: "targets", in: model,
        "Nobody could tell whether \(quoted($0.title)) is reached: it has no measure")
    }
  }
}
