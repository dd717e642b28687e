import Model
import Testing
import Workbench

@testable import Web

/// The whole loop through the API alone.
@Suite struct APIStoryTests {
  @Test func `from the breach to the score, through the API alone`() async throws {
    let workspace = try HarbourFace.workspace()
    let ines = APICaller(face: HarbourFace.face(workspace))
    let oskar = ines.as("oskar")

    let opened = await ines.post("/reviews", ["cadence": "checkout-review"], key: "open")
    #expect(opened.status == 201, "\(opened.text)")
    let review = try #require(opened.json["id"]?.text)
    let question = "breach-checkout-readiness"
    #expect(opened.json["agenda"]?.items.contains { $0["id"]?.text == question } == true)

    let offered = await ines.post(
      "/reviews/\(review)/questions/\(question)/options",
      [
        "id": "a", "title": "Move one person from Mole to Quay", "amount": "23000 EUR", "reversibility": "reversible",
        "risk": "low", "edits": ["team/quay.people = 8", "team/mole.people = 7"],
        "moves": ["23000 EUR from receipts-line to checkout-line"],
        "expects": ["figure": "cycle-time.p85", "from": 21, "to": 15, "by": "2026-09-28"],
      ])
    #expect(offered.status == 201, "\(offered.text)")

    let deciding: JSON = ["question": .text(question), "option": "a", "because": "The wait is people, not tooling."]
    let asked = await ines.post("/reviews/\(review)/decisions?dry-run=true", deciding)
    #expect(asked.status == 200 && asked.json["allowed"] == false, "\(asked.text)")
    let refused = await ines.post("/reviews/\(review)/decisions", deciding)
    #expect(refused.status == 403 && refused.problem == "beyond-limit", "\(refused.text)")
    #expect(refused.json["whoCan"]?.items.contains("oskar") == true)

    let decided = await oskar.post("/reviews/\(review)/decisions", deciding, key: "decide")
    #expect(decided.status == 201, "\(decided.text)")
    let id = try #require(decided.json["decision"]?["id"]?.text)
    let again = await oskar.post("/reviews/\(review)/decisions", deciding, key: "decide")
    #expect(again.status == 201 && again.json["decision"]?["id"]?.text == id)
    let twice = await oskar.post("/reviews/\(review)/decisions", deciding)
    #expect(twice.status == 409 && twice.problem == "already-decided")

    try await decidedWithin(review, by: ines, and: oskar)

    let revision = try #require(decided.json["revision"]?["entry"]?.integer)
    let diff = await ines.get("/model/changes/\(revision)").json["changes"]?.items ?? []
    #expect(diff.contains("~ team/quay people: 7 → 8") && diff.contains("~ team/mole people: 8 → 7"))
    let moves = await ines.get("/ledger?limit=1").json["items"]?.items ?? []
    #expect(moves.first?["decision"]?.text == id && moves.first?["amount"]?.text == "23000 EUR")

    let early = await ines.post("/decisions/\(id)/scores", [:])
    #expect(early.status == 409 && early.problem == "not-yet-due")
    try workspace.set(today: HarbourFace.lastDay + 92, by: Signature("test", because: "A quarter later"))
    let due = await ines.get("/due").json["items"]?.items.compactMap { $0["decision"]?.text } ?? []
    #expect(due.contains(id))
    let scored = await ines.post("/decisions/\(id)/scores", [:])
    #expect(scored.status == 201 && scored.json["sentence"]?.text?.isEmpty == false, "\(scored.text)")
    #expect(try workspace.verify().isSound)
  }

  /// A question Ines may answer within her own right, and Oskar in another way: both at once.
  private func decidedWithin(_ review: String, by ines: APICaller, and oskar: APICaller) async throws {
    func option(_ id: String, _ amount: String) -> JSON {
      [
        "id": .text(id), "title": .text("Way \(id)"), "amount": .text(amount), "reversibility": "reversible",
        "risk": "low", "expects": ["figure": "cycle-time.p85", "from": 21, "to": 20, "by": "2026-09-28"],
      ]
    }
    let asked = await ines.post(
      "/reviews/\(review)/questions",
      [
        "id": "support", "question": "Who covers support?", "because": "Nobody does", "type": "staffing",
        "scope": "product/checkout", "evidence": ["cycle-time.p85"],
        "options": [option("a", "5000 EUR"), option("b", "30000 EUR")],
      ])
    #expect(asked.status == 201, "\(asked.text)")
    func deciding(_ option: String) -> JSON {
      ["question": "support", "option": .text(option), "because": "It is mine to say"]
    }
    let within = await ines.post("/reviews/\(review)/decisions?dry-run=true", deciding("a"))
    #expect(within.json["allowed"] == true, "\(within.text)")
    async let first = ines.post("/reviews/\(review)/decisions", deciding("a"))
    async let second = oskar.post("/reviews/\(review)/decisions", deciding("b"))
    let answers = await [first, second]
    #expect(answers.map(\.status).sorted() == [201, 409], "\(answers.map(\.text))")
    let refused = try #require(answers.first { $0.status == 409 })
    #expect(refused.problem == "already-decided" && refused.text.contains("decided"), "\(refused.text)")
  }

  @Test func `a proposal is made, answered and accepted, and imports are told apart from what is known`() async throws {
    let workspace = try HarbourFace.workspace()
    let ines = APICaller(face: HarbourFace.face(workspace))
    let proposed = await ines.post(
      "/proposals",
      ["title": "One more at Quay", "because": "Readiness is narrow", "edits": ["team/quay.people = 8"]], key: "p")
    #expect(proposed.status == 201 && proposed.text.contains("~ team/quay people: 7 → 8"), "\(proposed.text)")
    let id = try #require(proposed.json["versions"]?.items.first?["id"]?.text)
    let refused = await ines.post("/proposals/\(id)/acceptance", ["because": "Agreed"])
    #expect(refused.status == 403 && refused.json["whoCan"]?.items == ["oskar"], "\(refused.text)")
    let said = await ines.post("/proposals/\(id)/responses", ["says": "consent"])
    #expect(said.status == 201, "\(said.text)")
    let accepted = await ines.as("oskar").post("/proposals/\(id)/acceptance", ["because": "Agreed"])
    #expect(accepted.status == 201 && accepted.json["state"]?.text == "accepted", "\(accepted.text)")

    let file = "id,started,finished\nA-1,2026-06-01,2026-06-05\n"
    let address = "/imports?source=desk&file=desk.csv&team=quay&because=First"
    let type = "application/octet-stream"
    #expect(await ines.send("POST", address, file, type: type).status == 403)
    let keeper = ines.as("ada")
    let dry = await keeper.send("POST", address + "&dry-run=true", file, type: type)
    #expect(dry.status == 200 && dry.json["counts"]?["added"]?.integer == 1, "\(dry.text)")
    let taken = await keeper.send("POST", address, file, type: type)
    #expect(taken.status == 201, "\(taken.text)")
    let again = await keeper.send("POST", address, file, type: type)
    #expect(again.status == 200 && again.json["batch"] == .null && again.json["counts"]?["unchanged"]?.integer == 1)
  }
}
