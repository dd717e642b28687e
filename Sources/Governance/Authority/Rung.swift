package import Model

/// One step of an escalation path: who decides here, and up to which limit.
package struct Rung: Equatable, Sendable {
  /// The right that puts them here.
  package let right: Name
  /// Where the right holds.
  package let scope: Address
  /// The role or person that decides.
  package let holder: Address
  /// The people who hold that role for the scope in question, narrowest first; nobody when it is vacant.
  package let people: [Name]
  /// Up to where; nothing when there is no limit.
  package let limit: DecisionRight.Limit?
  /// Roles that must agree before the decision counts.
  package let agree: [Name]
  /// True where the holder has no right of this type, and decides only because a right escalates to them.
  package let byEscalation: Bool

}

/// The steps over which a type of decision escalates in one scope, narrowest right first.
package struct Ladder: Equatable, Sendable {
  package let rungs: [Rung]
  /// Rights that name different deciders for the same type in the same scope, where the path reaches such
  /// a place. Exactly one decides (RAPID; row 07.03), so from there on nobody does until it is settled.
  package let rivals: [Name]
}
