/// An interface has one team that is accountable for it: the one that answers for what it is the edge of.
struct AnInterfaceHasOneAccountableTeam: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    "Who owns this?" is the first question when an interface breaks. Clear interfaces and accountabilities remove \
    friction (01.05, 07.03).
    """
  static let mend = "name under 'accountable' the team that answers for what the interface is the edge of"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Interface.self).compactMap { interface in
      guard let accountable = interface.accountable else {
        return finding(about: interface, at: "accountable", in: model, orphaned(interface, in: model))
      }
      guard let edge = interface.of?.address, edge.kind != Technology.word,
        let answering = model.answeringTeams(of: edge).first, answering.ref != accountable
      else { return nil }
      return finding(
        about: interface, at: "accountable", in: model,
        "\(model.title(of: accountable.address)) is accountable for \(quoted(interface.title)), while "
          + "\(answering.title) answers for \(model.title(of: edge))")
    }
  }

  private func orphaned(_ interface: Resource<Interface>, in model: Snapshot) -> String {
    let relying = interface.consumers.map { model.title(of: $0.address) }
    let who = relying.isEmpty ? "" : ", and \(listed(relying)) rel\(relying.count == 1 ? "ies" : "y") on it"
    return "No team is accountable for \(quoted(interface.title))\(who)"
  }
}
