/// Each step of a roadmap serves a live goal.
struct ARoadmapStepServesAGoal: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    A roadmap connects the product to the strategy; a step that serves no goal is a feature somebody wished for \
    (03.06, 03.07).
    """
  static let mend = "name under 'serves' the live goal the step brings nearer, or take the step off the list"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Roadmap.self).flatMap { roadmap in
      roadmap.steps.enumerated().compactMap { index, step in
        guard let goal = step.serves else {
          return finding(
            about: roadmap, at: "steps[\(index)]", in: model,
            "\(quoted(step.outcome)) on the roadmap of \(model.title(of: roadmap.product.address)) serves no goal")
        }
        guard let ended = model.find(goal)?.ended else { return nil }
        return finding(
          about: roadmap, at: "steps[\(index)].serves", in: model,
          "\(quoted(step.outcome)) serves \(quoted(model.title(of: goal.address))), which ended on \(ended.spoken)")
      }
    }
  }
}
