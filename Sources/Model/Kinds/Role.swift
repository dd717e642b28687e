/// A set of accountabilities that a person can hold. Row 01.07.
package struct Role: Kind {
  /// How far from the work the role stands. Used to see whether decisions are taken where the work is.
  package enum Level: String, Choice { case team, product, unit, organisation }
  /// What the holder answers for.
  package var accountabilities: [String]
  /// Team, product, unit or organisation.
  package var level: Level
}
