package import Model

extension Decision {
  /// The agreements a right asks for, each given by somebody who holds the role there. A decider who holds such
  /// a role has agreed by deciding.
  ///
  /// - Parameter objecting: those who were asked and said no, told where nobody else of their role agreed.
  static func agreements(
    _ given: [Agreement], objecting: [Stance] = [], _ who: Name, _ rung: Rung, _ matter: Matter, _ authority: Authority
  ) throws(Refusal) -> [Agreement] {
    var kept: [Agreement] = []
    for need in authority.agreement(to: matter, asked: rung.agree) {
      let agreed = ([Agreement(by: who, as: need.role)] + given).first {
        $0.role == need.role && need.able.contains($0.by)
      }
      guard let agreed else { throw missing(need, objecting, matter, authority) }
      if !kept.contains(agreed) { kept.append(agreed) }
    }
    return kept
  }

  /// The same from what people said themselves to the way chosen.
  static func agreements(
    _ stances: [Stance], _ who: Name, _ rung: Rung, _ matter: Matter, _ authority: Authority
  ) throws(Refusal) -> [Agreement] {
    let given = stances.filter { $0.says == .agrees }.flatMap { stance in
      rung.agree.map { Agreement(by: stance.by, as: $0, on: stance.given) }
    }
    return try agreements(
      given, objecting: stances.filter { $0.says == .objects }, who, rung, matter, authority)
  }

  private static func missing(
    _ need: AgreementNeed, _ objecting: [Stance], _ matter: Matter, _ authority: Authority
  ) -> Refusal {
    let (role, able) = (need.role, need.able)
    let naming = authority.naming
    let subject = authority.subject(matter)
    if able.isEmpty {
      return .needsAgreement(
        "The \(naming.role(role)) must agree before \(subject) counts, and nobody is. Fill the role in the model first.",
        whoCan: [])
    }
    let people = Spoken.list(able.map(naming.person), "or")
    let asked = "\(people), \(naming.role(role)), must agree before \(subject) counts."
    guard let objection = objecting.last(where: { able.contains($0.by) }) else {
      return .needsAgreement(asked, whoCan: able)
    }
    return .needsAgreement("\(asked) \(naming.person(objection.by)) objects: \(objection.because)", whoCan: able)
  }
}

/// A role that must agree, and who holds it where the matter takes effect.
package struct AgreementNeed: Hashable, Sendable {
  package let role: Name
  /// One of them agrees; nobody where the role is vacant there.
  package let able: [Name]
}

extension Authority {
  /// Whose agreement a matter needs: for each place it changes, whoever holds the role for it. A team is
  /// spoken for by those who hold the role for what it answers for, and a place over which nobody holds it by
  /// those who hold it inside.
  func agreement(to matter: Matter, asked roles: [Name]) -> [AgreementNeed] {
    var needs: [AgreementNeed] = []
    for role in roles {
      let able = ([matter.scope] + matter.touches).map { people(holding: role, concernedWith: $0) }
      let held = able.filter { !$0.isEmpty }
      for people in held.isEmpty ? [[]] : held {
        let need = AgreementNeed(role: role, able: people)
        if !needs.contains(need) { needs.append(need) }
      }
    }
    return needs
  }

  private func people(holding role: Name, concernedWith place: Address) -> [Name] {
    let answered = containment.answered(by: place).flatMap { standing.people(holding: role, for: [$0]) }
    if !answered.isEmpty { return Set(answered).sorted() }
    let over = standing.people(holding: role, for: containment.scopes(over: place))
    return over.isEmpty ? standing.people(holding: role) { containment.covers(place, $0) } : over
  }
}
