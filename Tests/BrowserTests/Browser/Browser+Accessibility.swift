import Foundation

extension Browser {
  /// Gives the page that is open the means to be looked at by axe.
  func prepareAxe() async throws {
    guard let path = ProcessInfo.processInfo.environment["POMONA_AXE"],
      let source = try? String(contentsOfFile: path, encoding: .utf8)
    else { throw Refused(description: "axe is not installed: run the tests through `make test`") }
    _ = try await run(source)
  }

  /// What axe finds wrong with the page, one sentence each; empty when it finds nothing.
  /// - Parameter everything: every rule; otherwise only those about colour, where the rest was looked at already.
  func accessibilityFindings(everything: Bool = true) async throws -> [String] {
    let found = try await runLater(
      """
      const done = arguments[arguments.length - 1];
      document.getAnimations().forEach(animation => animation.finish());
      const words = v => `${v.id}: ${v.help} — ${v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(' | ')}`;
      const only = \(everything ? "{}" : "{ runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }");
      axe.run(document, { resultTypes: ['violations'], ...only }).then(
        r => done(r.violations.map(words)), e => done(['axe failed: ' + e]));
      """)
    return found as? [String] ?? ["axe gave no answer"]
  }
}
