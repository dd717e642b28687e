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
    #expect(answer.header("location") == "/proposals/proposal-1")
    return face
  }

  private func say(_ act: String, as who: String, because: String = "", _ more: [(String, String)] = [], on face: Face)
    async -> Answer
  {
    await face.post(
      "/proposals/proposal-1",
      [("act", act), ("who", who), ("because", because), ("once", "\(act)-\(who)-\(because.count)-\(more.count)")]
        + more)
  }

  @Test func `a proposal is shown with its difference, its expectation and who decides`() async throws {
    let face = try await proposed()
    let page = await face.get("/proposals/proposal-1").text
    #expect(page.contains("team/quay people: <del>7</del> → <ins>8</ins>"))
    #expect(page.contains("21 → 15 days") && page.contains("Oskar") && page.contains("still asked"))
    #expect(await face.get("/proposals").text.contains("One proposal is open"))
  }

  @Test func `the draft is looked at everywhere, tinted, and the model in force stays`() async throws {
    let face = try await proposed()
    let draft = await face.get("/model/team/quay?draft=proposal-1").text
    #expect(draft.contains("people: 8") && draft.contains("is-draft") && draft.contains("leave the draft"))
    #expect(draft.contains("draft=proposal-1\""))
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
    let needs = try face.workspace.course("proposal-1")
      .needs(under: face.workspace.authority(), after: face.workspace.draft("proposal-1").snapshot).needs
    for need in needs {
      let who = try #require(need.asked.able.first)
      #expect(await say("consent", as: who.text, on: face).status == 303)
    }
    #expect(await say("accept", as: "oskar", because: "Agreed", on: face).status == 303)
    #expect(try face.workspace.revisions().count == revisions + 1)
    let page = await face.get("/proposals/proposal-1").text
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
    let page = await face.get("/proposals/proposal-1").text
    #expect(
      page.contains("Changed twice") && page.contains("now 9, proposed 8") && page.contains("open, with objections"))
    let unsettled = await say("accept", as: "oskar", because: "Mole gets one in May", on: face)
    #expect(unsettled.status == 422 && unsettled.text.contains("Say which stands"))
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
}
