import Testing

/// Serves Harbour for as long as a suite runs, with one browser looking at it.
struct ServingHarbour: SuiteTrait, TestScoping {
  @TaskLocal static var open: (demo: Demo, browser: Browser)?

  func provideScope(
    for test: Test, testCase: Test.Case?, performing tests: @concurrent @Sendable () async throws -> Void
  ) async throws {
    guard Needed.isHere else { return try await tests() }
    let demo = try await Demo.start()
    defer { demo.stop() }
    let browser = try await Browser.open()
    do {
      try await ServingHarbour.$open.withValue((demo, browser)) { try await tests() }
    } catch {
      await browser.close()
      throw error
    }
    await browser.close()
  }
}

extension Trait where Self == ServingHarbour {
  static var servingHarbour: ServingHarbour { ServingHarbour() }
}

extension Demo {
  /// The demo and the browser of the suite that runs.
  static func here() throws -> (demo: Demo, browser: Browser) {
    guard let open = ServingHarbour.open else { throw Browser.Refused(description: "no demo is served here") }
    return open
  }
}
