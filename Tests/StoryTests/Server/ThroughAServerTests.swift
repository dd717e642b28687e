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
    #expect(try ask("review", "note", "\(review)", "Hanna agrees", "--by", "ines").code == 0)
    let there = try ask("review", "attend", "\(review)", "ines", "ada", "--by", "ines")
    #expect(there.output.contains("There: Ada, Ines.") && there.output.contains("Not there:"), "\(there.trouble)")
    #expect(try ask("review", "verify", "\(review)").output.contains("came out the same"))
    #expect(try ask("review", "close", "\(review)", "--by", "ines").output.contains("is closed"))
    #expect(try ask("review", "export", "\(review)").output.contains("Hanna agrees"))

    for words in [["verify"], ["accounts"], ["tokens"], ["backup", "b.sqlite"], ["serve"], ["init", "x"]] {
      let here = try desk.pomona(words + ["--server", address])
      #expect(here.code == 64 && here.trouble.contains("where the workspace's file lies"), "\(words)")
    }
    let nobody = try desk.pomona("log", "--server", "http://127.0.0.1:1")
    #expect(nobody.code == 75 && nobody.trouble.contains("No Pomona answers"))
    let elsewhere = try desk.pomona("log", "--server", "http://example.org")
    #expect(elsewhere.code == 64 && elsewhere.trouble.contains("tunnel"))
  }

  @Test func `everything that is asked is answered as from the file, and everything that is done is done there`() throws
  {
    let desk = try Desk()
    let server = try desk.begin(["demo", "--data", "h.sqlite", "--port", "0"], saying: "served", and: "trouble")
    defer { server.terminate() }
    let found = try Self.address(desk)
    let address = try #require(found)
    for words in Self.asked {
      let line = words.split(separator: " ").map(String.init)
      let (there, here) = (
        try desk.pomona(line + ["--server", address]), try desk.pomona(line + ["--data", "h.sqlite"])
      )
      #expect(there.code == 0 && there.output == here.output, "\(words) \(there.trouble)")
    }
    let list = try desk.pomona("decisions", "--data", "h.sqlite").output.split(whereSeparator: \.isNewline)
    func decision(_ what: String) throws -> String {
      try String(#require(list.first { $0.contains(what) }?.split(separator: " ").first))
    }
    let one = try desk.pomona("decisions", decision("Use them where"), "--data", "h.sqlite").output
    #expect(one.contains("as general counsel") && one.contains("Held on ") && one.contains("It was sent on"))
    let opinion = try desk.pomona("decisions", decision("Lend Sizing"), "--data", "h.sqlite").output
    #expect(opinion.contains("It rested on opinion.") && opinion.contains("20 000 EUR from receipts-line"))
    try desk.write("team,date,users,manner\nquay,2026-01-05,buyers of lamps,visit\n", to: "met.csv")
    for (words, said) in Self.done {
      let told = try desk.pomona(words + ["--server", address])
      #expect(told.code == 0 && told.output.contains(said), "\(words) \(told.output)\(told.trouble)")
    }
    let last = try desk.pomona("log", "--data", "h.sqlite").output
    #expect(last.contains("Told by mistake") && last.contains("Contacts from met.csv"))
    let refused = try desk.pomona(
      "measure", "enter", "completed-checkouts", "78", "--product", "checkout", "--by", "ines", "--server", address)
    #expect(refused.code == 1 && refused.trouble.contains("Ada, who may decide evidence"), "\(refused.trouble)")
  }

  private static let asked = [
    "experiments", "experiment show care-notes", "promises", "guardrails", "governance --json", "governance idle",
    "portfolio --json", "portfolio --office", "value checkout", "measure completed-checkouts", "money --spent",
    "money --shifts", "money --line receipts-line", "money --product checkout", "work security", "timeline",
    "decisions", "decisions decision-8", "culture", "alignment --log", "order", "evidence", "review due",
    "rights --as escalations", "feedback",
    "score --improvements",
  ]

  private static let done: [(words: [String], said: String)] = [
    (
      ["waive", "checkout-readiness", "--by", "hanna", "--until", "2026-09-30", "--because", "Two checks"], "waived by"
    ),
    (["waive", "checkout-readiness", "--by", "hanna", "--end", "--because", "Done"], "in breach"),
    (
      ["forecast", "--promise", "team/quay", "--items", "12", "--relied-on", "Sales", "--as", "ines"],
      "It is looked at again"
    ),
    (["promises", "--score", "--by", "ines"], "Scored: promise-1"),
    (["measure", "enter", "completed-checkouts", "78", "--product", "checkout", "--by", "ada"], "Kept as import"),
    (["experiment", "start", "guided-start", "--by", "lena"], "A guided start: running"),
    (["culture", "met", "quay", "--users", "buyers", "--manner", "interview", "--by", "ines"], "Kept: quay met"),
    (
      ["culture", "met", "quay", "--users", "buyers", "--manner", "interview", "--by", "ines", "--withdraw"],
      "Taken back"
    ),
    (["culture", "import", "met.csv", "--by", "ines"], "1 contact kept"),
  ]

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
