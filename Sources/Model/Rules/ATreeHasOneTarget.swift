/// One opportunity at a time is the target of a tree.
struct ATreeHasOneTarget: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    Solutions are compared for one opportunity at a time; two targets halve the attention and double the work begun \
    (11.01).
    """
  static let mend = "keep 'target' at the opportunity that matters most for the goal now"

  func findings(in model: Snapshot) -> [Finding] {
    var first: [Ref<Goal>: String] = [:]
    return model.all(Opportunity.self).filter { $0.target == true }.compactMap { opportunity in
      guard let goal = model.root(of: opportunity), let other = first.updateIfAbsent(goal, opportunity.title)
      else { return nil }
      return finding(
        about: opportunity, at: "target", in: model,
        "The target for \(quoted(model.title(of: goal.address))) is already \(quoted(other))")
    }
  }
}
