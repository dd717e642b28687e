import Analysis
import Governance
import Model
import Testing
import Workbench

@testable import Web

/// Under a draft everything is the draft: every page says so, and every link and form stays in it.
@Suite struct DraftPagesTests {
  private static let drafted = Result { () -> Workspace in
    let workspace = try HarbourFace.workspace()
    let edits = [
      "team/quay.people = 8", "product/checkout.vision = Quintessence of paying",
      "goal/buy-as-a-guest.title = Guests buy",
      "team/tide.title = Tidewater",
    ]
    let texts = try workspace.texts(after: edits.compactMap(Edit.init(written:)))
    var draft = Proposal.Draft("One more", because: "The narrowest place", texts: texts, base: 1)
    draft.base = Int(try workspace.revision() ?? 0)
    try workspace.propose(draft, by: Name(known: "ines"))
    return workspace
  }
  private static let faced = Result { HarbourFace.face(try drafted.get()) }

  /// Of each sort of address one that exists, in Harbour or in what was just sent.
  private static func there(_ workspace: Workspace) throws -> [Links] {
    let checkout = Name(known: "checkout")
    let quay = Name(known: "quay")
    let review = try HarbourWorkspace.openReview(in: workspace) ?? ""
    let batch = try workspace.batches().first.map { "\($0.seq)" } ?? ""
    return [
      .home, .products, .valueStreams, .valueStream(Name(known: "buying")), .teams, .team(quay), .services,
      .service(Name(known: "contract-review")), .flow(.team(quay)), .reviews, .review(review), .decisions,
      .decision("decision-1"), .whoDecides, .rights, .proposals, .proposal("proposal-1"), .model, .reference, .maps,
      .kind("goal"), .resource(Address(kind: "team", name: quay)), .changes, .compare, .timeline, .projects, .evidence,
      .batch(batch), .checks, .search,
    ] + MapPicture.allCases.map { .map($0) } + Links.ProductTab.allCases.map { .product(checkout, $0) }
  }

  private func outside(_ text: String) -> [String] {
    var lost: [String] = []
    for piece in text.split(separator: "href=\"").dropFirst() {
      let link = String(piece.prefix { $0 != "\"" })
      let isOurs = link.hasPrefix("/") && !link.hasPrefix("/assets/")
      // A day of the past has no draft; its links say which day.
      if isOurs, !link.contains("draft=proposal-1"), !link.contains("as-of=") { lost.append(link) }
    }
    for piece in text.split(separator: "<form").dropFirst() {
      let form = String(piece.prefix(while: { $0 != "\u{0}" }).split(separator: "</form>").first ?? "")
      let isKept = form.contains("draft=proposal-1") || form.contains("name=\"draft\"")
      let leaves = form.contains("method=\"dialog\"") || form.contains("name=\"as-of\"")
      if !isKept, !leaves { lost.append("form \(form.prefix(120))") }
    }
    return lost
  }

  @Test func `every page says it is a draft and stays in it`() async throws {
    let face = try Self.faced.get()
    for link in try Self.there(face.workspace) {
      let answer = await face.get(Href(path: link.path, query: [("draft", "proposal-1")]).text)
      #expect(answer.status == 200, "\(link)")
      #expect(answer.text.contains("class=\"past draft\"") && answer.text.contains("One more"), "\(link)")
      let own = ["/proposals/proposal-1", Href(path: link.path).text]
      let lost = Set(outside(answer.text)).subtracting(own)
      #expect(lost == [], "\(link)")
    }
  }

  @Test func `no address fails under a draft`() async throws {
    let face = try Self.faced.get()
    for link in LinksTests.all {
      let answer = await face.get(Href(path: link.path, query: [("draft", "proposal-1")]).text)
      #expect(answer.status < 500, "\(link)")
    }
  }

  @Test func `what is found, listed, drawn, asked and taken away is the draft's`() async throws {
    let face = try Self.faced.get()
    func get(_ path: String) async -> String {
      await face.get(path + (path.contains("?") ? "&" : "?") + "draft=proposal-1").text
    }
    #expect(await get("/search?q=Quintessence").contains("<mark>Quintessence</mark>"))
    #expect(!(await face.get("/search?q=Quintessence&kind=product").text.contains("<mark>")))
    #expect(await get("/maps/interactions").contains("Tidewater"))
    #expect(await get("/model/goal").contains("Guests buy"))
    #expect(await get("/api/v1/resources/team/quay").contains("people: 8"))
    let compared = await get("/compare")
    #expect(compared.contains("Compare the draft") && compared.contains("<del>7</del> → <ins>8</ins>"))
    #expect(
      await face.get("/model/model.zip?draft=proposal-1").header("content-disposition")?.contains("proposal-1") == true)
    #expect(await face.get("/model/team/quay/edit?draft=proposal-1").status == 409)
  }

  @Test func `leaving a draft leaves it, and another day leaves it too`() async throws {
    let text = try await Self.faced.get().get("/teams/quay?draft=proposal-1&as-of=2025-12-31").text
    #expect(text.contains("href=\"/teams/quay\">leave the draft"))
    #expect(!text.contains("as-of=2025-12-31") && !text.contains("is-past"))
    let pick = text.split(separator: "<form").first { $0.contains("name=\"as-of\"") }
    #expect(pick?.split(separator: "</form>").first?.contains("draft") == false)
  }

  @Test func `what a draft takes out says so in the draft`() async throws {
    let workspace = try HarbourFace.workspace()
    let face = HarbourFace.face(workspace)
    var texts: [Address: String?] = [:]
    texts[Address("goal/buy-as-a-guest")!] = .some(nil)
    try workspace.propose(
      Proposal.Draft("No guests", because: "Too few", texts: texts, base: Int(try workspace.revision() ?? 0)),
      by: Name(known: "ines"))
    let answer = await face.get("/model/goal/buy-as-a-guest?draft=proposal-1")
    #expect(answer.status == 404 && answer.text.contains("past draft") && answer.text.contains("in the model in force"))
  }
}
