import Foundation
import Testing

/// The commands of every week, asked of a server: the same words and endings as of a file.
@Suite(.enabled(if: Needed.isHere, Needed.why)) struct ThroughAServerTests {
  @Test func `the loop is walked through a server as it is on a file`() throws {
    let desk = try Desk()
    let server = try desk.begin(["demo", "--data", "h.sqlite", "--port", "0"], saying: "served", and: "trouble")
    defer { server.terminate() }
    let found = try Self.address(desk)
    let address = try #require(found)
    func ask(_ words: String...) throws -> Told { try desk.pomona(words + ["--server", address]) }

    for words in [
      ["review"], ["money"], ["proposals"], ["show", "team/quay"], ["search", "readiness"], ["log"], ["rights"],
    ] {
      let (there, here) = (
        try desk.pomona(words + ["--server", address]), try desk.pomona(words + ["--data", "h.sqlite"])
      )
      #expect(there.code == 0 && there.output == here.output, "\(words) \(there.trouble)")
    }
    let reviews = try ask("review").output
    let review = try #require(reviews.split(separator: "\n").last?.split(separator: " ").first)
    let question = "breach-checkout-readiness"
    let offered = try ask(
      "review", "offer", "\(review)", question, "--by", "ines", "--title", "Lend one person", "--costs", "23000 EUR",
      "--reversible", "--risk", "low", "--set", "team/quay.people=8", "--set", "team/mole.people=7")
    #expect(offered.code == 0, "\(offered.trouble)")
    let shown = try ask("review", "show", "\(review)", "--json")
    #expect(shown.output.contains("Lend one person"))
    let option = try #require(
      shown.output.firstMatch(
        of: /"id":"([a-z0-9-]+)","reversibility":"reversible","risk":"low","title":"Lend one person"/)
    ).1
    let deciding = [
      "--option", "\(option)", "--because", "People wait", "--expect", "cycle-time.p85:21:15", "--revisit",
      "2026-12-31",
    ]
    let refused = try desk.pomona(["decide", "\(review)", question, "--by", "ines", "--server", address] + deciding)
    #expect(refused.code == 1 && refused.trouble.contains("Oskar"), "\(refused.trouble)")
    let decided = try desk.pomona(["decide", "\(review)", question, "--by", "oskar", "--server", address] + deciding)
    #expect(decided.code == 0 && decided.output.contains("team/quay people"), "\(decided.trouble)")
    #expect(try ask("score", "--due").code == 0)

    let here = try ask("verify")
    #expect(here.code == 64 && here.trouble.contains("where the workspace's file lies"))
    let nobody = try desk.pomona("log", "--server", "http://127.0.0.1:1")
    #expect(nobody.code == 75 && nobody.trouble.contains("No Pomona answers"))
    let elsewhere = try desk.pomona("log", "--server", "http://example.org")
    #expect(elsewhere.code == 64 && elsewhere.trouble.contains("tunnel"))
  }

  @Test func `a token others can read is not sent`() throws {
    let desk = try Desk()
    let lines =
      "mkdir -p .config/pomona; echo secret > .config/pomona/token; chmod 644 .config/pomona/token; $POMONA log --server http://127.0.0.1:1"
    let told = try desk.shell(lines)
    #expect(told.code == 65 && told.trouble.contains("chmod 600"))
  }

  /// The address the demo prints once it can be opened.
  private static func address(_ desk: borrowing Desk) throws -> String? {
    for _ in 0..<600 {
      if let match = try desk.read("served").firstMatch(of: /http:\/\/127\.0\.0\.1:[0-9]+/) { return String(match.0) }
      usleep(100_000)
    }
    return nil
  }
}
