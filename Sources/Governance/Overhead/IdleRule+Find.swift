package import Model

extension IdleRule {
  /// What is known of how rules were used.
  package struct Use: Sendable {
    package var decisions: [Decision]
    package var reviews: [Review]
    package var waivers: [Waiver]
    package var keepings: [Keeping]

    package init(decisions: [Decision], reviews: [Review], waivers: [Waiver], keepings: [Keeping]) {
      self.decisions = decisions
      self.reviews = reviews
      self.waivers = waivers
      self.keepings = keepings
    }
  }

  /// Those that changed nothing in the two quarters up to a day, or are to be looked at again by then.
  ///
  /// - Parameter described: the day something was first written down; younger than two quarters it is left alone.
  package static func among(
    _ model: Snapshot, _ use: Use, asOf day: Day, described: (Address) throws -> Day?
  ) rethrows -> [IdleRule] {
    let answered = Set(use.keepings.filter { $0.stands(on: day) }.map(\.about))
    var recent = use
    recent.decisions.removeAll { day - $0.decided >= days || $0.decided > day }
    recent.reviews.removeAll { day - $0.opened >= days || $0.opened > day }
    recent.waivers.removeAll { day - $0.granted >= days || $0.granted > day }
    let all =
      gates(model, recent) + reviews(model, recent) + guardrails(model, recent) + measures(model, recent)
      + rules(model, on: day)
    return try all.filter { rule in
      guard !answered.contains(rule.address.description) else { return false }
      return rule.sort == .rule ? true : try described(rule.address).map { day - $0 >= days } ?? false
    }
  }

  private static func gates(_ model: Snapshot, _ use: Use) -> [IdleRule] {
    model.all(DecisionRight.self).filter { !$0.agree.isEmpty }.compactMap { right in
      let asked = use.decisions.filter { $0.right.name == right.name && !$0.agreements.isEmpty }
      guard asked.count >= agreedOften else { return nil }
      return IdleRule(
        sort: .gate, address: right.address, title: right.title,
        sentence:
          "Agreement was asked for \(counted(asked.count, "decision")) in two quarters and given every time.")
    }
  }

  private static func reviews(_ model: Snapshot, _ use: Use) -> [IdleRule] {
    let decided = Set(use.decisions.map(\.review))
    return model.all(Cadence.self).filter { $0.review != .retrospective }.compactMap { cadence in
      let held = use.reviews.filter { $0.cadence == cadence.name }
      guard held.count >= 2, held.allSatisfy({ !decided.contains($0.id) && $0.notes.isEmpty }) else { return nil }
      return IdleRule(
        sort: .review, address: cadence.address, title: cadence.title,
        sentence: "It was held \(counted(held.count, "time")) in two quarters, and nothing was decided in it.")
    }
  }

  private static func guardrails(_ model: Snapshot, _ use: Use) -> [IdleRule] {
    model.all(Guardrail.self).compactMap { guardrail in
      let seen = use.reviews.flatMap(\.pack.guardrails).filter { $0.guardrail == guardrail.name }
      guard seen.count >= 2, seen.allSatisfy({ $0.state == .pass }),
        !use.waivers.contains(where: { $0.guardrail == guardrail.name })
      else { return nil }
      return IdleRule(
        sort: .guardrail, address: guardrail.address, title: guardrail.title,
        sentence: "\(counted(seen.count, "review")) in two quarters looked at it, and it held with room each time.")
    }
  }

  /// A measure nobody decided by, that no goal, guardrail or other resource but a list of measures names.
  private static func measures(_ model: Snapshot, _ use: Use) -> [IdleRule] {
    let used = Set(use.decisions.flatMap { [$0.expects.figure] + $0.evidence.map(\.id) }.map(bare))
    return model.all(Measure.self).compactMap { measure in
      guard !used.contains(measure.name.text),
        model.mentions(of: measure.address).allSatisfy({ $0.from.kind == Product.word })
      else { return nil }
      return IdleRule(
        sort: .measure, address: measure.address, title: measure.title,
        sentence: "In two quarters no decision rested on it, and no goal, guardrail or experiment asks for it.")
    }
  }

  private static func bare(_ figure: String) -> String {
    figure.hasPrefix("measure.") ? String(figure.dropFirst("measure.".count)) : figure
  }

  /// What said itself when it is to be looked at again.
  private static func rules(_ model: Snapshot, on day: Day) -> [IdleRule] {
    func due(_ address: Address, _ title: String, _ review: Day?) -> IdleRule? {
      guard let review, review <= day else { return nil }
      return IdleRule(
        sort: .rule, address: address, title: title,
        sentence: "It was to be looked at again on \(review.spoken): kept, changed or dropped.")
    }
    return model.all(Policy.self).compactMap { due($0.address, $0.title, $0.reviewOn) }
      + model.all(DecisionRight.self).compactMap { due($0.address, $0.title, $0.reviewOn) }
  }
}
