package import Model

/// Everything somebody asks before a matter is decided: who decides it and why, the way there step by step, who
/// must agree, who gives advice, what has to be known, and how long it may take. Rows 07.01, 07.03, 07.04, 07.09.
package struct WhoDecides: Equatable, Sendable {
  package let matter: Matter
  /// The steps, and the whole answer in one sentence or two.
  package let escalation: Escalation
  /// The way in words, one sentence for each step, the narrowest right first.
  package let path: [String]
  /// What would change if something were said that nobody has said yet.
  package let ifSaid: [String]
  /// The right that puts the decider there; nothing where nobody decides.
  package let right: Name?
  /// Who must agree before it counts, from the step that decides.
  package let agree: [Voice]
  /// Who gives advice and has no veto.
  package let input: [Voice]
  /// Who prepares it and recommends; the first drives it.
  package let recommend: [Voice]
  /// Who carries it out.
  package let perform: [Voice]
  /// Who is told afterwards.
  package let inform: [Voice]
  /// What has to be known, by whom, from where.
  package let needs: [InformationFlow]
  /// How many days it should take at most, where the right says so.
  package let expectedDays: Int?
  package let delegation: DelegationReading?

  package var decider: Rung? { escalation.decider }
}

/// A role somebody speaks in, with who holds it for the place asked about.
package struct Voice: Equatable, Sendable {
  package let role: Name
  /// Nobody when the role is vacant there.
  package let people: [Name]
  /// `Jonas, general counsel`; `the general counsel, which nobody is there`.
  package let says: String
}

extension Authority {
  /// The whole answer to "who decides this?".
  package func answer(_ matter: Matter) -> WhoDecides {
    let escalation = whoDecides(matter)
    let name = escalation.decider?.right
    let right = name.flatMap { model.find(DecisionRight.self, $0) }
    let scopes = containment.scopes(over: matter.scope)
    func voices(_ roles: [Name]) -> [Voice] { roles.map { voice($0, for: scopes) } }
    return WhoDecides(
      matter: matter, escalation: escalation, path: path(escalation, matter), ifSaid: ifSaid(matter, escalation),
      right: name, agree: voices(escalation.decider?.agree ?? []), input: voices(right?.input.map(\.name) ?? []),
      recommend: voices(right?.recommend.map(\.name) ?? []), perform: voices(right?.perform.map(\.name) ?? []),
      inform: voices(right?.inform.map(\.name) ?? []), needs: right.map(informationFlows) ?? [],
      expectedDays: right?.expectedDays?.value, delegation: right?.delegation.map { DelegationReading($0, naming) })
  }

  /// A role and who holds it for a chain of scopes.
  func voice(_ role: Name, for scopes: [Address]) -> Voice {
    let people = standing.people(holding: role, for: scopes)
    let title = naming.role(role)
    let says =
      people.isEmpty
      ? "the \(title), which nobody is there" : Spoken.list(people.map(naming.person), "or") + ", " + title
    return Voice(role: role, people: people, says: says)
  }

  private func path(_ escalation: Escalation, _ matter: Matter) -> [String] {
    var isDecided = false
    return escalation.steps.enumerated().map { index, step in
      let head = head(step, isFirst: index == 0, matter)
      if step.decides {
        isDecided = true
        return "\(head) Nothing of this lies beyond it, so it is decided here."
      }
      if isDecided { return "\(head) It is not needed for this." }
      return "\(head) \(step.passedBecause ?? "")\(index + 1 < escalation.steps.count ? " So it climbs." : "")"
    }
  }

  private func head(_ step: Escalation.Step, isFirst: Bool, _ matter: Matter) -> String {
    let right = naming.title(Address(kind: DecisionRight.word, name: step.rung.right))
    let place = naming.title(step.rung.scope)
    if step.rung.byEscalation {
      return "“\(right)” names \(Spoken.clause(step.says)), who has no right of their own for it."
    }
    return isFirst
      ? "“\(right)” is the narrowest right that reaches \(naming.title(matter.scope)), held in \(place): \(step.says)."
      : "“\(right)” holds in \(place): \(step.says)."
  }

  /// What is unsaid is never taken to lie within a limit, so saying it may bring the decision nearer to the work.
  private func ifSaid(_ matter: Matter, _ escalation: Escalation) -> [String] {
    func nearer(_ said: String, _ change: (inout Matter) -> Void) -> String? {
      var other = matter
      change(&other)
      guard let nearer = whoDecides(other).decider, nearer != escalation.decider else { return nil }
      return "If \(said), it is decided by \(naming.people(of: nearer))."
    }
    var lines: [String?] = []
    if matter.reversibility == nil { lines.append(nearer("it can be undone") { $0.reversibility = .reversible }) }
    if matter.risk == nil { lines.append(nearer("its risk is low") { $0.risk = .low }) }
    if matter.reversibility == nil, matter.risk == nil, lines.allSatisfy({ $0 == nil }) {
      lines.append(
        nearer("it can be undone and its risk is low") { ($0.reversibility, $0.risk) = (.reversible, .low) })
    }
    return lines.compactMap(\.self)
  }
}
