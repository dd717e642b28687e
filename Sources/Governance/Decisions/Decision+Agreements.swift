package import Model

extension Decision {
  /// The agreements a right asks for, each given by somebody who holds the role there. A decider who holds such
  /// a role has agreed by deciding.
  static func agreements(
    _ given: [Agreement], _ who: Name, _ rung: Rung, _ matter: Matter, _ authority: Authority
  ) throws(Refusal) -> [Agreement] {
    var kept: [Agreement] = []
    for need in authority.agreement(to: matter, asked: rung.agree) {
      let agreed = ([Agreement(by: who, as: need.role)] + given).first {
        $0.role == need.role && need.able.contains($0.by)
      }
      guard let agreed else { throw missing(need.role, need.able, matter, authority) }
      if !kept.contains(agreed) { kept.append(agreed) }
    }
    return kept
  }

  private static func missing(_ role: Name, _ able: [Name], _ matter: Matter, _ authority: Authority) -> Refusal {
    let naming = authority.naming
    let subject = authority.subject(matter)
    if able.isEmpty {
      return .needsAgreement(
        "The \(naming.role(role)) must agree before \(subject) counts, and nobody is. Fill the role in the model first.",
        whoCan: [])
    }
    let people = Spoken.list(able.map(naming.person), "or")
    return .needsAgreement("\(people), \(naming.role(role)), must agree before \(subject) counts.", whoCan: able)
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
