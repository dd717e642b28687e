/// Where to play and how to win, amendable as insight emerges. Rows 05.01, 05.02.
package struct Strategy: Kind {
  /// The unit, value stream or product it is for.
  package var of: Link<Operated>
  /// The markets, users and needs chosen.
  package var whereToPlay: String
  /// What will make the difference there.
  package var howToWin: String
  /// What is worked on first, in order.
  package var focus: [String]
  /// Why in this order.
  package var sequence: String?
}
