package import Model

extension Authority {
  /// A ruling in words, with who can where this person cannot.
  package func explain(_ ruling: Ruling, for who: Name, on matter: Matter) -> String {
    switch ruling {
    case .allowed(let rung): allowed(rung, who, matter)
    case .beyond(let own, let because, let past, let next, let above):
      beyond(own, because, past, next, above, who, matter)
    case .notYours(let decider, let above):
      "This is not \(Spoken.possessive(naming.person(who))) to decide. \(decides(decider, above, matter)) Send it to them?"
    case .beyondEveryone(let rungs): beyondEveryone(rungs, matter)
    case .nobodyHolds(let nearest): nobodyHolds(nearest, matter)
    case .unclear(let rivals): unclear(rivals, matter)
    case .unknownPerson(let person): "Nobody in the model is called \(person)."
    case .unknownScope(let scope): "The model has no \(Spoken.plain(scope.kind)) called \(scope.name)."
    }
  }

  /// `staffing for Checkout`.
  package func subject(_ matter: Matter) -> String {
    "\(Spoken.plain(matter.type)) for \(naming.title(matter.scope))"
  }

  private func allowed(_ rung: Rung, _ who: Name, _ matter: Matter) -> String {
    let limit = rung.limit?.spoken ?? "without limit"
    let role = rung.holder.kind == Role.word ? ", as \(naming.role(rung.holder.name))" : ""
    return "\(naming.person(who)) may decide \(subject(matter)) \(limit)\(role)."
  }

  private func beyond(
    _ own: Rung, _ because: [Excess], _ past: [Rung], _ next: Rung?, _ above: [Rung], _ who: Name, _ matter: Matter
  ) -> String {
    var sentences = because.map { spoken($0, whose: naming.person(who)) }
    sentences += past.map { passed($0, matter) }
    if let next {
      sentences.append(mayDecide(next, above) + " Send it to them?")
    } else {
      sentences.append("Nobody in the model may decide it.")
    }
    return sentences.joined(separator: " ")
  }

  /// `Oskar, head of commerce, may decide it up to 50 000 EUR; beyond that the chief product officer, Farah.`
  private func mayDecide(_ rung: Rung, _ above: [Rung]) -> String {
    guard let limit = rung.limit?.spoken else { return "\(Spoken.raised(naming.office(of: rung))), may decide it." }
    let comma = rung.holder.kind == Role.word ? "," : ""
    return "\(Spoken.raised(naming.people(of: rung)))\(comma) may decide it \(limit)\(beyondThat(above))."
  }

  func decides(_ rung: Rung, _ above: [Rung], _ matter: Matter) -> String {
    let limit = rung.limit?.spoken.map { ", \($0)" } ?? ""
    return "\(Spoken.raised(subject(matter))) is decided by \(naming.people(of: rung))\(limit)\(beyondThat(above))."
  }

  private func beyondThat(_ above: [Rung]) -> String {
    guard let next = above.first(where: { !$0.people.isEmpty }) else { return "" }
    return "; beyond that \(naming.office(of: next))"
  }

  /// Why a step between the person and the decider does not decide.
  func passed(_ rung: Rung, _ matter: Matter) -> String {
    if rung.people.isEmpty {
      return "Nobody is \(naming.role(rung.holder.name)) for \(naming.title(matter.scope))."
    }
    let people = Spoken.list(rung.people.map(naming.person), "or")
    return excess(of: matter, at: rung).map { spoken($0, whose: people) }.joined(separator: " ")
  }

  private func spoken(_ excess: Excess, whose name: String) -> String {
    let whose = Spoken.possessive(name)
    return switch excess {
    case .money(let amount, let limit):
      "\(Spoken.money(amount)) is beyond \(whose) limit of \(Spoken.money(limit))."
    case .currency(let amount, let limit):
      "\(Spoken.money(amount)) cannot be compared with \(whose) limit of \(Spoken.money(limit))."
    case .risk(let risk, let limit): "A \(risk.rawValue) risk is beyond \(whose) limit of \(limit.rawValue) risk."
    case .riskUnstated(let limit):
      "Nobody has said how risky it is, and \(whose) limit is \(limit.rawValue) risk."
    case .irreversible: "It cannot be undone, and \(name) may decide only what can be."
    case .reversibilityUnstated:
      "Nobody has said whether it can be undone, and \(name) may decide only what can be."
    case .outside(let place, let scope):
      "It also changes \(naming.title(place)), which lies outside \(naming.title(scope))."
    }
  }

  private func beyondEveryone(_ rungs: [Rung], _ matter: Matter) -> String {
    let steps = rungs.map { passed($0, matter) }.joined(separator: " ")
    return "\(steps) Nobody in the model may decide it: widen a right, or fill the role."
  }

  private func nobodyHolds(_ nearest: [Name], _ matter: Matter) -> String {
    let head = "Nobody holds the right to decide \(subject(matter))."
    let near = nearest.compactMap(described)
    return near.isEmpty
      ? head + " The model names no decision right near it." : head + " Nearest: \(near.joined(separator: "; "))."
  }

  private func described(_ right: Name) -> String? {
    guard let right = model.find(DecisionRight.self, right) else { return nil }
    let holder = right.holder.address
    let people = holder.kind == Role.word ? naming.role(holder.name) : naming.person(holder.name)
    return "\(Spoken.plain(right.decides)) for \(naming.title(right.scope.address)) (\(people))"
  }

  private func unclear(_ rivals: [Name], _ matter: Matter) -> String {
    "The model names several deciders of \(subject(matter)): \(Spoken.list(rivals.map(\.text))). "
      + "Exactly one decides; settle that in the model first."
  }
}
