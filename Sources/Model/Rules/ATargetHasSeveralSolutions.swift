/// The opportunity worked on now has more than one solution to compare.
struct ATargetHasSeveralSolutions: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    One idea is compared with nothing; with three the question is which, and not whether. Discovery reduces \
    uncertainty before committing (11.01).
    """
  static let mend = "write two more solutions for it, and what must be true for each"

  func findings(in model: Snapshot) -> [Finding] {
    var solutions: [Ref<Opportunity>: Int] = [:]
    for solution in model.all(Solution.self) { solutions[solution.opportunity, default: 0] += 1 }
    return model.all(Opportunity.self).compactMap { opportunity in
      let count = solutions[opportunity.ref] ?? 0
      guard opportunity.target == true, count < 2 else { return nil }
      let what = count == 0 ? "no solution yet" : "one solution, and nothing to compare it with"
      return finding(about: opportunity, at: "target", in: model, "\(quoted(opportunity.title)) has \(what)")
    }
  }
}
