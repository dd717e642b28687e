import Governance
import Model
import Testing
import Workbench

@testable import Web

/// What goes wrong when several sit at one review, through pages and through the API: it is refused with words, or
/// lands once.
@Suite struct FaultTests {
  enum Way: String, CaseIterable, Sendable { case page, api }

  /// A review with a question that Oskar may answer with `a`, and Ines, within her own right, with `d`.
  private struct Sitting: Sendable {
    let face: Face
    let review: String
    let item: AgendaItem

    init() async throws {
      let workspace = try HarbourFace.workspace()
      let id = try #require(try HarbourWorkspace.openReview(in: workspace))
      face = HarbourFace.face(workspace)
      review = id
      let item = try #require(try workspace.review(id).agenda.first { $0.options.count == 3 })
      let expects = try #require(item.options[0].expects)
      let offered = await APICaller(face: face).post(
        "/reviews/\(id)/questions/\(item.id)/options",
        [
          "id": "d", "title": "Train two people", "amount": "5000 EUR", "reversibility": "reversible", "risk": "low",
          "expects": ["figure": .text(expects.figure), "from": 21, "to": 18, "by": .text(expects.by.description)],
        ])
      #expect(offered.status == 201, "\(offered.text)")
      self.item = item
    }

    var workspace: Workspace { face.workspace }

    /// Decides, in the way somebody came.
    func decide(_ option: String, by who: String, _ way: Way, item: AgendaItem? = nil, once: String? = nil) async throws
      -> Answer
    {
      let item = item ?? self.item
      let by = try #require(self.item.options[0].expects).by.description
      switch way {
      case .api:
        return await APICaller(face: face, who: who).post(
          "/reviews/\(review)/decisions",
          [
            "question": .text(item.id), "option": .text(option), "because": .text("So says \(who)"),
            "revisit": .text(by),
          ],
          key: once)
      case .page:
        return await face.post(
          "/reviews/\(review)",
          [
            ("act", "decide"), ("item", item.id), ("option", option), ("who", who),
            ("revision", "\(try workspace.revision() ?? 0)"), ("once", once ?? "\(who)-\(item.id)-\(option)"),
            ("effect", "cycle-time.p85"), ("from", "21"), ("to", "18"), ("by", by), ("revisit", by),
            ("because", "So says \(who)"),
          ])
      }
    }
  }

  @Test(arguments: Way.allCases)
  func `of two who decide one question at once one decides, and the other is told who did`(_ way: Way) async throws {
    let sitting = try await Sitting()
    let before = try sitting.workspace.decisions().count
    async let first = sitting.decide("a", by: "oskar", way)
    async let second = sitting.decide("d", by: "ines", way)
    let answers = try await [first, second]
    let landed = answers.filter { [201, 303].contains($0.status) }
    let refused = try #require(answers.first { ![201, 303].contains($0.status) })
    #expect(landed.count == 1, "\(answers.map(\.status))")
    let decisions = try sitting.workspace.decisions()
    #expect(decisions.count == before + 1)
    let decider = try #require(decisions.last).decider.text
    #expect([409, 422].contains(refused.status), "\(refused.status)")
    #expect(
      refused.text.contains(decider == "ines" ? "Ines" : "Oskar") || refused.text.contains("The model has moved on"))
    #expect(try sitting.workspace.verify().isSound)
  }

  @Test(arguments: Way.allCases)
  func `who presses eight times at once has decided once`(_ way: Way) async throws {
    let sitting = try await Sitting()
    let before = try (sitting.workspace.decisions().count, sitting.workspace.ledger().moves.count)
    let answers = try await withThrowingTaskGroup(of: Answer.self) { group in
      for _ in 0..<8 { group.addTask { try await sitting.decide("a", by: "oskar", way, once: "pressed") } }
      return try await group.reduce(into: [Answer]()) { $0.append($1) }
    }
    #expect(answers.allSatisfy { [201, 303].contains($0.status) }, "\(answers.map(\.status))")
    #expect(Set(answers.map { $0.header("location") }).count == 1)
    let after = try (sitting.workspace.decisions().count, sitting.workspace.ledger().moves.count)
    #expect(after == (before.0 + 1, before.1 + 1))
  }

  @Test(arguments: Way.allCases)
  func `money that went elsewhere meanwhile cannot be moved a second time`(_ way: Way) async throws {
    let sitting = try await Sitting()
    let api = APICaller(face: sitting.face, who: "ines")
    let expects = try #require(sitting.item.options[0].expects)
    var items: [AgendaItem] = []
    for id in ["once-more", "and-again"] {
      let asked = await api.post(
        "/reviews/\(sitting.review)/questions",
        [
          "id": .text(id), "question": "Who gets it?", "because": "It is wanted", "type": "staffing",
          "scope": "product/checkout", "evidence": ["cycle-time.p85"],
          "options": [
            [
              "id": "a", "title": "Checkout", "reversibility": "reversible", "risk": "low",
              "moves": ["30000 EUR from receipts-line to checkout-line"], "edits": [],
              "expects": ["figure": "cycle-time.p85", "from": 21, "to": 18, "by": .text(expects.by.description)],
            ]
          ],
        ])
      #expect(asked.status == 201, "\(asked.text)")
      items.append(try #require(try sitting.workspace.review(sitting.review).item(id)))
    }
    // All but a little of it goes in the model itself between the two.
    let first = try await sitting.decide("a", by: "oskar", way, item: items[0])
    #expect([201, 303].contains(first.status), "\(first.text.suffix(900))")
    try sitting.workspace.apply(
      edits: [#require(Edit(written: "funding-line/receipts-line.amount = 50 000 EUR"))],
      by: Signature("farah", because: "Less is enough"))
    let head = try sitting.workspace.head()
    let second = try await sitting.decide("a", by: "oskar", way, item: items[1])
    #expect(second.status == 422, "\(second.status)")
    #expect(second.text.contains("left in"), "\(second.text.suffix(900))")
    #expect(try sitting.workspace.head() == head && sitting.workspace.verify().isSound)
  }

  @Test func `a right that changed since a program looked refuses in words, and nothing lands`() async throws {
    let sitting = try await Sitting()
    let api = APICaller(face: sitting.face, who: "oskar")
    let seen = try #require(try sitting.workspace.revision())
    try sitting.workspace.apply(
      edits: ["checkout-staffing.limit.money = 5 000 EUR", "commerce-staffing.limit.money = 10 000 EUR"].compactMap {
        Edit(written: "decision-right/\($0)")
      }, by: Signature("farah", because: "Less for a while"))
    let head = try sitting.workspace.head()
    let deciding: [JSON.Member] = [
      .init("question", .text(sitting.item.id)), .init("option", "a"), .init("because", "People"),
    ]
    let place = "/reviews/\(sitting.review)/decisions"
    let stale = await api.post(place, .object(deciding + [.init("seenRevision", .integer(Int(seen)))]))
    #expect(stale.status == 409 && stale.problem == "stale-revision", "\(stale.text)")
    let beyond = await api.post(place, .object(deciding))
    #expect(beyond.status == 403 && beyond.problem == "beyond-limit", "\(beyond.text)")
    #expect(beyond.json["whoCan"]?.items == ["farah"])
    #expect(try sitting.workspace.head() == head)
  }
}
