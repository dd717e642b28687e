import Governance
import Model
import Testing
import Workbench

@testable import Web

/// What Harbour lived through in the year before the demo.
@Suite struct HarbourYearTests {
  @Test func `a breach was allowed to stand, and the waiver was taken back before its day`() throws {
    let workspace = try HarbourFace.shared().workspace
    let waivers = try workspace.waivers().filter { $0.guardrail == Name(known: "payouts-on-time") }
    #expect(waivers.map(\.ends) == [nil, true] && waivers.allSatisfy { $0.by == Name(known: "farah") })
    let (given, ended) = (try #require(waivers.first), try #require(waivers.last))
    #expect(ended.granted < given.until)
    func state(_ day: Day) throws -> GuardrailCheck.State? {
      try workspace.guardrails(asOf: day).first { $0.guardrail == given.guardrail }?.state
    }
    #expect(try state(given.granted - 1) == .breach && state(given.granted + 1) == .waived)
    #expect(try state(ended.granted) == .breach)
  }

  @Test func `one forum has enough scored decisions to say a rate, with its range`() async throws {
    let face = try HarbourFace.shared()
    let forums = try face.workspace.overhead(asOf: face.workspace.today()).forums
    let funding = try #require(forums.first { $0.cadence == Name(known: "funding-review") })
    #expect(funding.scored >= 5 && funding.range != nil)
    #expect(await face.get("/governance").text.contains("with so few"))
  }

  @Test func `an agreement that is always given is asked whether it is worth asking for`() async throws {
    let face = try HarbourFace.shared()
    let gate = try face.workspace.idleRules(asOf: face.workspace.today()).first { $0.sort == .gate }
    #expect(gate?.address.description == "decision-right/commerce-price")
    #expect(await face.get("/governance").text.contains("Agreement was asked for"))
    let own = try face.workspace.decisions().filter { $0.right.name == Name(known: "commerce-price") }
    #expect(own.count == 3 && own.allSatisfy { $0.agreements.first?.given != nil })
  }

  @Test func `part of the work traces to a goal by the item itself`() throws {
    let workspace = try HarbourFace.shared().workspace
    let alignment = try workspace.alignment(asOf: workspace.today(), quarters: 0)
    #expect(alignment.whole.byItem >= 5 && alignment.whole.byItem < alignment.whole.open)
    #expect(alignment.sentence.contains("by the item itself"))
  }

  @Test func `the value management office reaches over three levels`() throws {
    let workspace = try HarbourFace.shared().workspace
    let day = try workspace.today()
    let offices = Governance.Office.all(
      in: try workspace.snapshot(), asOf: day, reviews: try workspace.reviews(), decisions: try workspace.decisions(),
      scored: try workspace.scored())
    #expect(Set(offices.flatMap(\.members).flatMap(\.levels)).count >= 3)
  }
}
