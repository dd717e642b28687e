import Model

extension Decision {
  /// The agreements a right asks for, each given by somebody who holds the role there. A decider who holds such
  /// a role has agreed by deciding.
  static func agreements(
    _ given: [Agreement], _ who: Name, _ rung: Rung, _ matter: Matter, _ authority: Authority
  ) throws(Refusal) -> [Agreement] {
    let scopes = authority.containment.scopes(over: matter.scope)
    var kept: [Agreement] = []
    for role in rung.agree {
      let able = authority.standing.people(holding: role, for: scopes)
      let agreed = ([Agreement(by: who, as: role)] + given).first { $0.role == role && able.contains($0.by) }
      guard let agreed else { throw missing(role, able, matter, authority) }
      kept.append(agreed)
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
