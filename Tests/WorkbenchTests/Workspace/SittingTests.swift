import Analysis
import Governance
import Model
import Testing

@testable import Workbench

/// What is kept of a review beside its decisions, and what became of its frozen pack.
@Suite struct SittingTests {
  private let ines = Name("ines")!
  private let oskar = Name("oskar")!
  private let cadence = Name("checkout-review")!
  private let draft = Decision.Draft(
    item: "readiness", option: "a", because: "Readiness is the narrowest place", revisit: day("2025-06-30"))

  @Test func `a frozen pack is computed again the same, whatever was written since`() throws {
    let (workspace, review) = try Workspace.inReview()
    let faster = LoopModel.evidence(days: 14, from: day("2025-01-07"), finished: 30, waiting: 0)
    _ = try workspace.take(faster, file: "log", source: "tracker-quay", by: .ines("Told later"))
    try workspace.decide(draft, in: review.id, by: oskar)
    try workspace.waive(
      Name("checkout-readiness")!, by: oskar, until: day("2025-04-30"), because: "Until the checks are automated")
    let again = try workspace.recompute(review)
    #expect(again.isSame && again.same > 20, "\(again.differences)")
    let now = try workspace.figure("cycle-time.p85", of: review.scope.address, asOf: review.pack.asOf)
    #expect(try #require(now).sample > #require(review.pack.figure("cycle-time.p85")).sample)
  }

  @Test func `a pack that was tampered with is told line by line`() throws {
    let (_, review) = try Workspace.inReview()
    var other = review.pack
    other.figures[0].value = 99
    other.guardrails[0].state = .pass
    let comparison = PackComparison(frozen: other, again: review.pack)
    #expect(comparison.differences.count == 2)
    #expect(comparison.differences[0].frozen.hasPrefix("99 "))
    #expect(comparison.sentence.hasSuffix("2 are different."))
  }

  @Test func `what a review leaves open is asked in the next one, as old as it is`() throws {
    let (workspace, review) = try Workspace.inReview()
    try workspace.note("Hanna sees the same elsewhere", in: review.id, by: ines, token: "n")
    try workspace.note("Hanna sees the same elsewhere", in: review.id, by: ines, token: "n")
    try workspace.close(review.id, by: ines)
    let closed = try workspace.review(review.id)
    #expect(closed.notes.map(\.text) == ["Hanna sees the same elsewhere"])
    #expect(closed.carried.map(\.id) == ["breach-checkout-readiness", "readiness"])
    #expect(try closed.waiting([], scored: []).isEmpty && workspace.isIntact(closed))
    for refused in [
      { _ = try workspace.decide(draft, in: review.id, by: oskar) },
      { _ = try workspace.note("Too late", in: review.id, by: ines) },
      { _ = try workspace.close(review.id, by: ines) },
      { _ = try workspace.raise(.staffing, in: review.id, by: ines) },
      { _ = try workspace.refer("readiness", "a", in: review.id, by: ines) },
    ] as [() throws -> Void] {
      #expect(throws: Refusal.reviewClosed(review: review.title, on: day("2025-03-31")), performing: refused)
    }
    try workspace.advance(to: day("2025-06-30"), by: .ines("Next quarter"))
    let next = try workspace.open(cadence, by: ines)
    let item = try #require(next.item("readiness"))
    #expect(item.raised == day("2025-03-31") && item.carriedFrom == review.id && item.options.count == 2)
    #expect(next.agenda.count(where: { $0.id == "breach-checkout-readiness" }) == 1)
    var later = draft
    later.revisit = day("2025-09-29")
    later.expects = ExpectedEffect(
      "cycle-time.p85", title: "Cycle time, 85 %", of: item.scope, from: 21, to: 15, unit: "days",
      by: day("2025-09-29"))
    let decided = try workspace.decide(later, in: next.id, by: oskar).decision
    #expect(decided.latency == 92 && decided.hops == 0)
  }

  @Test func `those who were not there are named, with what waits for them`() throws {
    let (workspace, review) = try Workspace.inReview()
    #expect(try workspace.attendance(at: review) == nil)
    try workspace.attend(review.id, [ines], by: ines)
    let attendance = try #require(try workspace.attendance(at: workspace.review(review.id)))
    #expect(attendance.present == [ines] && attendance.absent.isEmpty)
    #expect(attendance.waits.isEmpty, "Ines decides for option b herself: \(attendance.waits)")
    try workspace.attend(review.id, [], by: ines)
    let empty = try #require(try workspace.attendance(at: workspace.review(review.id)))
    #expect(empty.absent.map(\.role.text) == ["product-owner"])
    #expect(empty.waits.count == 1 && empty.waits[0].contains("Oskar") && empty.waits[0].contains("Ines"))
    #expect(throws: Refusal.unknownPerson(Name("nobody")!)) {
      try workspace.attend(review.id, [Name("nobody")!], by: ines)
    }
  }

  @Test func `a question beyond one's right is sent on once, decided there, and its days are counted`() throws {
    let (workspace, review) = try Workspace.inReview()
    let sent = try workspace.refer("readiness", "a", in: review.id, by: ines, token: "s")
    #expect(sent.to == [oskar] && sent.beyond?.text == "checkout-staffing" && sent.under.text == "commerce-staffing")
    #expect(try workspace.refer("readiness", "a", in: review.id, by: ines, token: "s") == sent)
    #expect(throws: Refusal.self) { try workspace.refer("readiness", "a", in: review.id, by: ines) }
    #expect(throws: Refusal.self) { try workspace.refer("readiness", "b", in: review.id, by: ines) }
    #expect(throws: Refusal.self) { try workspace.refer("readiness", "a", in: review.id, by: oskar) }
    #expect(try workspace.referrals().count == 1)
    try workspace.advance(to: day("2025-04-04"), by: .ines("Later that week"))
    let decision = try workspace.decide(draft, in: review.id, by: oskar).decision
    #expect(decision.hops == 1 && decision.escalationDays == 5 && decision.latency == 5)
    #expect(throws: Refusal.self) { try workspace.refer("readiness", "a", in: review.id, by: ines) }
  }

  @Test func `beyond every right it is decided only as an exception, in words`() throws {
    let (workspace, review) = try Workspace.inReview()
    try workspace.apply(
      edits: [Edit(written: "decision-right/commerce-staffing.limit.money = 22 000 EUR")!], by: .ines("Less"))
    #expect(throws: Refusal.self) { try workspace.decide(draft, in: review.id, by: oskar) }
    #expect(throws: Refusal.self) { try workspace.refer("readiness", "a", in: review.id, by: oskar) }
    var exceptional = draft
    exceptional.exception = " "
    #expect(throws: Refusal.self) { try workspace.decide(exceptional, in: review.id, by: oskar) }
    exceptional.exception = "The law's day comes first, and nobody stands above me"
    #expect(throws: Refusal.self, "whoever stands below is still refused") {
      try workspace.decide(
        Decision.Draft(
          item: "readiness", option: "a", because: "It is urgent", revisit: day("2025-06-30"), exception: " \n"),
        in: review.id, by: ines)
    }
    let decision = try workspace.decide(exceptional, in: review.id, by: oskar).decision
    #expect(decision.exception == exceptional.exception && decision.right.explanation.hasPrefix("Exception."))
  }

  @Test func `a waiver lands with the decision that grants it, or neither does`() throws {
    let (workspace, review) = try Workspace.inReview()
    var option = AgendaItem.Option(
      "c", "Let it stand for a month", reversibility: .reversible, waives: ["checkout-readiness until 2025-04-30"],
      expects: AgendaItem.staffing.options[0].expects)
    try workspace.raise(AgendaItem.staffing.offering(option), in: review.id, by: ines)
    var waiving = draft
    waiving.option = "c"
    let head = try workspace.head()
    #expect(throws: Refusal.self, "only the head of commerce may waive") {
      try workspace.decide(waiving, in: review.id, by: ines)
    }
    #expect(try workspace.head() == head)
    option.amount = Money(23_000, "EUR")
    try workspace.raise(AgendaItem.staffing.offering(option), in: review.id, by: ines)
    let decided = try workspace.decide(waiving, in: review.id, by: oskar)
    #expect(decided.decision.consequence.waivers?.map(\.guardrail.text) == ["checkout-readiness"])
    #expect(decided.decision.consequence.lines == ["+ waiver of “Work waiting for operations” until 30 Apr 2025"])
    let checks = try workspace.guardrails(for: review.scope.address, asOf: workspace.today())
    #expect(checks.map(\.state) == [.waived])
    #expect(try workspace.verify().isSound)
  }

  @Test func `an experiment begins with the decision that starts it, or neither does`() throws {
    let (workspace, review) = try Workspace.inReview()
    let text = """
      kind: experiment
      name: guest
      title: Buying as a guest
      product: checkout
      hypothesis: Who buys once wants no account
      method: Shown to one in ten
      measure: conversion
      threshold: 72
      passes: at-least
      inputLimit: 5 000 EUR
      end: 2025-05-31
      """
    try workspace.apply([ModelText(file: "guest.yaml", text: text)], whole: false, by: .ines("An experiment"))
    let option = AgendaItem.Option(
      "c", "Try it", reversibility: .reversible, starts: ["guest"], expects: AgendaItem.staffing.options[0].expects)
    try workspace.raise(AgendaItem.staffing.offering(option), in: review.id, by: ines)
    var trying = draft
    trying.option = "c"
    let decided = try workspace.decide(trying, in: review.id, by: ines)
    let run = try workspace.experiment(Name("guest")!).run
    #expect(run.state == .running && run.steps.first?.decision == decided.decision.id)
    #expect(decided.decision.consequence.lines == ["+ experiment/guest starts"])
    let second = AgendaItem(
      "again", "Once more?", because: "It went well", origin: .raised(by: ines), raised: day("2025-03-31"),
      type: "staffing", scope: review.scope, options: [option], evidence: ["wip"])
    try workspace.raise(second, in: review.id, by: ines)
    trying.item = "again"
    let head = try workspace.head()
    #expect(throws: Refusal.self, "it runs already") { try workspace.decide(trying, in: review.id, by: ines) }
    #expect(try workspace.head() == head && workspace.verify().isSound)
  }

  @Test func `a review opened early or late says so, and what is due is known`() throws {
    let (workspace, _) = try Workspace.inReview()
    let standing = try #require(try workspace.standings(asOf: day("2025-03-31")).first)
    #expect(standing.lastHeld == day("2025-03-31") && standing.due == nil && standing.missed.isEmpty)
    #expect(standing.next == day("2025-07-07"))
    let own = standing.cadence.value
    #expect(own.lateness(day("2025-03-31")) == "7 days early: it is due on 7 Apr 2025")
    #expect(own.lateness(day("2025-04-10")) == "3 days late: it was due on 7 Apr 2025")
    #expect(own.lateness(day("2025-04-07")) == nil)
    let later = try #require(try workspace.standings(asOf: day("2026-01-10")).first)
    #expect(later.due == day("2026-01-05") && later.missed == [day("2025-07-07"), day("2025-10-06")])
  }

  @Test func `a review on paper names every figure with what it needs to be computed again`() throws {
    let (workspace, review) = try Workspace.inReview()
    try workspace.note("A *star* and\n# a heading", in: review.id, by: ines)
    let paper = try workspace.paper(of: review.id)
    let text = paper.markdown
    #expect(text.contains("revision \(review.pack.revision), evidence to batch \(review.pack.batch)"))
    #expect(text.contains("| Cycle time, 85 % | 21 days |") && text.contains("calendar days"))
    #expect(text.contains("A \\*star\\* and \\# a heading") && !text.contains("\n# a heading"))
    #expect(paper.json.pretty.contains("\"definition\""))
  }
}
