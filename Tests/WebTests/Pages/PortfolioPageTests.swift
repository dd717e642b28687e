import Governance
import Model
import Testing
import Workbench

@testable import Web

@Suite struct PortfolioPageTests {
  @Test(arguments: [
    ("/portfolio", ["Finish first", "Seller relations", "numbers are never added up", "An idea comes in"]),
    ("/portfolio", ["Value management office", "renamed project office", "Every member also holds a role"]),
    (
      "/portfolio?idea=Usable+for+all&purpose=The+law+wants+shops+usable&serves=open-to-everyone",
      ["Join it", "Why it is new"]
    ),
    (
      "/money/receipts-line",
      ["Still to be given until", "Stop it at the end of the period", "if its pace changes as the money does"]
    ),
    (
      "/guardrails",
      ["in breach", "Work waiting for operations", "Ranges of money", "The portfolio finishes before it starts"]
    ),
    ("/products/sizing/money", ["What it cost", "Shared services", "no ratio stands between cost and value"]),
    (
      "/portfolio",
      ["How value streams are governed", "nobody of the office works for it", "Free inside", "last on 29 Mar 2026"]
    ),
    ("/portfolio", ["Coordination between teams", "one of them is blocked", "Portfolio review", "Quay for Slipway"]),
    ("/search?q=governance+streams", ["/portfolio#streams", "How value streams are governed"]),
    ("/search?q=coord", ["/portfolio#coordination"]),
    ("/money", ["Given and spent", "Spent so far", "not measurable in money"]),
  ])
  func `each page says what it is asked for`(_ path: String, _ words: [String]) async throws {
    let answer = await (try HarbourFace.shared()).get(path)
    #expect(answer.status == 200)
    for word in words { #expect(answer.text.contains(word), "\(word)") }
  }

  @Test func `a line page never argues with what was spent`() async throws {
    let page = await (try HarbourFace.shared()).get("/money/receipts-line").text
    #expect(!page.contains("Spent so far") && !page.contains("spent on it"))
  }

  @Test func `a waiver is given, ended and comes back as a breach in words, and only by who may`() async throws {
    let face = HarbourFace.face(try HarbourFace.workspace())
    func send(_ act: String, _ who: String, _ once: String) async -> Answer {
      await face.post(
        "/guardrails",
        [
          ("act", act), ("guardrail", "checkout-readiness"), ("because", "Two checks are being automated"),
          ("until", "2099-01-01"), ("who", who), ("once", once),
        ])
    }
    #expect(await send("waive", "ines", "1").status == 422)
    #expect(await send("end", "hanna", "2").status == 422)
    #expect(await send("waive", "hanna", "3").status == 303)
    #expect(await face.get("/guardrails", as: "hanna").text.contains("End the waiver now"))
    #expect(await send("end", "hanna", "4").status == 303)
    #expect(await face.get("/guardrails").text.contains("Its waiver ended on"))
  }

  @Test func `an idea near to something is taken in only with why it is new, and waits`() async throws {
    let face = HarbourFace.face(try HarbourFace.workspace())
    var idea = [
      ("act", "take"), ("idea", "Usable for all"), ("purpose", "The law wants shops usable"),
      ("serves", "open-to-everyone"), ("once", "1"),
    ]
    let refused = await face.post("/portfolio", idea)
    #expect(refused.status == 422 && refused.text.contains("join it, or say why it is new"))
    idea += [("why-new", "It is for sellers abroad")]
    idea[4].1 = "2"
    #expect(await face.post("/portfolio", idea).header("location")?.contains("/proposals/") == true)
  }

  @Test func `a line is asked about in a funding review with its ways ready to be decided`() async throws {
    let face = HarbourFace.face(try HarbourFace.workspace())
    let review = try face.workspace.open(Name(known: "funding-review"), by: Name(known: "oskar"))
    let sent = await face.post("/money/receipts-line", [("review", review.id), ("who", "oskar"), ("once", "1")])
    #expect(sent.status == 303)
    let item = try #require(try face.workspace.review(review.id).item("line-receipts-line"))
    #expect(
      item.options.map(\.id).contains("continue") && item.options.contains { $0.id == "stop" && !$0.edits.isEmpty })
    #expect(item.options.first { $0.id == "transfer" }?.moves?.isEmpty == false)
  }
}
