import Governance
import Model
import Testing
import Workbench

@testable import Web

/// A change of the model from its first words to the revision that holds it, through the pages.
@Suite struct ProposalPagesTests {
  private func proposed(_ edits: String = "team/quay.people = 8") async throws -> Face {
    let face = HarbourFace.face(try HarbourFace.workspace())
    let revision = try #require(try face.workspace.revision())
    let answer = await face.post(
      "/proposals",
      [
        ("title", "One more at Quay"), ("because", "Readiness is the narrowest place"), ("edits", edits),
        ("base", "\(revision)"), ("who", "ines"), ("once", "p1"), ("effect", "cycle-time.p85"),
        ("of", "product/checkout"), ("from", "21"), ("to", "15"), ("by", "2026-12-31"),
      ])
    try #require(answer.status == 303, "\(answer.text.suffix(2000))")
    #expect(answer.header("location") == "/proposals/proposal-2")
    return face
  }

  private func say(_ act: String, as who: String, because: String = "", _ more: [(String, String)] = [], on face: Face)
    async -> Answer
  {
    await face.post(
      "/proposals/proposal-2",
      [("act", act), ("who", who), ("because", because), ("once", "\(act)-\(who)-\(because.count)-\(more.count)")]
        + more)
  }

  @Test func `a proposal is shown with its difference, its expectation and who decides`() async throws {
    let face = try await proposed()
    let page = await face.get("/proposals/proposal-2").text
    #expect(page.contains("team/quay people: <del>7</del> → <ins>8</ins>"))
    #expect(page.contains("21 → 15 days") && page.contains("Oskar") && page.contains("still asked"))
    #expect(await face.get("/proposals").text.contains("Two proposals are open"))
  }

  @Test func `the draft is looked at everywhere, tinted, and the model in force stays`() async throws {
    let face = try await proposed()
    let draft = await face.get("/model/team/quay?draft=proposal-2").text
    #expect(draft.contains("people: 8") && draft.contains("is-draft") && draft.contains("leave the draft"))
    #expect(draft.contains("draft=proposal-2\""))
    let now = await face.get("/model/team/quay").text
    #expect(now.contains("people: 7") && !now.contains("is-draft"))
    #expect(await face.get("/model?draft=proposal-9").status == 409)
  }

  @Test func `consent, then acceptance by who holds the right, is one revision`() async throws {
    let face = try await proposed()
    let revisions = try face.workspace.revisions().count
    let early = await say("accept", as: "oskar", because: "Agreed", on: face)
    #expect(early.status == 422 && early.text.contains("must agree") && early.text.contains("Agreed"))
    #expect(try face.workspace.revisions().count == revisions)
    let needs = try face.workspace.course("proposal-2")
      .needs(under: face.workspace.authority(), after: face.workspace.draft("proposal-2").snapshot).needs
    for need in needs {
      let who = try #require(need.asked.able.first)
      #expect(await say("consent", as: who.text, on: face).status == 303)
    }
    #expect(await say("accept", as: "oskar", because: "Agreed", on: face).status == 303)
    #expect(try face.workspace.revisions().count == revisions + 1)
    let page = await face.get("/proposals/proposal-2").text
    #expect(page.contains("accepted") && page.contains("Oskar: acceptance") && !page.contains("Accept and apply"))
    #expect(await face.get("/model/team/quay").text.contains("people: 8"))
  }

  @Test func `an objection is answered, and a field changed twice is settled on the page`() async throws {
    let face = try await proposed()
    _ = await say("consent", as: "ines", on: face)
    #expect(await say("object", as: "oskar", on: face).status == 422)
    #expect(await say("object", as: "mei", because: "Mole is short of people", on: face).status == 303)
    try face.workspace.apply(
      edits: [#require(Edit(written: "team/quay.people = 9"))], by: Signature("farah", because: "Meanwhile"))
    let page = await face.get("/proposals/proposal-2").text
    #expect(
      page.contains("Changed twice") && page.contains("name=\"choose team/quay people\"")
        && page.contains("open, with objections"))
    let unsettled = await say("accept", as: "oskar", because: "Mole gets one in May", on: face)
    #expect(unsettled.status == 422 && unsettled.text.contains("Say which stands"))
    let settled = [("choose team/quay people", "proposed")]
    let unanswered = await say("accept", as: "oskar", settled, on: face)
    #expect(unanswered.status == 422 && unanswered.text.contains("Answer that") && unanswered.text.contains(" checked"))
    #expect(await say("accept", as: "oskar", because: "Mole gets one in May", settled, on: face).status == 303)
    #expect(await face.get("/model/team/quay").text.contains("people: 8"))
  }

  @Test(arguments: [
    ("team/quay.peeple = 8", "peeple"), ("team/nobody.people = 8", "there is no team/nobody"),
    ("people 8", "is written such as"),
  ])
  func `what cannot be read proposes nothing, and what was written comes back`(_ edits: String, _ words: String)
    async throws
  {
    let face = HarbourFace.face(try HarbourFace.workspace())
    let head = try face.workspace.head()
    let answer = await face.post(
      "/proposals",
      [("title", "One more"), ("because", "Reasons of weight"), ("edits", edits), ("base", "1"), ("who", "ines")])
    #expect(answer.status == 422)
    #expect(answer.text.contains(words) && answer.text.contains("Reasons of weight") && answer.text.contains(edits))
    #expect(try face.workspace.head() == head)
  }

  @Test func `whose business a proposal is stands on its page, and its author may know better`() async throws {
    let face = HarbourFace.face(try HarbourFace.workspace())
    let revision = try #require(try face.workspace.revision())
    func propose(_ once: String, _ more: [(String, String)]) async -> Answer {
      await face.post(
        "/proposals",
        [
          ("title", "An earlier stand-up"), ("because", "The stand-up comes too late"),
          ("edits", "team/quay.dailySync = 09:15"), ("base", "\(revision)"), ("who", "ines"), ("once", once),
        ] + more)
    }
    #expect(await propose("a", []).status == 303)
    let own = await face.get("/proposals/proposal-2").text
    #expect(own.contains("This is a team matter") && own.contains("Back to Quay"))
    let bare = await propose("b", [("nature", "operating-model matter")])
    #expect(
      bare.status == 422 && bare.text.contains("Say why it is taken as") && bare.text.contains("An earlier stand-up"))
    let reasoned = [("nature", "operating-model matter"), ("nature-because", "It binds six teams")]
    #expect(await propose("c", reasoned).status == 303)
    let other = await face.get("/proposals/proposal-3").text
    #expect(other.contains("taken as an operating-model matter: it binds six teams") && !other.contains("Back to Quay"))
  }

  @Test func `a change proposed while editing says what it should do`() async throws {
    let face = HarbourFace.face(try HarbourFace.workspace())
    let page = await face.get("/model/team/quay/edit").text
    #expect(page.contains("What it should do") && page.contains("Cycle time, 85"))
    let revision = try #require(try face.workspace.revision())
    let text = try #require(try face.workspace.snapshot().texts[Address("team/quay")!])
    func send(_ act: String, amount: String) async -> Answer {
      await face.post(
        "/model/team/quay/edit",
        [
          ("base", "\(revision)"), ("way", "yaml"), ("act", act), ("once", amount), ("end", "yes"),
          ("text", text.replacing("people: 7", with: "people: 8")), ("because", "The narrowest place"),
          ("who", "ines"), ("proposal-title", "One more"), ("effect", "cycle-time.p85"), ("of", "product/checkout"),
          ("from", "21"), ("to", "15"), ("by", "2026-12-31"), ("trial", "team/quay"), ("trial-until", "2026-09-30"),
          ("amount", amount), ("type", "staffing"),
        ])
    }
    let checked = await send("check", amount: "much").text
    #expect(checked.contains("It changes how people") || checked.contains("This is a"))
    #expect(checked.contains("value=\"2026-09-30\"") && checked.contains("value=\"much\""))
    let refused = await send("propose", amount: "much")
    #expect(refused.status == 422 && refused.text.contains("“much” is not one"))
    #expect(await send("propose", amount: "23000 EUR").status == 303)
    let proposal = try face.workspace.course("proposal-2").proposal
    #expect(proposal.expects?.title.hasPrefix("Cycle time, 85") == true && proposal.expects?.unit == "days")
    #expect(proposal.trial?.until.description == "2026-09-30" && proposal.type == "staffing")
    #expect(proposal.amount == Money(written: "23000 EUR"))
  }

  @Test func `a trial that has ended is looked at on the proposal's page`() async throws {
    let workspace = try HarbourFace.workspace()
    let face = HarbourFace.face(workspace)
    let today = try workspace.today()
    let fields = [
      ("title", "Pair reviews"), ("because", "Waiting"), ("edits", "team/quay.people = 8"),
      ("base", "\(try #require(try workspace.revision()))"),
      ("who", "ines"), ("trial", "team/quay"), ("trial-until", "\(today + 7)"),
    ]
    #expect(await face.post("/proposals", fields).status == 303)
    #expect(!(await face.get("/").text.contains("has ended: Ines")))
    try workspace.advance(to: today + 7, by: Signature("browser", because: "A week later"))
    let home = await face.get("/").text
    #expect(home.contains("The trial of “Pair reviews” in Quay has ended: Ines, who proposed it"))
    #expect(home.contains("/proposals/proposal-2#trial"))
    #expect(await say("seen", as: "ines", on: face).status == 422)
    #expect(await say("seen", as: "ines", because: "Reviews wait half as long", on: face).status == 303)
    #expect(await face.get("/proposals/proposal-2").text.contains("Reviews wait half as long"))
    #expect(!(await face.get("/").text.contains("has ended: Ines")))
  }
}
