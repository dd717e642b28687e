import Model
import Testing
import Workbench

@testable import Web

/// Every address and act × everybody who may come: each cell is written down, `+` let through, `-` denied.
@Suite struct AccessMatrixTests {
  /// Callers in the order of ``Office/Caller``: nobody, expired, disabled, reader, member, administrator, then tokens
  /// that read, write and import.
  private static let open = "+++++++++"
  private static let signedIn = "---+++---"
  private static let person = "----+----"
  private static let evidence = "-----+---"
  private static let model = "----++---"
  private static let administrator = "-----+---"
  private static let programs = "---+++++-"
  private static let nobody = "---------"

  private static let reading: [(cells: String, sorts: String)] = [
    (open, "asset healthy ready signIn invitation"), (administrator, "people"), (programs, "api"),
    (
      signedIn,
      """
      home products product valueStreams valueStream teams team teamAPI services service flow table item reviews review \
      reviewPaper decisions decision whoDecides rights proposals money proposal model reference modelFiles maps map mapFile \
      kind resource edit fresh changes compare timeline projects assessment draft evidence batch checks search look account \
      transparency experiments experiment promises measure alignment culture feedback listing fundingLine portfolio governance guardrails
      """
    ),
  ]

  /// By sort and act; a sort that is not here takes nothing. A reading is entered in a person's name: the administrator
  /// here is none, and the member holds no right to evidence.
  private static let acts: [(cells: String, sort: String, acts: [String])] = [
    (open, "signIn", [""]), (open, "invitation", [""]), (person, "home", ["", "next-quarter"]),
    (signedIn, "look", [""]), (signedIn, "projects", [""]), (person, "assessment", [""]), (person, "reviews", [""]),
    (person, "proposals", [""]), (person, "decision", ["", "score", "next-quarter"]), (evidence, "batch", [""]),
    (person, "review", ["", "decide", "ask", "offer", "note", "attend", "close", "send", "agree", "object"]),
    (person, "experiment", ["start", "amend", "inspect", "decide"]), (person, "promises", ["", "score"]),
    (nobody, "measure", ["enter"]), (person, "measure", ["lock"]), (person, "culture", [""]),
    (person, "guardrails", ["waive", "end"]), (person, "governance", ["judge"]),
    (person, "portfolio", ["take", "start"]), (person, "fundingLine", [""]),
    (person, "proposal", ["accept", "consent", "object", "withdraw-objection", "refuse", "withdraw", "amend", "seen"]),
    (model, "edit", ["check", "apply", "propose", "remove", "add skills"]), (model, "fresh", ["check", "apply"]),
    (signedIn, "account", ["password", "end", "end-others", "make-token", "end-token"]),
    (
      administrator, "people",
      ["invite", "link", "end-sessions", "raise", "lower", "disable", "enable", "remove", "act-as"]
    ),
  ]

  private static func sort(_ link: Links) -> String { String("\(link)".prefix { $0 != "(" }) }

  private static func isLet(_ answer: Answer) -> Bool {
    ![401, 403, 405].contains(answer.status) && answer.header("location")?.hasPrefix("/sign-in") != true
  }

  @Test func `every address is read by whom it is written down for`() async throws {
    let office = try Office()
    for link in LinksTests.all {
      let cells = Self.reading.first { $0.sorts.split(separator: " ").contains { $0 == Self.sort(link) } }?.cells
      guard let cells else {
        Issue.record("nobody wrote down who reads \(Self.sort(link))")
        continue
      }
      var seen = ""
      for caller in Office.Caller.allCases {
        seen += Self.isLet(await office.get(Href(path: link.path).text, as: caller)) ? "+" : "-"
      }
      #expect(seen == cells, "\(link)")
    }
  }

  @Test func `every act is done by whom it is written down for, and no other act by anybody`() async throws {
    let office = try Office()
    for link in LinksTests.all where ![.healthy, .asset("pomona-1.css")].contains(link) {
      let rows = Self.acts.filter { $0.sort == Self.sort(link) }
      var tried = rows.flatMap { row in row.acts.map { (act: $0, cells: row.cells) } }
      // Buttons of a form that is being written have any value.
      if !link.isDraft { tried.append(("no-such-act", Self.nobody)) }
      for (act, cells) in tried {
        var seen = ""
        for caller in Office.Caller.allCases {
          let answer = await office.post(Href(path: link.path).text, [("act", act)], as: caller)
          seen += Self.isLet(answer) ? "+" : "-"
        }
        #expect(seen == cells, "\(link) \(act)")
      }
    }
  }

  @Test(arguments: [
    ("a token of nobody", 403), ("no token", 403), ("another's token", 403), ("another origin", 403),
    ("no origin", 403), ("null origin", 403), ("another site", 403), ("text/plain", 403), ("another host", 421),
  ])
  func `a form forged elsewhere is taken nowhere`(_ forgery: String, _ status: Int) async throws {
    let office = try Office()
    let before = try (office.workspace.head(), office.workspace.accounts())
    for link in LinksTests.all where !link.isDraft && ![.healthy, .asset("pomona-1.css")].contains(link) {
      let token: String? =
        switch forgery {
        case "a token of nobody": String(repeating: "0", count: 64)
        case "no token", "text/plain": ""
        case "another's token": office.token(.member)
        default: nil
        }
      let fields = [("act", "invite"), ("handle", "eve")] + (token.map { [(PageToken.field, $0)] } ?? [])
      let answer = await office.post(Href(path: link.path).text, fields, as: .administrator) { headers in
        switch forgery {
        case "another origin": headers["origin"] = "https://evil.example"
        case "no origin": (headers["origin"], headers["sec-fetch-site"]) = (nil, nil)
        case "null origin": headers["origin"] = "null"
        case "another site": headers["sec-fetch-site"] = "cross-site"
        case "text/plain": headers["content-type"] = "text/plain"
        case "another host": headers["host"] = "evil.example"
        default: break
        }
      }
      #expect(answer.status == status, "\(link)")
    }
    #expect(try (office.workspace.head(), office.workspace.accounts()) == before)
  }
}
