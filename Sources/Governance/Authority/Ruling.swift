package import Model

/// The answer to "may this person decide this?".
package enum Ruling: Equatable, Sendable {
  /// Within the limit of the right that decides here.
  case allowed(by: Rung)
  /// The person holds a right of this type here, and the matter lies beyond its limit. `past` are the steps
  /// it also goes beyond, `above` those after the one that decides; nobody decides when `escalatesTo` is nothing.
  case beyond(Rung, because: [Excess], past: [Rung], escalatesTo: Rung?, above: [Rung])
  /// Somebody else decides.
  case notYours(decider: Rung, above: [Rung])
  /// The matter lies beyond every step, or the steps that could decide are vacant.
  case beyondEveryone(rungs: [Rung])
  /// No right of this type covers the scope.
  case nobodyHolds(nearest: [Name])
  /// The model names several deciders for the same type and scope.
  case unclear(rivals: [Name])
  case unknownPerson(Name)
  case unknownScope(Address)

  package var isAllowed: Bool { if case .allowed = self { true } else { false } }

  /// The right and step used when the matter may be decided.
  package var rung: Rung? { if case .allowed(let rung) = self { rung } else { nil } }
}
