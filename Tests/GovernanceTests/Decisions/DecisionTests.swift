import Governance
import Model
import Testing

@Suite struct DecisionTests {
  @Test func `beyond her limit Ines is told who can`() {
    #expect {
      try Story.taken(by: "ines")
    } throws: { thrown in
      guard let refusal = thrown as? Refusal, case .beyondLimit(let words, let people) = refusal else { return false }
      #expect(
        words.typed == "23 000 EUR is beyond Ines' limit of 20 000 EUR. It also changes Mole, which lies outside "
          + "Checkout. Oskar, head of commerce, may decide it up to 50 000 EUR; beyond that the chief product officer, "
          + "Farah. Send it to them?")
      return people == [Story.person("oskar")] && refusal.id == "beyond-limit"
    }
  }

  @Test func `Oskar decides it, and the model changes as the option says`() throws {
    let decision = try Story.taken()
    #expect(decision.consequence.lines == ["~ team/mole people: 8 → 7", "~ team/quay people: 7 → 8"])
    #expect(decision.right.name == Name("commerce-staffing"))
    #expect(decision.right.limit.typed == "up to 50 000 EUR")
    #expect(decision.right.revision == 12)
    #expect(decision.evidence.map(\.value) == [21])
    #expect(decision.grade == .measured)
    #expect(decision.expects == Story.effect)
    #expect(decision.latency == 1)
    #expect(!decision.authenticated)
  }

  @Test func `within her limit and her product Ines decides alone`() throws {
    #expect(try Story.taken("c", by: "ines").right.name == Name("checkout-staffing"))
  }

  @Test func `what cannot be undone climbs, whatever it costs`() throws {
    #expect(try Story.taken("b", by: "oskar").chosen == "b")
    #expect(throws: Refusal.self) { try Story.taken("b", by: "ines") }
  }

  struct Flaw: CustomTestStringConvertible, Sendable {
    let name: String
    let refusal: Refusal
    var change: @Sendable (inout Decision.Draft) -> Void = { _ in }
    var testDescription: String { name }
  }

  static let flaws = [
    Flaw(name: "no such question", refusal: .notOnTheAgenda("question x")) { $0.item = "x" },
    Flaw(name: "no such option", refusal: .notOnTheAgenda("option x")) { $0.option = "x" },
    Flaw(name: "no reason", refusal: .incomplete(.because)) { $0.because = "  " },
    Flaw(name: "no revisit day", refusal: .incomplete(.revisitDay)) { $0.revisit = nil },
    Flaw(name: "revisit before the effect", refusal: .incomplete(.revisitDay)) { $0.revisit = Story.revisit - 1 },
    Flaw(name: "an effect that moves nothing", refusal: .incomplete(.expectedEffect)) {
      $0.expects = Story.effect
      $0.expects?.to = 21
    },
    Flaw(name: "an effect in the past", refusal: .incomplete(.expectedEffect)) {
      $0.expects = Story.effect
      $0.expects?.by = Harbour.today
    },
    Flaw(name: "no evidence", refusal: .incomplete(.evidence)) { $0.evidence = [] },
    Flaw(name: "an older model", refusal: .staleRevision(seen: 11, now: 12)) { $0.seenRevision = 11 },
  ]

  @Test(arguments: flaws) func `a decision that cannot be scored later is not taken`(_ flaw: Flaw) throws {
    var draft = Story.draft()
    flaw.change(&draft)
    #expect(refusal(of: draft, in: try Story.frozen()) == flaw.refusal)
    #expect(!flaw.refusal.explanation.isEmpty)
  }

  private func refusal(of draft: Decision.Draft, in review: Review) -> Refusal? {
    do throws(Refusal) {
      _ = try Decision.take(
        draft, id: "d1", in: review, by: Story.person("oskar"), under: Harbour.authority, revision: 12,
        on: Harbour.today)
      return nil
    } catch { return error }
  }

  @Test func `a decision is as good as the weakest figure it rests on`() throws {
    var draft = Story.draft()
    draft.evidence = ["cycle-time.p85", "wip"]
    var pack = Story.pack()
    pack.figures = [Story.figure("cycle-time.p85", 21), Story.figure("wip", 19, sample: 3, unit: "items")]
    let cadence = try #require(Harbour.model.find(Cadence.self, Name("checkout-review")!))
    let review = try Review.open("q", from: cadence, pack, by: Story.person("ines"), on: Harbour.today)
      .asking(Story.question).frozen(under: "abc")
    let decision = try Decision.take(
      draft, id: "d1", in: review, by: Story.person("oskar"), under: Harbour.authority, revision: 12,
      on: Harbour.today)
    #expect(decision.evidence.map(\.grade) == [.measured, .indicative] && decision.grade == .indicative)
  }

  @Test func `an opinion may decide when it is said to be one`() throws {
    var draft = Story.draft()
    draft.evidence = []
    draft.restsOnOpinion = true
    let decision = try Decision.take(
      draft, id: "d1", in: Story.frozen(), by: Story.person("oskar"), under: Harbour.authority, revision: 12,
      on: Harbour.today)
    #expect(decision.grade == .opinion)
  }

  @Test func `a question is decided once, on a frozen pack`() throws {
    let first = try Story.taken()
    let review = try Story.frozen()
    #expect(
      throws: Refusal.alreadyDecided(question: Story.question.question, by: "Oskar", on: Harbour.today)
    ) {
      try Decision.take(
        Story.draft("c"), id: "d2", in: review, by: Story.person("ines"), under: Harbour.authority, revision: 12,
        on: Harbour.today, decided: [first])
    }
    #expect(throws: Refusal.packNotFrozen(review: "Product review of Checkout")) {
      try Decision.take(
        Story.draft(), id: "d1", in: Story.open(), by: Story.person("oskar"), under: Harbour.authority, revision: 12,
        on: Harbour.today)
    }
  }

  static let changes: [(String, String)] = [
    ("team/quay people 8", "The change “team/quay people 8” cannot be made: "),
    ("team/key.people = 8", "The change “team/key.people = 8” cannot be made: "),
    ("team/quay.people = many", "The change “team/quay.people = many” cannot be made: "),
    ("team/quay.persons = 8", "The change “team/quay.persons = 8” cannot be made: "),
  ]

  @Test(arguments: changes) func `a change the model cannot take is refused before anything happens`(
    _ edit: String, _ says: String
  ) throws {
    let option = AgendaItem.Option("x", "Try", edits: [edit])
    #expect {
      try Decision.consequence(of: option, in: Harbour.model, on: Harbour.today, after: .empty)
    } throws: { thrown in
      (thrown as? Refusal)?.explanation.hasPrefix(says) == true
    }
  }

  @Test func `who must agree is asked, and may not be spoken for by somebody else`() throws {
    var question = Story.question
    question.type = "scope"
    question.options = [AgendaItem.Option("a", "Drop part payments", risk: .low, expects: Story.effect)]
    let review = try Story.frozen().asking(question)
    func say(_ says: Stance.Says, _ who: String, because: String = "", in review: Review) throws -> Stance {
      try Stance.say(
        says, to: "a", of: question.id, in: review, because: because, by: Story.person(who), under: Harbour.authority,
        decided: [], on: Harbour.today)
    }
    func take(_ stances: [Stance], in review: Review) throws -> Decision {
      try Decision.take(
        Story.draft(), id: "d1", in: review, by: Story.person("ines"), under: Harbour.authority, revision: 12,
        on: Harbour.today, stances: stances)
    }
    let asked = "Jonas, general counsel, must agree before scope for Checkout counts."
    func refuses(_ stances: [Stance], in review: Review, _ says: String) {
      #expect(throws: Refusal.needsAgreement(says, whoCan: [Story.person("jonas")])) { try take(stances, in: review) }
    }
    refuses([], in: review, asked)
    #expect {
      try say(.agrees, "tomas", in: review)
    } throws: {
      ($0 as? Refusal)?.explanation.contains("needs the agreement of Jonas, not of Tomas") == true
    }
    #expect(throws: Refusal.incomplete(.because)) { try say(.objects, "jonas", in: review) }
    let objects = try say(.objects, "jonas", because: "Buyers were promised them.", in: review)
    refuses([objects], in: review, "\(asked) Jonas objects: Buyers were promised them.")
    let agrees = try say(.agrees, "jonas", in: review)
    refuses([agrees, objects], in: review, "\(asked) Jonas objects: Buyers were promised them.")
    let counsel = Story.person("general-counsel")
    #expect(
      try take([objects, agrees], in: review).agreements
        == [.init(by: Story.person("jonas"), as: counsel, on: Harbour.today)])
    question.options[0].detail = "And loyalty points with them."
    refuses([agrees], in: review.asking(question), asked)
    #expect([agrees].void(on: question.options[0]) == [agrees])
  }

  @Test func `a decision written before agreements were records of their own is still read`() throws {
    var old = try Story.taken()
    old.agreements = [.init(by: Story.person("jonas"), as: Story.person("general-counsel"))]
    let text = String(decoding: try old.canonical(), as: UTF8.self)
    #expect(text.contains("{\"by\":\"jonas\",\"role\":\"general-counsel\"}"))
    #expect(try Decision(canonical: Array(text.utf8)) == old)
  }

  static let reach: [(String, String?)] = [
    ("team/quay.people = 8", nil),
    ("product/checkout.vision = Faster", nil),
    ("guardrail/checkout-readiness.atMost = 8", "unit/commerce"),
    ("decision-right/checkout-staffing.expectedDays = 3", "unit/commerce"),
    ("decision-right/commerce-staffing.expectedDays = 3", "unit/harbour"),
    ("person/ines.unit = commerce", "unit/harbour"),
    ("team/tide.people = 3", "team/tide"),
  ]

  @Test(arguments: reach) func `nobody widens their own right or changes what lies outside it`(
    _ edit: String, _ outside: String?
  ) throws {
    let matter = Matter(
      "staffing", in: Harbour.checkout, reversibility: .reversible,
      touches: Harbour.authority.places(touchedBy: [edit]))
    let ruling = Harbour.authority.ruling(for: Story.person("ines"), on: matter)
    guard let outside else {
      #expect(ruling.isAllowed)
      return
    }
    guard case .beyond(_, let because, _, _, _) = ruling else { Issue.record("\(ruling)"); return }
    #expect(because == [.outside(try #require(Address(outside)), scope: Harbour.checkout)])
  }
}
