import Foundation

extension Browser {
  /// What axe finds wrong with the page, one sentence each; empty when it finds nothing.
  func accessibilityFindings() async throws -> [String] {
    guard let path = ProcessInfo.processInfo.environment["POMONA_AXE"],
      let source = try? String(contentsOfFile: path, encoding: .utf8)
    else { throw Refused(description: "axe is not installed: run the tests through `make test`") }
    _ = try await run(source)
    let found = try await runLater(
      """
      const done = arguments[arguments.length - 1];
      const words = v => `${v.id}: ${v.help} — ${v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(' | ')}`;
      axe.run(document, { resultTypes: ['violations'] }).then(
        r => done(r.violations.map(words)), e => done(['axe failed: ' + e]));
      """)
    return found as? [String] ?? ["axe gave no answer"]
  }
}
