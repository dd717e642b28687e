import Testing

/// Holds, or comes to hold within ten seconds: a click is answered before the page it leads to is there.
func until(source: SourceLocation = #_sourceLocation, _ holds: () async throws -> Bool) async throws {
  for _ in 0..<50 {
    if (try? await holds()) == true { return }
    try await Task.sleep(for: .milliseconds(200))
  }
  #expect(try await holds(), sourceLocation: source)
}
