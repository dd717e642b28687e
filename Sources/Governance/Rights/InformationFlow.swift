package import Model

/// That somebody needs to know something to decide well, and where it comes from: one line of the map of information.
/// Row 07.09.
package struct InformationFlow: Equatable, Sendable {
  package let information: String
  /// Who needs it: a role, or the person who holds the right.
  package let by: Address
  /// The role, team, service, measure or feedback loop it comes from; nothing when nobody has said.
  package let from: Address?
  /// The right it is needed for.
  package let right: Name
  /// The type of decision.
  package let decides: String
  package let scope: Address
}

extension Authority {
  /// Every piece of information the rights name, in the order of what is decided and where.
  package var informationFlows: [InformationFlow] {
    model.all(DecisionRight.self).flatMap(informationFlows)
      .sorted { ($0.decides, $0.scope.description) < ($1.decides, $1.scope.description) }
  }

  func informationFlows(_ right: Resource<DecisionRight>) -> [InformationFlow] {
    right.needs.map { need in
      InformationFlow(
        information: need.information, by: need.by?.address ?? right.holder.address, from: need.from?.address,
        right: right.name, decides: right.decides, scope: right.scope.address)
    }
  }

  /// `Head of commerce needs the forecast of the quarter, from Value office, to decide staffing for Checkout.`
  package func sentence(_ flow: InformationFlow) -> String {
    let who = flow.by.kind == Role.word ? "the \(naming.role(flow.by.name))" : naming.title(flow.by)
    let source = flow.from.map { " from \(naming.title($0))" } ?? " from a source nobody has named"
    return
      "\(Spoken.raised(who)) needs “\(flow.information)”\(source) to decide \(Spoken.plain(flow.decides)) for \(naming.title(flow.scope))."
  }
}
