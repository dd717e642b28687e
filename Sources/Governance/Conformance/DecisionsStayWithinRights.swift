package import Model

/// A decision is taken within a right. Judged by the rights of the model given: those in force when it was
/// taken, or today's, to see which decisions would no longer be theirs. Row 07.03.
package enum DecisionsStayWithinRights {
  package static let rule = "decisions-stay-within-rights"

  package static func findings(_ decisions: [Decision], under authority: Authority) -> [Finding] {
    decisions.compactMap { decision in
      let item = AgendaItem(
        decision.item, decision.question, because: "", origin: .raised(by: decision.decider), raised: decision.raised,
        type: decision.type, scope: decision.scope)
      let matter = item.matter(decision.option, under: authority)
      let ruling = authority.ruling(for: decision.decider, on: matter)
      guard !ruling.isAllowed else { return nil }
      return Finding(
        .warning, rule: rule, at: nil, about: decision.scope.address,
        "“\(decision.question)” was decided outside a right: "
          + authority.explain(ruling, for: decision.decider, on: matter),
        mend: "let the one who may decide confirm it, or widen the right")
    }
  }
}
