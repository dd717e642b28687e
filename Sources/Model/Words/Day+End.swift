extension Day? {
  /// Of the day something ended: whether it goes on on another day. What has no end goes on.
  package func isAhead(on day: Day) -> Bool { map { $0 > day } ?? true }
}
