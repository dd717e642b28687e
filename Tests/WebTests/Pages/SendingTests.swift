import Governance
import Model
import Testing
import Workbench

@testable import Web

/// Questions sent on, reviews held and closed, and rules judged, through pages.
@Suite struct SendingTests {
  private func opened() throws -> (face: Face, review: Review, item: AgendaItem) {
    let workspace = try HarbourFace.workspace()
    let id = try #require(try HarbourWorkspace.openReview(in: workspace))
    let review = try workspace.review(id)
    return (HarbourFace.face(workspace), review, try #require(review.agenda.first { $0.options.count == 3 }))
  }

  @Test func `a question sent twice by a double click is sent once, and waits where it was sent`() async throws {
    let (face, review, item) = try opened()
    let before = try face.workspace.referrals().count
    let form = [("act", "send"), ("item", item.id), ("option", "a"), ("who", "ines"), ("once", "s")]
    for _ in 1...2 { #expect(await face.post("/reviews/\(review.id)", form).status == 303) }
    #expect(try face.workspace.referrals().count == before + 1)
    let again = await face.post("/reviews/\(review.id)", form.map { $0.0 == "once" ? ("once", "other") : $0 })
    #expect(again.status == 422 && again.text.contains("already and waits there"))
    let page = await face.get("/reviews/\(review.id)?item=\(item.id)&option=a").text
    #expect(page.contains("Ines sent it to Oskar") && !page.contains("Send it to Oskar"))
    // Whoever it waits with sees it where they look, and everybody sees with whom and for how long.
    try face.workspace.set(today: try face.workspace.today() + 5, by: Signature("ada", because: "Five days later"))
    for place in ["/", "/model/person/oskar"] {
      #expect(await face.get(place).text.contains("Waits with Oskar for 6 days, since"), "\(place)")
    }
    #expect(await face.get("/decisions", as: "oskar").text.contains("Waits with Oskar for 6 days"))
    #expect(await !face.get("/decisions").text.contains("Waits with Oskar"))
    #expect(await face.get("/sign-in").text.contains("waits for six days"))
    let own = await face.post(
      "/reviews/\(review.id)", [("act", "send"), ("item", item.id), ("option", "a"), ("who", "oskar")])
    #expect(own.status == 422 && own.text.contains("decide it"))
  }

  @Test func `who must agree agrees in their own name to the way as it stands, and only that counts`() async throws {
    let (face, review, _) = try opened()
    let place = "/reviews/\(review.id)"
    let today = try face.workspace.today()
    let effect = ExpectedEffect(
      "cycle-time.p85", title: "Cycle time", of: review.scope, from: 21, to: 15, unit: "days", by: today + 91)
    var item = AgendaItem(
      "fees", "May we ask a fee?", because: "Costs rose", origin: .raised(by: Name(known: "oskar")), raised: today,
      type: "price-change", scope: Link(try #require(Address("unit/commerce"))),
      options: [.init("a", "Ask two EUR", amount: Money(9_000, "EUR"), expects: effect)], evidence: ["cycle-time.p85"])
    try face.workspace.raise(item, in: review.id, by: Name(known: "oskar"))
    func post(_ act: String, as who: String, _ because: String = "") async -> Answer {
      await face.post(
        place, [("act", act), ("item", "fees"), ("option", "a"), ("who", who), ("because", because)])
    }
    func decide() async throws -> Answer {
      let (day, revision) = ("\(today + 91)", "\(try #require(try face.workspace.revision()))")
      return await face.post(
        place,
        [
          ("act", "decide"), ("item", "fees"), ("option", "a"), ("who", "oskar"), ("revision", revision),
          ("effect", "cycle-time.p85"), ("from", "21"), ("to", "15"), ("by", day), ("revisit", day),
          ("because", "Costs rose"), ("agree-general-counsel", "jonas"),
        ])
    }
    let asked = await face.get(place + "?item=fees&option=a", as: "jonas").text
    #expect(asked.contains("Who must agree") && asked.contains("General counsel: Jonas") && asked.contains(">Agree<"))
    #expect(await !face.get(place + "?item=fees&option=a", as: "oskar").text.contains(">Agree<"))
    #expect(try await decide().text.contains("Jonas, general counsel, must agree"))
    #expect(await post("agree", as: "ines").text.contains("not of Ines"))
    #expect(await post("object", as: "jonas").text.contains("Say why"))
    #expect(await post("object", as: "jonas", "Sellers were promised none").status == 303)
    #expect(try await decide().text.contains("Jonas objects: Sellers were promised none"))
    #expect(await post("agree", as: "jonas").status == 303)
    item.options[0].detail = "And from April on three"
    try face.workspace.raise(item, in: review.id, by: Name(known: "oskar"))
    #expect(try await decide().status == 422)
    #expect(await face.get(place + "?item=fees&option=a").text.contains("that counts no more"))
    #expect(await post("agree", as: "jonas", "For one year").status == 303)
    #expect(await face.get(place).text.contains("Jonas agrees to “Ask two EUR”"))
    let taken = try await decide()
    #expect(taken.status == 303)
    #expect(
      await face.get(try #require(taken.header("location"))).text.contains("Agreed: Jonas, general counsel, said on"))
    #expect(await post("agree", as: "jonas").status == 422)
    #expect(try face.workspace.verify().isSound)
  }

  @Test func `a right that changed while the page was open refuses in words, and nothing lands`() async throws {
    let (face, review, item) = try opened()
    let seen = try #require(try face.workspace.revision())
    try face.workspace.apply(
      edits: ["checkout-staffing.limit.money = 5 000 EUR", "commerce-staffing.limit.money = 10 000 EUR"].compactMap {
        Edit(written: "decision-right/\($0)")
      }, by: Signature("farah", because: "Less for a while"))
    let head = try face.workspace.head()
    let by = try #require(item.options[0].expects).by.description
    let form = [
      ("act", "decide"), ("item", item.id), ("option", "a"), ("who", "oskar"), ("revision", "\(seen)"), ("once", "1"),
      ("effect", "cycle-time.p85"), ("from", "21"), ("to", "15"), ("by", by), ("revisit", by), ("because", "People"),
    ]
    let stale = await face.post("/reviews/\(review.id)", form)
    #expect(stale.status == 422 && stale.text.contains("The model has moved on"))
    let now = "\(try #require(try face.workspace.revision()))"
    let beyond = await face.post("/reviews/\(review.id)", form.map { $0.0 == "revision" ? ("revision", now) : $0 })
    #expect(beyond.status == 422 && beyond.text.contains("s limit of 10"))
    #expect(try face.workspace.head() == head)
  }

  @Test func `a review is held, noted and closed, and what it left open is carried on`() async throws {
    let (face, review, item) = try opened()
    let place = "/reviews/\(review.id)"
    #expect(await face.post(place, [("act", "note"), ("text", " "), ("once", "1")]).status == 422)
    #expect(await face.post(place, [("act", "note"), ("text", "Hanna <agrees>"), ("once", "2")]).status == 303)
    #expect(
      await face.post(place, [("act", "attend"), ("here", "ines"), ("here", "ada"), ("once", "3")]).status == 303)
    let page = await face.get(place).text
    #expect(page.contains("Hanna &lt;agrees&gt;") && page.contains("Not there: ") && page.contains("head of commerce"))
    #expect(await face.post(place, [("act", "close"), ("once", "4")]).status == 303)
    let closed = await face.get(place + "?item=\(item.id)&option=a").text
    #expect(closed.contains("Closed on") && closed.contains("to the next one") && !closed.contains("See what it means"))
    #expect(await face.post(place, [("act", "note"), ("text", "Late"), ("once", "5")]).status == 422)
    let next = await face.post("/reviews", [("cadence", "checkout-review"), ("once", "6")])
    let later = await face.get(try #require(next.header("location"))).text
    #expect(later.contains("carried on from") && later.contains(item.question))
  }

  @Test func `a pack is computed again on the page, and the review is taken away as text`() async throws {
    let (face, review, _) = try opened()
    let page = await face.get("/reviews/\(review.id)?verify=1").text
    #expect(page.contains("Computed again, the pack is the same"))
    let text = await face.get("/reviews/\(review.id).md")
    #expect(text.status == 200 && text.text.hasPrefix("# Product review of Checkout"))
    #expect(await face.get("/reviews/\(review.id).json").text.contains("\"revision\""))
    #expect(await face.get("/reviews/nothing.md").status == 404)
  }

  @Test func `the record proposes that a right reaches further, and governance tells the rest`() async throws {
    let (face, _, _) = try opened()
    let page = await face.get("/governance").text
    for words in ["Let “Data of Sizing” reach further", "Decision latency", "for each forum", "would we start?"] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(await face.get("/").text.contains("Let “Data of Sizing” reach further"))
    #expect(await face.get("/rights?as=escalations").text.contains("as the sender would have"))
    #expect(await face.get("/decisions?grade=opinion").text.contains("rests on opinion alone"))
    let idle = try #require(try face.workspace.idleRules(asOf: face.workspace.today()).first)
    let form = [
      ("act", "judge"), ("about", idle.address.description), ("verdict", "keep"), ("because", "It is the law"),
      ("next", (try face.workspace.today() + 91).description), ("once", "1"),
    ]
    #expect(await face.post("/governance", form).status == 303)
    #expect(await face.get("/governance").text.contains("It is the law"))
    #expect(await face.post("/governance", [("act", "judge"), ("about", "nothing")]).status == 422)
  }
}
