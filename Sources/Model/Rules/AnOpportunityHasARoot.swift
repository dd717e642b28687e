/// An opportunity hangs either on a goal or on a wider opportunity.
struct AnOpportunityHasARoot: Rule {
  static let severity = Finding.Severity.error
  static let why = """
    A tree has one root, the outcome. An opportunity without one is a wish; with two nobody knows what choosing it is \
    good for (11.01).
    """
  static let mend = "write 'goal' at the top of the tree, and 'parent' everywhere else"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Opportunity.self).compactMap { opportunity in
      switch (opportunity.goal, opportunity.parent) {
      case (nil, nil):
        finding(about: opportunity, in: model, "\(quoted(opportunity.title)) hangs on no goal and no opportunity")
      case (_?, _?):
        finding(
          about: opportunity, at: "parent", in: model,
          "\(quoted(opportunity.title)) hangs on a goal and on an opportunity at once")
      default: nil
      }
    }
  }
}

extension Snapshot {
  /// The goal at the root of the tree an opportunity belongs to; none where the tree hangs in the air.
  package func root(of opportunity: Resource<Opportunity>) -> Ref<Goal>? {
    var seen: Set<Name> = []
    var next: Resource<Opportunity>? = opportunity
    while let here = next, seen.insert(here.name).inserted {
      if let goal = here.goal { return goal }
      next = here.parent.flatMap { find($0) }
    }
    return nil
  }
}
