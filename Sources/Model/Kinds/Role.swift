/// A set of accountabilities that a person can hold. Row 01.07.
package struct Role: Kind {
  /// How far from the work the role stands. Used to see whether decisions are taken where the work is.
  package enum Level: String, Choice { case team, product, unit, organisation }
  /// What the holder answers for.
  package var accountabilities: [String]
  /// How far from the work it stands: in a team, at a product, in a unit, or over the whole organisation.
  package var level: Level
}
