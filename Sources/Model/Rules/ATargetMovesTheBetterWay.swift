/// A target lies on the better side of its baseline.
struct ATargetMovesTheBetterWay: Rule {
  static let severity = Finding.Severity.error
  static let why = """
    Progress is the way from baseline to target. When the measure counts the other direction as better, goal and \
    measure contradict each other (05.03).
    """
  static let mend = "correct the target, its baseline, or 'better' of the measure"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Goal.self).flatMap { goal in
      goal.targets.enumerated().compactMap { index, target in
        guard let measure = model.find(target.measure) else { return nil }
        let isBetter = measure.better == .higher ? target.target > target.baseline : target.target < target.baseline
        guard !isBetter else { return nil }
        let way = "from \(target.baseline.written) to \(target.target.written)"
        let better = "\(measure.better.rawValue) is better for \(quoted(measure.title))"
        return finding(
          about: goal, at: "targets[\(index)]", in: model, "\(quoted(goal.title)) goes \(way), while \(better)")
      }
    }
  }
}
