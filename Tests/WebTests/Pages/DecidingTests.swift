import Governance
import Model
import Testing
import Workbench

@testable import Web

/// One afternoon with the open review of Checkout, through its pages.
@Suite struct DecidingTests {
  private func opened() throws -> (face: Face, review: Review, item: AgendaItem) {
    let workspace = try HarbourFace.workspace()
    let id = try #require(try HarbourWorkspace.openReview(in: workspace))
    let review = try workspace.review(id)
    let item = try #require(review.agenda.first { $0.options.count == 3 })
    return (HarbourFace.face(workspace), review, item)
  }

  private func fields(
    _ item: AgendaItem, who: String, revision: Int64, because: String = "The wait is people, not tooling."
  ) -> [(String, String)] {
    let by = item.options[0].expects?.by.description ?? ""
    return [
      ("item", item.id), ("option", "a"), ("who", who), ("revision", "\(revision)"),
      ("once", "once-\(who)-\(because.count)"), ("act", "decide"),
      ("effect", "cycle-time.p85"), ("from", "21"), ("to", "15"), ("by", by), ("revisit", by), ("because", because),
    ]
  }

  @Test func `a look says whether somebody may decide and what it would change`() async throws {
    let (face, review, item) = try opened()
    let ines = await face.get("/reviews/\(review.id)?item=\(item.id)&option=a&who=ines").text
    #expect(ines.contains("not for Ines to decide") && ines.contains("Bring it to Oskar"))
    #expect(ines.contains("team/quay people: <del>7</del> → <ins>8</ins>"))
    #expect(!ines.contains("Decide and apply"))
    let oskar = await face.get("/reviews/\(review.id)?item=\(item.id)&option=a", as: "oskar").text
    #expect(oskar.contains("within the right of Oskar") && oskar.contains("Decide and apply"))
  }

  @Test func `each way to answer brings its own expectation`() async throws {
    let (face, review, item) = try opened()
    var shown: [String] = []
    for option in item.options {
      let who = option.id == "c" ? "farah" : "oskar"
      let page = await face.get("/reviews/\(review.id)?item=\(item.id)&option=\(option.id)", as: who).text
      let expects = try #require(option.expects)
      #expect(page.contains("value=\"\(expects.figure)\" selected"))
      #expect(page.contains("name=\"to\"") && page.contains("value=\"\(Int(expects.to))\""))
      shown.append("\(expects.figure) \(expects.to) \(expects.by)")
    }
    #expect(Set(shown).count == 3)
  }

  @Test(arguments: [
    ("item=nothing", "no question “nothing”"), ("option=a", "and no question"), ("item=ITEM&option=z", "called “z”"),
    ("item=ITEM&option=a&who=nobody", "nobody called “nobody”"),
  ])
  func `a choice nobody offers is said, and nothing is chosen`(_ query: String, _ words: String) async throws {
    let (face, review, item) = try opened()
    let asked = query.split(separator: "ITEM", omittingEmptySubsequences: false).joined(separator: item.id)
    let page = await face.get("/reviews/\(review.id)?\(asked)").text
    #expect(page.contains("That choice is not here") && page.contains(words) && !page.contains("id=\"decide\""))
  }

  @Test func `beyond the right nothing changes, and the page says who can and keeps what was written`() async throws {
    let (face, review, item) = try opened()
    let before = try face.workspace.head()
    let revision = try #require(try face.workspace.revision())
    let answer = await face.post("/reviews/\(review.id)", fields(item, who: "ines", revision: revision))
    #expect(answer.status == 422)
    #expect(answer.text.contains("Oskar, head of commerce"))
    #expect(try face.workspace.head() == before)
  }

  @Test func `without a reason nothing is decided`() async throws {
    let (face, review, item) = try opened()
    let (revision, before) = (try #require(try face.workspace.revision()), try face.workspace.decisions())
    let answer = await face.post("/reviews/\(review.id)", fields(item, who: "oskar", revision: revision, because: " "))
    #expect(answer.status == 422)
    #expect(answer.text.contains("Say why"))
    #expect(try face.workspace.decisions() == before)
  }

  @Test(arguments: [("to", "abc"), ("from", ""), ("by", "31.02.2026"), ("effect", "no-such-figure")])
  func `what cannot be read is asked again, never replaced`(_ field: String, _ text: String) async throws {
    let (face, review, item) = try opened()
    let before = try face.workspace.head()
    let revision = try #require(try face.workspace.revision())
    let form = fields(item, who: "oskar", revision: revision).map { $0.0 == field ? (field, text) : $0 }
    #expect(await face.post("/reviews/\(review.id)", form).status == 422)
    #expect(try face.workspace.head() == before)
  }

  @Test func `within the right the decision and its change of the model land together, once`() async throws {
    let (face, review, item) = try opened()
    let (revision, before) = (try #require(try face.workspace.revision()), try face.workspace.decisions())
    let form = fields(item, who: "oskar", revision: revision)
    let answer = await face.post("/reviews/\(review.id)", form)
    #expect(answer.status == 303)
    let page = try #require(answer.header("location"))
    let again = await face.post("/reviews/\(review.id)", form)
    #expect(again.header("location") == page)
    #expect(try face.workspace.decisions().count == before.count + 1)
    #expect(try face.workspace.snapshot().find(Team.self, Name(known: "quay"))?.people.value == 8)
    let shown = await face.get(page).text
    #expect(
      shown.contains("unauthenticated") && shown.contains("team/quay people") && shown.contains("The wait is people"))
  }

  @Test func `the money a decision moves is gone from where it was, once, and only in that period`() async throws {
    let (face, review, item) = try opened()
    let look = await face.get("/reviews/\(review.id)?item=\(item.id)&option=a", as: "oskar").text
    #expect(look.contains("funding-line/receipts-line"))
    let form = fields(item, who: "oskar", revision: try #require(try face.workspace.revision()))
    for _ in 1...2 { #expect(await face.post("/reviews/\(review.id)", form).status == 303) }
    let workspace = face.workspace
    let plan = try #require(
      FundingPlan.all(in: workspace.snapshot(), asOf: workspace.today(), moved: workspace.ledger()).first {
        $0.fund.name.text == "commerce-products"
      })
    let given = plan.lines.filter { ["checkout-line", "receipts-line"].contains($0.line.name.text) }.map(\.given)
    #expect(given.map { $0[0]?.amount } == [203_000, 167_000] && given.map { $0[1]?.amount } == [180_000, 190_000])
    let (money, latest) = (await face.get("/money").text, try workspace.decisions().count)
    #expect(money.contains("What was moved") && money.contains("decision-\(latest)"))
  }

  @Test func `money that is not there is not offered`() async throws {
    let (face, review, item) = try opened()
    let before = try face.workspace.head()
    let offer = [
      ("act", "offer"), ("item", item.id), ("title", "All of it"), ("reversibility", "reversible"), ("who", "ines"),
      ("moves", "900 000 EUR from receipts-line to checkout-line"), ("once", "9"),
    ]
    let answer = await face.post("/reviews/\(review.id)", offer)
    #expect(answer.status == 422 && answer.text.contains("left in"))
    #expect(try face.workspace.head() == before)
  }

  @Test func `a quarter later the decision waits to be scored, and is`() async throws {
    let (face, review, item) = try opened()
    let revision = try #require(try face.workspace.revision())
    let page = try #require(
      await face.post("/reviews/\(review.id)", fields(item, who: "oskar", revision: revision)).header("location"))
    let next = try face.workspace.today() + 91
    #expect(await face.post("/", []).status == 422)
    #expect(await face.post("/", [("to", (next + 1).description)]).status == 422)
    for _ in 1...2 { #expect(await face.post("/", [("to", next.description)]).status == 303) }
    #expect(try face.workspace.today() == next)
    #expect(await face.get("/").text.contains("is to be scored"))
    #expect(await face.get(page).text.contains("Keep this score"))
    #expect(await face.post(page, [("who", "ines"), ("once", "score-1")]).status == 303)
    #expect(try face.workspace.scores().contains { page.hasSuffix($0.decision) })
  }

  @Test func `a question and a way to answer it are put on the agenda, and decided`() async throws {
    let (face, review, _) = try opened()
    let place = "/reviews/\(review.id)"
    let asked = await face.post(
      place,
      [
        ("act", "ask"), ("question", "Who covers <support>?"), ("because", "Nobody does"), ("type", "staffing"),
        ("who", "ines"), ("once", "1"),
      ])
    #expect(asked.status == 303)
    let item = try #require(try face.workspace.review(review.id).agenda.last)
    #expect(item.question == "Who covers <support>?")
    let offer = [
      ("act", "offer"), ("item", item.id), ("title", "One of Quay"), ("reversibility", "reversible"), ("who", "ines"),
    ]
    #expect(await face.post(place, offer + [("amount", "a lot"), ("once", "2")]).status == 422)
    #expect(await face.post(place, offer + [("edits", "team/nobody.people = 8"), ("once", "3")]).status == 422)
    #expect(await face.post(place, offer + [("amount", "5000 EUR"), ("once", "4")]).status == 303)
    let page = await face.get("\(place)?item=\(item.id)&option=option-1&who=ines").text
    #expect(page.contains("Who covers &lt;support&gt;?") && page.contains("within the right of Ines"))
  }

  @Test func `a whole import is taken back with its reason`() async throws {
    let (face, _, _) = try opened()
    let batch = try #require(try face.workspace.batches().first { $0.payload.source == "tracker-quay" })
    #expect(await face.post("/evidence/\(batch.seq)", [("who", "ada"), ("because", "")]).status == 409)
    #expect(await face.post("/evidence/\(batch.seq)", [("because", "Wrong")]).status == 403)
    let sent = [("who", "ada"), ("because", "The export was of another board")]
    #expect(await face.post("/evidence/\(batch.seq)", sent).status == 303)
    #expect(await face.get("/evidence/\(batch.seq)").text.contains("Retracted on"))
    #expect(await face.get("/products/checkout/flow").text.contains("No work was seen yet"))
  }
}
