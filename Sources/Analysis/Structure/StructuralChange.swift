package import Model

/// Something about how the organisation is arranged that became different: units, teams, products, value streams,
/// who answers for what, who holds which role. Row 01.15.
package struct StructuralChange: Equatable, Sendable {
  package enum Sort: String, CaseIterable, Sendable {
    case unit, team, product, service
    case valueStream = "value stream"
    /// Who answers for what.
    case answering = "who answers"
    case role = "role held"

    /// Who holds a role changes with people, not with structure.
    package var isReorganisation: Bool { self != .role }
  }

  package let sort: Sort
  /// What it is about.
  package let subject: Address
  /// `Quay answers for Checkout.`
  package let says: String
  package let day: Day
  /// The entry of the revision that made it so.
  package let revision: Int64
  /// Why, as whoever changed it said.
  package let reason: String
}
