package import Model

extension IdleRule {
  /// What is known of how rules were used.
  package struct Use: Sendable {
    package var decisions: [Decision]
    package var reviews: [Review]
    package var waivers: [Waiver]
    package var keepings: [Keeping]
    /// Who agreed and objected to what.
    package var stances: [Stance]

    package init(
      decisions: [Decision], reviews: [Review], waivers: [Waiver], keepings: [Keeping], stances: [Stance] = []
    ) {
      self.decisions = decisions
      self.reviews = reviews
      self.waivers = waivers
      self.keepings = keepings
      self.stances = stances
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
    recent.stances.removeAll { day - $0.given >= days || $0.given > day }
    recent.waivers.removeAll { day - $0.granted >= days || $0.granted > day }
    let all =
      gates(model, recent) + reviews(model, recent) + guardrails(model, recent) + measures(model, recent)
      + rules(model, on: day)
    return try all.filter { rule in
      guard !answered.contains(rule.address.description) else { return false }
      return rule.sort == .rule ? true : try described(rule.address).map { day - $0 >= days } ?? false
    }
  }

  /// An agreement others had to give, and always gave. Once withheld, the gate did something.
  private static func gates(_ model: Snapshot, _ use: Use) -> [IdleRule] {
    let withheld = Set(use.stances.filter { $0.says == .objects }.map(\.item))
    return model.all(DecisionRight.self).filter { !$0.agree.isEmpty }.compactMap { right in
      let asked = use.decisions.filter { decision in
        decision.right.name == right.name && decision.agreements.contains { $0.by != decision.decider }
      }
      guard asked.count >= agreedOften, !asked.contains(where: { withheld.contains($0.item) }) else { return nil }
      return IdleRule(
        sort: .gate, address: right.address, title: right.title,
        sentence:
          "Agreement was asked for \(counted(asked.count, "decision")) in two quarters and given every time: \(Spoken.list(asked.map(\.id)))."
      )
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

  /// A measure nobody decided by, that nothing but lists of measures names, where another one that is used shows the
  /// same key value area of the same product: without it nothing goes out of sight. The only one of an area is left
  /// alone, however little it is used.
  private static func measures(_ model: Snapshot, _ use: Use) -> [IdleRule] {
    let decided = Set(use.decisions.flatMap { [$0.expects.figure] + $0.evidence.map(\.id) }.map(bare))
    let used = Set(
      model.all(Measure.self).filter { measure in
        decided.contains(measure.name.text)
          || model.mentions(of: measure.address).contains { $0.from.kind != Product.word }
      }.map(\.name))
    return model.all(Measure.self).filter { !used.contains($0.name) }.compactMap { measure in
      idle(measure, used, model, looked: use.reviews.count { $0.pack.shows(measure.name) })
    }
  }

  private static func idle(
    _ measure: Resource<Measure>, _ used: Set<Name>, _ model: Snapshot, looked: Int
  ) -> IdleRule? {
    let unused = "In two quarters no decision rested on it, and no goal, guardrail or experiment asks for it"
    let seen = looked == 0 ? "; no review looked at it" : "; \(counted(looked, "review")) looked at it"
    let products = model.all(Product.self).filter { $0.measures.contains(Ref(measure.name)) }
    guard !products.isEmpty else {
      return IdleRule(
        sort: .measure, address: measure.address, title: measure.title,
        sentence: "\(unused)\(seen). No product lists it.")
    }
    let area = measure.keyValueArea.map { Spoken.plain($0.rawValue) } ?? "what lies beside the four areas"
    var instead: [String] = []
    for product in products {
      let others = product.measures.compactMap { model.find(Measure.self, $0.name) }
      guard let other = others.first(where: { $0.keyValueArea == measure.keyValueArea && used.contains($0.name) })
      else {
        return nil
      }
      instead.append("\(area) of \(product.title) is seen by “\(other.title)” as well")
    }
    return IdleRule(
      sort: .measure, address: measure.address, title: measure.title,
      sentence: "\(unused)\(seen). \(Spoken.raised(Spoken.list(instead))).")
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

extension Pack {
  fileprivate func shows(_ measure: Name) -> Bool { areas.contains { $0.measures.contains { $0.measure == measure } } }
}
