extension StringProtocol {
  /// Whether anything stands in it beside spaces.
  package var says: Bool { contains { !$0.isWhitespace } }
}
