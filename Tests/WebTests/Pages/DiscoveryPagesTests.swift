import Governance
import Model
import Testing
import Workbench

@testable import Web

/// Experiments, promises, measures, alignment and culture through their pages.
@Suite struct DiscoveryPagesTests {
  @Test func `the register says where each experiment stands, those that wait first`() async throws {
    let face = try HarbourFace.shared()
    let page = await face.get("/experiments").text
    #expect(page.contains("one supported, one refuted, one inconclusive and one running"))
    let order = ["A photo of your own chair", "Postcode first", "Reminders", "Care notes", "Guests order first"]
    let places = order.map { name in page.firstRange(of: "<strong>\(name)</strong>")?.lowerBound }
    #expect(places.allSatisfy { $0 != nil } && places.compactMap(\.self) == places.compactMap(\.self).sorted())
    let own = await face.get("/experiments?product=receipts").text
    #expect(own.contains("Care notes") && !own.contains("Postcode first"))
    let csv = await face.get("/experiments.csv?product=receipts")
    #expect(csv.mediaType.hasPrefix("text/csv") && csv.text.contains("refuted") && !csv.text.contains("Postcode"))
  }

  @Test func `an experiment shows what was frozen, what its readings said, and where it comes from`() async throws {
    let face = try HarbourFace.shared()
    let page = await face.get("/experiments/guest-order").text
    #expect(page.contains("Version 1") && page.contains("at least 74") && page.contains("supported"))
    #expect(page.contains("One in six leaves where an account is asked for (data"))
    #expect(page.contains("every fourth makes one after it"))
    #expect(await face.get("/experiments/nothing").status == 404)
    let tab = await face.get("/products/checkout/discovery").text
    #expect(tab.contains("was chosen with") && tab.contains("Buyers give a postcode before they want something"))
  }

  @Test func `a threshold that is moved stays beside the first one, and what follows is decided once`() async throws {
    let face = HarbourFace.face(try HarbourFace.workspace())
    let place = "/experiments/postcode-first"
    func amend(_ threshold: String, _ because: String) async -> Answer {
      await face.post(
        place, [("act", "amend"), ("threshold", threshold), ("end", "2026-04-26"), ("because", because)])
    }
    #expect(await amend("a lot", "x").status == 422)
    let refused = await amend("78", " ")
    #expect(refused.status == 422 && refused.text.contains("Say why") && refused.text.contains("value=\"78\""))
    #expect(await amend("78", "79 was a guess").status == 303)
    let page = await face.get(place).text
    let others = await face.get("/experiments/photo-of-a-chair").text
    #expect(others.contains("is run by those who work on Sizing") && !others.contains("What was learnt"))
    #expect(page.contains("Version 2") && page.contains("at least 79") && page.contains("<strong>at least 78</strong>"))
    #expect(await face.post(place, [("act", "inspect")]).status == 422)
    let decide = [
      ("act", "decide"), ("goal", "kept"), ("approach", "stop"), ("learnt", "Forty photos, no clock"), ("once", "1"),
    ]
    #expect(await face.post("/experiments/photo-of-a-chair", decide + [("who", "ravi")]).status == 303)
    let head = try face.workspace.head()
    #expect(await face.post("/experiments/photo-of-a-chair", decide + [("who", "ravi")]).status == 303)
    #expect(try face.workspace.head() == head)
    #expect(await face.post("/experiments/photo-of-a-chair", decide).status == 422)
    #expect(await face.get("/experiments/photo-of-a-chair").text.contains("Stop, goal kept, by Ravi"))
  }

  @Test func `promises are made on a page of flow, listed, and calibrated with not enough yet`() async throws {
    let face = HarbourFace.face(try HarbourFace.workspace())
    let others = await face.get("/teams/tide/flow").text
    #expect(
      others.contains("What Tide will finish is promised by those who") && others.contains("Ines is none of them"))
    #expect(!others.contains("value=\"team/tide\""))
    #expect(await face.get("/teams/quay/flow").text.contains("value=\"team/quay\""))
    let asked = [
      ("of", "team/tide"), ("asked", "when"), ("items", "8"), ("confidence", "85"), ("relied", "The auditors"),
    ]
    #expect(await face.post("/promises", asked).text.contains("Ines is none of them"))
    let tomas = asked + [("who", "tomas")]
    #expect(await face.post("/promises", tomas.filter { $0.0 != "items" }).status == 422)
    #expect(await face.post("/promises", tomas.filter { $0.0 != "relied" }).text.contains("Say who relies on it"))
    #expect(await face.post("/promises", tomas).status == 303)
    let page = await face.get("/promises").text
    #expect(
      page.contains("8 items by") && page.contains("not enough yet") && page.contains("Kept as often as promised?"))
    #expect(await face.post("/promises", [("act", "score")]).status == 303)
    #expect(await face.get("/promises").text.contains("kept, scored"))
    #expect(await face.get("/calibration.json").text.contains("\"Promised\""))
    for standing in try face.workspace.promises(asOf: face.workspace.today()) {
      let promise = standing.promise
      #expect(try promise.recomputed() == (promise.kind == .howMany ? promise.items : promise.day - promise.made))
    }
  }

  @Test func `a reading and a lock come in by a form, and a lock says who and why`() async throws {
    let face = HarbourFace.face(try HarbourFace.workspace())
    let place = "/measures/completed-checkouts"
    let reading = [
      ("act", "enter"), ("product", "checkout"), ("value", "81,5"), ("day", "\(try face.workspace.today())"),
    ]
    #expect(await face.post(place, reading).status == 403)
    #expect(await face.post(place, reading + [("who", "ada")]).status == 303)
    #expect(await face.get(place).text.contains("81.5"))
    let lock = [("act", "lock"), ("product", "checkout"), ("from", "2025-12-01"), ("to", "2026-03-22")]
    #expect(await face.post(place, lock).text.contains("Say why"))
    #expect(await face.post(place, lock + [("because", "The new page is everywhere")]).status == 303)
    #expect(await face.get(place).text.contains("The new page is everywhere"))
    let ledger = await face.get("/measures/ledger-time-to-restore").text
    #expect(ledger.contains("Tide is on call for its own product since then"))
  }

  @Test(arguments: [
    ("value", "Sorts of measures"), ("improvement", "What moved"), ("risk", "What may mislead or fail"),
    ("investment", "A hint, not a rule"),
  ])
  func `the same evidence is looked at for each of its four uses`(_ use: String, _ words: String) async throws {
    let page = try await HarbourFace.shared().get("/products/checkout/value?use=\(use)").text
    #expect(page.contains(words))
  }

  @Test func `alignment shows what is uncategorised and why the plan was shifted`() async throws {
    let face = try HarbourFace.shared()
    let page = await face.get("/alignment").text
    #expect(page.contains("uncategorised") && page.contains("by the item itself, ") && page.contains("no live goal"))
    #expect(page.contains("goal kept, pivot") && page.contains("nobody named a trend"))
    #expect(await face.get("/alignment.csv").text.contains("Whose work,Kind,Open,By the item"))
  }

  @Test func `a loop that takes longer than it may comes first, and what decisions rest on says whether it can be had`()
    async throws
  {
    let face = try HarbourFace.shared()
    let page = await face.get("/feedback").text
    #expect(page.contains("takes longer") && page.contains("What an experiment taught") && page.contains("no source"))
    let loops = await face.get("/feedback.csv").text.split(whereSeparator: \.isNewline)
    #expect(loops.count == 7 && loops[1].hasPrefix("What an experiment taught,Sizing,users"))
    let known = await face.get("/information.csv").text
    #expect(
      known.contains("What part payments would cost us") && known.contains(",fresh") && known.contains(",can be asked"))
    #expect(await face.get("/rights?as=information").text.contains("Which of it can be had today"))
  }

  @Test func `culture is read from what was done, and a meeting is told by form or file`() async throws {
    let face = HarbourFace.face(try HarbourFace.workspace())
    let page = await face.get("/culture").text
    #expect(page.contains("Mole met nobody they work for within a quarter"))
    #expect(page.contains("rewards being busy") || page.contains("pulls against"))
    let told = [
      ("team", "mole"), ("day", "\(try face.workspace.today())"), ("users", "buyers with a guarantee"),
      ("manner", "visit"),
    ]
    #expect(await face.post("/culture", told.filter { $0.0 != "users" }).status == 422)
    #expect(await face.post("/culture", told).status == 303)
    #expect(await face.get("/culture").text.contains("buyers with a guarantee"))
    let file = "team,date,users,manner\nmole,2026-03-02,twelve shops,interview\n"
    #expect(await face.upload("/culture", as: "file", [("met.csv", file)]).status == 303)
    #expect(await face.get("/contacts.csv").text.contains("mole,2026-03-02,twelve shops,interview"))
    let wrong = "team,date,users,manner\nmole,soon,twelve shops,interview\n"
    #expect(await face.upload("/culture", as: "file", [("met.csv", wrong)]).text.contains("Line 2"))
  }
}
