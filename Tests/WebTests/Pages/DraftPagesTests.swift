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
    var texts = try workspace.texts(after: edits.compactMap(Edit.init(written:)))
    texts.merge(try workspace.texts(after: added)) { $1 }
    let base = Int(try workspace.revision() ?? 0)
    try workspace.propose(
      Proposal.Draft("One more", because: "The narrowest place", texts: texts, base: base), by: Name(known: "ines"))
    return workspace
  }
  private static let faced = Result { HarbourFace.face(try drafted.get()) }

  /// A team, a product and a service that are in the draft alone.
  private static let added = [
    ModelText(
      file: "cove.yaml",
      text: """
        kind: team
        name: cove
        title: Cove
        mission: Gifts arrive wrapped.
        topology: stream-aligned
        unit: commerce
        people: 5
        skills: [design]
        answersFor: [gifts]
        offers: [wrapping]
        workflow: product-flow
        ---
        kind: product
        name: gifts
        title: Gifts
        vision: A gift is a gift.
        boundary: { inside: [Wrapping] }
        users: [Givers]
        customers: external
        owner: ines
        stage: exploring
        valueStream: buying
        ---
        kind: service
        name: wrapping
        title: Wrapping
        nature: deterministic
        channel: the gifts channel
        """)
  ]

  /// Sorts of addresses that are no page: files, programs, and what answers without looking.
  private static let noPages: Set<String> = [
    "reviewPaper",
    "listing",
    "table", "teamAPI", "modelFiles", "mapFile", "draft", "asset", "healthy", "ready", "api", "signIn", "invitation",
    "account", "people",
  ]

  /// What is sent and looked at without being kept.
  private static func sent(to face: Face) async throws -> [Links] {
    var sent: [Links] = []
    for (path, field, text) in [
      ("/projects", "list", "name,goal\nFees,Reduce calls by half"),
      ("/looks/new", "export", "Key,Started,Finished\nT-1,2026-01-05,2026-01-09"),
    ] {
      let answer = await face.upload(path + "?draft=proposal-2", as: field, [("file.csv", text)])
      let place = try #require(answer.header("location"))
      #expect(place.hasSuffix("?draft=proposal-2"))
      sent.append(try #require(Asked(.get, place).link))
    }
    if case .look(let token) = sent[1] { sent.append(.item(.look(token), key: "T-1")) }
    return sent
  }

  /// Of each sort of page one that exists.
  private static func there(_ workspace: Workspace) throws -> [Links] {
    let checkout = Name(known: "checkout")
    let quay = Name(known: "quay")
    let review = try HarbourWorkspace.openReview(in: workspace) ?? ""
    let batch = try workspace.batches().first.map { "\($0.seq)" } ?? ""
    return [
      .home, .transparency, .products, .valueStreams, .valueStream(Name(known: "buying")), .teams, .team(quay),
      .services,
      .service(Name(known: "contract-review")), .flow(.team(quay)), .reviews, .review(review), .decisions,
      .decision("decision-1"), .whoDecides, .rights, .proposals, .proposal("proposal-2"), .model, .reference, .maps,
      .kind("goal"), .resource(Address(kind: "team", name: quay)), .changes, .compare, .timeline, .projects, .evidence,
      .batch(batch), .checks, .search, .edit(Address(kind: "team", name: quay)), .fresh("goal"),
      .experiments, .experiment(Name(known: "guest-order")), .promises, .alignment, .culture, .feedback,
      .measure(Name(known: "completed-checkouts")),
      .guardrails, .governance, .portfolio, .fundingLine(Name(known: "receipts-line")),
      .money, .team(Name(known: "cove")), .flow(.team(Name(known: "cove"))), .service(Name(known: "wrapping")),
    ] + MapPicture.allCases.map { .map($0) }
      + [checkout, Name(known: "gifts")].flatMap { product in
        Links.ProductTab.allCases.map { .product(product, $0) }
      }
  }

  private func outside(_ text: String) -> [String] {
    var lost: [String] = []
    for piece in text.split(separator: "href=\"").dropFirst() {
      let link = String(piece.prefix { $0 != "\"" })
      let isOurs = link.hasPrefix("/") && !link.hasPrefix("/assets/")
      // A day of the past has no draft; its links say which day.
      if isOurs, !link.contains("draft=proposal-2"), !link.contains("as-of=") { lost.append(link) }
    }
    for piece in text.split(separator: "<form").dropFirst() {
      let form = String(piece.prefix(while: { $0 != "\u{0}" }).split(separator: "</form>").first ?? "")
      let isKept = form.contains("draft=proposal-2") || form.contains("name=\"draft\"")
      let leaves = form.contains("method=\"dialog\"") || form.contains("name=\"as-of\"")
      if !isKept, !leaves { lost.append("form \(form.prefix(120))") }
    }
    return lost
  }

  @Test func `every page says it is a draft and stays in it`() async throws {
    let face = try Self.faced.get()
    let pages = try await Self.there(face.workspace) + Self.sent(to: face)
    func sorts(_ links: [Links]) -> Set<String> { Set(links.map { String("\($0)".prefix { $0 != "(" }) }) }
    #expect(sorts(LinksTests.all).subtracting(sorts(pages)).subtracting(Self.noPages) == [])
    for link in pages {
      let answer = await face.get(Href(path: link.path, query: [("draft", "proposal-2")]).text)
      #expect(answer.status == 200, "\(link)")
      #expect(answer.text.contains("class=\"past draft\"") && answer.text.contains("One more"), "\(link)")
      let own = ["/proposals/proposal-2", Href(path: link.path).text]
      let lost = Set(outside(answer.text)).subtracting(own)
      #expect(lost == [], "\(link)")
    }
  }

  @Test func `no address fails under a draft`() async throws {
    let face = try Self.faced.get()
    for link in LinksTests.all {
      let answer = await face.get(Href(path: link.path, query: [("draft", "proposal-2")]).text)
      #expect(answer.status < 500, "\(link)")
    }
  }

  @Test func `what is found, listed, drawn, asked and taken away is the draft's`() async throws {
    let face = try Self.faced.get()
    func get(_ path: String) async -> String {
      await face.get(path + (path.contains("?") ? "&" : "?") + "draft=proposal-2").text
    }
    #expect(await get("/search?q=Quintessence").contains("<mark>Quintessence</mark>"))
    #expect(!(await face.get("/search?q=Quintessence&kind=product").text.contains("<mark>")))
    #expect(await get("/maps/interactions").contains("Tidewater"))
    #expect(await get("/model/goal").contains("Guests buy"))
    #expect(await get("/api/v1/resources/team/quay").contains("\"people\": 8"))
    let compared = await get("/compare")
    #expect(compared.contains("Compare the draft") && compared.contains("<del>7</del> → <ins>8</ins>"))
    #expect(
      await face.get("/model/model.zip?draft=proposal-2").header("content-disposition")?.contains("proposal-2") == true)
  }

  @Test func `leaving a draft leaves it, and another day leaves it too`() async throws {
    let text = try await Self.faced.get().get("/teams/quay?draft=proposal-2&as-of=2025-12-31").text
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
    let answer = await face.get("/model/goal/buy-as-a-guest?draft=proposal-2")
    #expect(answer.status == 404 && answer.text.contains("past draft") && answer.text.contains("in the model in force"))
  }

  /// A draft of one change by Ines, and what is sent to write on it.
  private func written(_ edit: String) throws -> (face: Face, send: ([(String, String)]) async -> Answer) {
    let workspace = try HarbourFace.workspace()
    let face = HarbourFace.face(workspace)
    let texts = try workspace.texts(after: [#require(Edit(written: edit))])
    let revision = try #require(try workspace.revision())
    var draft = Proposal.Draft("One more", because: "The narrowest place", texts: texts, base: Int(revision))
    draft.expects = try workspace.expectation(
      "cycle-time.p85", of: Link(Address("product/checkout")!), from: 21, to: 15, by: workspace.today() + 91)
    try workspace.propose(draft, by: Name(known: "ines"))
    let text = try #require(try workspace.draft("proposal-2").snapshot.texts[Address("team/quay")!])
    let fields = [
      ("base", "\(revision).1"), ("way", "yaml"), ("act", "propose"), ("end", "yes"), ("proposal-title", "One more"),
      ("because", "The narrowest place"), ("who", "ines"),
      ("text", text.replacing("topology: stream-aligned", with: "topology: platform")),
    ]
    return (
      face,
      { more in
        let names = Set(more.map(\.0))
        return await face.post(
          "/model/team/quay/edit?draft=proposal-2", fields.filter { !names.contains($0.0) } + more)
      }
    )
  }

  @Test func `what is written in a draft is its next version, and the model in force stays`() async throws {
    let (face, send) = try written("team/quay.people = 8")
    let page = await face.get("/model/team/quay/edit?draft=proposal-2&as=yaml").text
    #expect(page.contains("people: 8") && page.contains("Put it into the draft") && !page.contains("Apply now"))
    #expect(page.contains("The narrowest place") && page.contains("value=\"21\""))
    let checked = await send([("act", "check")]).text
    #expect(checked.contains("topology: <del>stream-aligned</del>") && !checked.contains("<del>7</del>"))
    let others = await send([("who", "oskar"), ("once", "a")])
    #expect(others.status == 422 && others.text.contains("Only Ines amends this proposal"))
    let answer = await send([
      ("once", "b"), ("effect", "wip"), ("of", "team/quay"), ("from", "9"), ("to", "6"), ("by", "2026-12-31"),
    ])
    #expect(answer.header("location") == "/model/team/quay?draft=proposal-2")
    let proposal = try face.workspace.course("proposal-2").proposal
    #expect(proposal.version == 2 && proposal.expects?.figure == "wip")
    let drafted = await face.get("/model/team/quay?draft=proposal-2").text
    #expect(drafted.contains("people: 8") && drafted.contains("topology: platform"))
    let now = await face.get("/model/team/quay").text
    #expect(now.contains("people: 7") && now.contains("topology: stream-aligned"))
  }

  @Test func `whoever wrote on an earlier version of a draft keeps what others wrote since`() async throws {
    let (face, send) = try written("team/quay.people = 8")
    let workspace = face.workspace
    func amend(_ edit: String) throws {
      let before = try workspace.draft("proposal-2").snapshot
      let after = before.applying([try #require(Edit(written: edit))]).0
      let quay = Address("team/quay")!
      try workspace.propose(
        workspace.amending("proposal-2", with: [quay: after.texts[quay]]), amending: "proposal-2",
        by: Name(known: "ines"))
    }
    try amend("team/quay.dailySync = 10:45")
    #expect(await send([("once", "a")]).status == 303)
    let both = await face.get("/model/team/quay?draft=proposal-2").text
    #expect(both.contains("10:45") && both.contains("topology: platform") && both.contains("people: 8"))
    try workspace.apply(
      edits: [#require(Edit(written: "team/quay.people = 9"))], by: Signature("farah", because: "Meanwhile"))
    let moved = await face.get("/model/team/quay/edit?draft=proposal-2").text
    #expect(moved.contains("The model in force changed the same") && moved.contains("People: now 9, proposed 8."))
    try amend("team/quay.topology = enabling")
    let conflict = await send([("once", "b")])
    #expect(conflict.status == 409 && conflict.text.contains("Somebody changed this since you began"))
    #expect(conflict.text.contains("enabling") && conflict.text.contains("platform"))
  }

  @Test func `a proposal is amended on its page, and one that was closed is not written on`() async throws {
    let (face, send) = try written("team/quay.people = 8")
    func amend(_ more: [(String, String)]) async -> Answer {
      await face.post(
        "/proposals/proposal-2",
        [("act", "amend"), ("title", "Two more"), ("because", "It is narrower still"), ("who", "ines")] + more)
    }
    #expect(await face.get("/proposals/proposal-2").text.contains("value=\"21\""))
    let half = await amend([("once", "a"), ("nature", "team matter")])
    #expect(half.status == 422 && half.text.contains("Two more") && half.text.contains("Say why it is taken"))
    #expect(await amend([("once", "b"), ("nature", "team matter"), ("nature-because", "Quay alone")]).status == 303)
    let proposal = try face.workspace.course("proposal-2").proposal
    #expect(proposal.version == 2 && proposal.title == "Two more" && proposal.overruled?.nature == .team)
    #expect(proposal.expects == nil && proposal.changed.count == 1)
    try face.workspace.respond(to: "proposal-2", .withdrawal, by: Name(known: "ines"))
    #expect(await face.get("/model/team/quay/edit?draft=proposal-2").status == 409)
    let late = await send([("once", "c")])
    #expect(late.status == 422 && late.text.contains("no open proposal") && late.text.contains("topology: platform"))
    #expect(!(await face.get("/model/team/quay?draft=proposal-2").text.contains(">Edit<")))
  }

  @Test func `what is removed or added in a draft is so in the draft alone`() async throws {
    let (face, _) = try written("team/quay.people = 8")
    let goal = "/model/goal/buy-as-a-guest"
    let gone = [
      ("act", "remove"), ("base", "1"), ("because", "Too few guests"), ("who", "ines"), ("once", "a"), ("end", "yes"),
    ]
    #expect(await face.post(goal + "/edit?draft=proposal-2", gone).header("location") == "/model/goal?draft=proposal-2")
    #expect(await face.get(goal + "?draft=proposal-2").status == 404)
    #expect(await face.get(goal).status == 200)
    let role = [
      ("base", "\(try #require(try face.workspace.revision())).2"), ("way", "yaml"), ("act", "propose"), ("end", "yes"),
      ("text", "kind: role\nname: flow-lead\ntitle: Flow lead\naccountabilities: [Flow]\nlevel: team\n"),
      ("because", "Nobody looks at flow"),
      ("who", "ines"), ("once", "b"), ("proposal-title", "One more"),
    ]
    let added = await face.post("/model/role/new?draft=proposal-2", role)
    #expect(added.header("location") == "/model/role/flow-lead?draft=proposal-2", "\(added.text.suffix(3000))")
    #expect(try face.workspace.course("proposal-2").proposal.changed.count == 3)
    #expect(await face.get("/model/role/flow-lead").status == 404)
  }
}
