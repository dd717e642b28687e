import Governance
import Model
import Testing
import Workbench

@testable import Web

/// Writing the model in the browser, one workspace a test.
@Suite struct EditingTests {
  private let quay = Address(kind: "team", name: Name(known: "quay"))
  private let place = "/model/team/quay/edit"

  private func opened() async throws -> (face: Face, form: Drawn) {
    let workspace = try HarbourFace.workspace()
    // Else Oskar could change Quay only after a product owner agreed.
    let alone = try #require(Edit(written: "decision-right/commerce-operating-model.agree -= product-owner"))
    try workspace.apply(edits: [alone], by: Signature("farah", because: "Oskar decides it alone"))
    let face = HarbourFace.face(workspace)
    var form = Drawn(await face.get(place).text)
    form["because"] = "Readiness waits for people"
    form["who"] = "oskar"
    return (face, form)
  }

  /// Somebody else, meanwhile.
  private func change(_ face: Face, people: Int) throws {
    let edit = try #require(Edit(written: "team/quay.people = \(people)"))
    try face.workspace.apply(edits: [edit], by: Signature("mei", because: "Grew"))
  }

  private func text(_ face: Face) throws -> String { try #require(try face.workspace.snapshot().texts[quay]) }

  @Test func `one field changed is one change, once, with its author and reason`() async throws {
    var (face, form) = try await opened()
    let before = try text(face)
    form["in.people"] = "8"
    let sent = form.fields + [("act", "apply"), ("who", "oskar")]
    let checked = await face.post(place, form.fields + [("act", "check")]).text
    #expect(checked.contains("team/quay people: <del>7</del> → <ins>8</ins>"))
    #expect(try text(face) == before)
    #expect(await face.post(place, sent).header("location") == "/model/team/quay#history")
    let head = try face.workspace.head()
    #expect(await face.post(place, sent).header("location") == "/model/team/quay#history")
    #expect(try face.workspace.head() == head)
    #expect(try text(face) == before.replacing("people: 7", with: "people: 8"))
    let page = await face.get("/model/team/quay").text
    #expect(page.contains("Readiness waits for people") && page.contains("oskar, unauthenticated"))
  }

  @Test(arguments: [
    ("in.people", "0", "Expected a whole number from 1"), ("in.people", "a lot", "found &#39;a lot&#39;"),
    ("in.since", "31.02.2026", "Expected a day such as"), ("in.unit", "nowhere", "nowhere"),
    ("in.mission", "  ", "&#39;mission&#39; is missing"), ("in.topology", "heroic", "Expected one of stream-aligned"),
    ("because", " ", "Say why."),
  ])
  func `what cannot be saved is said at its field, and nothing changes`(
    _ field: String, _ value: String, _ words: String
  ) async throws {
    var (face, form) = try await opened()
    let head = try face.workspace.head()
    form["in.title"] = "Quay by the water"
    form[field] = value
    let answer = await face.post(place, form.fields + [("act", "apply"), ("who", "oskar")])
    #expect(answer.status == 422)
    let around = answer.text.split(separator: "id=\"field-\(field)-field\"").last?.prefix(2500) ?? ""
    #expect(around.contains("class=\"wrong\"") && around.contains(words))
    #expect(Drawn(answer.text)["in.title"] == "Quay by the water")
    #expect(Drawn(answer.text)[field] == value || value.allSatisfy(\.isWhitespace))
    #expect(try face.workspace.head() == head)
  }

  @Test func `a form that arrived cut short takes nothing away`() async throws {
    var (face, form) = try await opened()
    form["end"] = nil
    form["in.skills"] = nil
    #expect(await face.post(place, form.fields + [("act", "apply"), ("who", "oskar")]).status == 400)
    #expect(try !face.workspace.snapshot().all(Team.self).contains { $0.name == quay.name && $0.skills.isEmpty })
  }

  @Test func `rows come, move and go without anything being saved`() async throws {
    var (face, form) = try await opened()
    let head = try face.workspace.head()
    let count = form.fields.count { $0.0.hasPrefix("in.interactions[") && $0.0.hasSuffix(".with") }
    form = Drawn(await face.post(place, form.fields + [("act", "add interactions")]).text)
    let new = "in.interactions[\(count)]"
    #expect(form["\(new).with"] == "")
    form["\(new).with"] = "mole"
    form["\(new).mode"] = "x-as-a-service"
    let page = await face.post(place, form.fields + [("act", "check")]).text
    #expect(page.contains("team/quay interactions: mole"))
    if count > 0 {
      form = Drawn(await face.post(place, form.fields + [("act", "up interactions[\(count)]")]).text)
      #expect(form["in.interactions[\(count - 1)].with"] == "mole")
    }
    for row in (0...count).reversed() {
      form = Drawn(await face.post(place, form.fields + [("act", "remove interactions[\(row)]")]).text)
    }
    #expect(!form.fields.contains { $0.0.hasPrefix("in.interactions[") })
    #expect(try face.workspace.head() == head)
  }

  @Test func `what others changed meanwhile stays beside what was typed`() async throws {
    var (face, form) = try await opened()
    try change(face, people: 9)
    form["in.mission"] = "Paying is nothing"
    #expect(await face.post(place, form.fields + [("act", "apply"), ("who", "oskar")]).status == 303)
    let team = try #require(try face.workspace.snapshot().find(Team.self, quay.name))
    #expect(team.people.value == 9 && team.mission == "Paying is nothing")
  }

  @Test(arguments: [("current", 9), ("proposed", 8)])
  func `the same field changed twice is asked, and either may stand`(_ side: String, _ people: Int) async throws {
    var (face, form) = try await opened()
    try change(face, people: 9)
    let head = try face.workspace.head()
    form["in.people"] = "8"
    form["in.mission"] = "Paying is nothing"
    let answer = await face.post(place, form.fields + [("act", "apply"), ("who", "oskar")])
    #expect(answer.status == 409)
    #expect(answer.text.contains("As the model has it now") && answer.text.contains("<span>9</span>"))
    #expect(answer.text.contains("As you typed it") && answer.text.contains("<span>8</span>"))
    #expect(try face.workspace.head() == head)
    var next = Drawn(answer.text)
    #expect(next["in.people"] == "8" && next["because"] == "Readiness waits for people")
    next["choose team/quay people"] = side
    #expect(await face.post(place, next.fields + [("act", "apply"), ("who", "oskar")]).status == 303)
    let team = try #require(try face.workspace.snapshot().find(Team.self, quay.name))
    #expect(team.people.value == people && team.mission == "Paying is nothing")
  }

  @Test func `a choice between two values does not hold for a third`() async throws {
    var (face, form) = try await opened()
    try change(face, people: 9)
    form["in.people"] = "8"
    var next = Drawn(await face.post(place, form.fields + [("act", "apply"), ("who", "oskar")]).text)
    next["choose team/quay people"] = "proposed"
    try change(face, people: 6)
    let answer = await face.post(place, next.fields + [("act", "apply"), ("who", "oskar")])
    #expect(answer.status == 409 && answer.text.contains("<span>6</span>"))
  }

  @Test func `a page of an earlier server comes back filled in`() async throws {
    var (face, form) = try await opened()
    form["in.people"] = "8"
    let head = try face.workspace.head()
    let answer = await face.post(
      place, [(PageToken.field, "of before")] + form.fields + [("act", "apply"), ("who", "oskar")])
    #expect(answer.status == 403 && answer.text.contains("This page was from before"))
    #expect(Drawn(answer.text)["in.people"] == "8" && Drawn(answer.text)["because"] == "Readiness waits for people")
    #expect(try face.workspace.head() == head)
    #expect(await face.post(place, Drawn(answer.text).fields + [("act", "apply"), ("who", "oskar")]).status == 303)
  }

  @Test func `the text is written with the same findings, by line, and comes back as a form`() async throws {
    var (face, form) = try await opened()
    form["in.mission"] = "Paying: nothing"
    form = Drawn(await face.post(place, form.fields + [("act", "as-yaml")]).text)
    let text = try #require(form["text"])
    #expect(text.contains("mission: \"Paying: nothing\""))
    form["text"] = text.replacing("people: 7", with: "people: none")
    let wrong = await face.post(place, form.fields + [("act", "apply"), ("who", "oskar")])
    #expect(wrong.status == 422 && wrong.text.contains("Expected a whole number") && wrong.text.contains(">Line "))
    form["text"] = "kind: team\n  name: [quay"
    let broken = await face.post(place, form.fields + [("act", "as-form")])
    #expect(
      broken.text.contains("cannot be drawn as a form yet") && Drawn(broken.text)["text"]?.contains("[quay") == true)
    form["text"] = text.replacing("people: 7", with: "people: 8 # for now")
    let drawn = Drawn(await face.post(place, form.fields + [("act", "as-form")]).text)
    #expect(drawn["in.people"] == "8")
    #expect(await face.post(place, drawn.fields + [("act", "apply"), ("who", "oskar")]).status == 303)
    #expect(try self.text(face).contains("people: 8 # for now"))
  }

  @Test(arguments: ["name: tide", "kind: product", "people: 7\n---\nkind: person\nname: eve"])
  func `one resource is written at a time and keeps its name`(_ line: String) async throws {
    var (face, form) = try await opened()
    form = Drawn(await face.post(place, form.fields + [("act", "as-yaml")]).text)
    let word = line.prefix { $0 != ":" }
    form["text"] = form["text"]?.split(separator: "\r\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("\(word):") ? line : String($0) }.joined(separator: "\n")
    let head = try face.workspace.head()
    #expect(await face.post(place, form.fields + [("act", "apply"), ("who", "oskar")]).status == 422)
    #expect(try face.workspace.head() == head)
  }

  @Test func `another is added, and never in the place of one that is there`() async throws {
    let face = HarbourFace.face(try HarbourFace.workspace())
    let page = await face.get("/model/role/new").text
    #expect(!page.contains("class=\"wrong\""))
    var form = Drawn(page)
    for (field, value) in [
      ("in.name", "product-owner"), ("in.title", "Harbour master"), ("in.level", "team"), ("who", "farah"),
      ("because", "Somebody steers"),
    ] { form[field] = value }
    let taken = await face.post("/model/role/new", form.fields + [("act", "apply"), ("who", "oskar")])
    #expect(taken.status == 422 && taken.text.contains("already a role named product-owner"))
    form = Drawn(taken.text)
    form["in.name"] = "harbour-master"
    form["who"] = "farah"
    let answer = await face.post("/model/role/new", form.fields + [("act", "apply"), ("who", "oskar")])
    #expect(answer.header("location") == "/model/role/harbour-master#history")
  }

  @Test func `proposed, it is put up for talk and changes nothing`() async throws {
    var (face, form) = try await opened()
    form["in.people"] = "8"
    let sent = form.fields + [("act", "propose")]
    let location = try #require(await face.post(place, sent).header("location"))
    #expect(await face.post(place, sent).header("location") == location)
    let proposal = try #require(try face.workspace.proposals().first?.proposal)
    #expect(try face.workspace.proposals().count == 2 && location == "/proposals/\(proposal.id)")
    #expect(proposal.texts.map(\.resource) == ["team/quay"] && proposal.author.text == "oskar")
    #expect(try face.workspace.snapshot().find(Team.self, quay.name)?.people.value == 7)
  }

  @Test func `what others name stays, and says who they are; what nobody names goes`() async throws {
    var (face, form) = try await opened()
    #expect(await face.get(place).text.contains("stays while others name it"))
    let who = [("because", "Over"), ("who", "oskar"), ("base", form["base"] ?? ""), ("act", "remove")]
    let kept = await face.post(place, who + [("once", "1")])
    #expect(kept.status == 409 && kept.text.contains("cannot be removed"))
    form = Drawn(await face.get("/model/role/new").text)
    for (field, value) in [
      ("in.name", "idle"), ("in.title", "Idle"), ("in.level", "team"), ("who", "farah"), ("because", "Try"),
    ] {
      form[field] = value
    }
    #expect(await face.post("/model/role/new", form.fields + [("act", "apply"), ("who", "oskar")]).status == 303)
    #expect(await face.post("/model/role/idle/edit", [("act", "remove"), ("who", "farah")]).status == 422)
    let gone = [("because", "Over"), ("who", "farah"), ("act", "remove"), ("once", "2")]
    for _ in 1...2 { #expect(await face.post("/model/role/idle/edit", gone).header("location") == "/model/role") }
    #expect(try !face.workspace.snapshot().exists(Address(kind: "role", name: Name(known: "idle"))))
  }

  @Test(arguments: [
    ("ines", "decided by Oskar"), ("oskar", "product owner, must agree"), ("farah", "decided by Oskar"),
  ])
  func `who may not change it at once is told who may, and proposes it instead`(
    _ who: String, _ words: String
  ) async throws {
    let face = HarbourFace.face(try HarbourFace.workspace())
    let page = await face.get(place, as: who).text
    #expect(page.contains("Propose it:") && page.contains(words))
    var form = Drawn(page)
    form["in.people"] = "8"
    form["because"] = "Readiness waits for people"
    form["who"] = who
    let head = try face.workspace.head()
    let refused = await face.post(place, form.fields + [("act", "apply"), ("who", "oskar")])
    #expect(refused.status == 422 && refused.text.contains(words) && refused.text.contains("Press Propose"))
    #expect(try face.workspace.head() == head)
    #expect(await face.post(place, form.fields + [("act", "propose")]).status == 303)
  }

  @Test func `the past is not written`() async throws {
    let face = try HarbourFace.shared()
    #expect(await face.get("\(place)?as-of=2025-12-31").status == 409)
    #expect(await face.get("/model/team/nobody/edit").status == 404)
    #expect(await face.get("/model/heroes/new").status == 404)
  }
}
