import TestSupport
import Testing

@testable import Model

@Suite struct NearMissTests {
  @Test(arguments: [
    ("1.200.000 EUR", "did you mean '1200000 EUR'?"), ("EUR 2000", "did you mean '2000 EUR'?"),
    ("€ 1'500", "did you mean '1500 EUR'?"), ("2000 eur", "did you mean '2000 EUR'?"),
    ("10000", "write its currency behind it, such as '10000 EUR'"), ("12.5 EUR", nil), ("a lot", nil),
    ("99999999999999999999 EUR", nil),
  ])
  func `an amount`(_ written: String, _ mend: String?) {
    #expect(Money(written: written) == nil && Money.mend(written) == mend)
  }

  @Test(arguments: [
    ("31.12.2026", "did you mean '2026-12-31'?"), ("2026-1-5", "did you mean '2026-01-05'?"),
    ("31/12/2026", "did you mean '2026-12-31'?"), ("03/04/2026", nil), ("31.2.2026", nil), ("soon", nil), ("", nil),
  ])
  func `a day`(_ written: String, _ mend: String?) { #expect(Day.mend(written) == mend) }

  @Test(arguments: [
    ("weekly", "did you mean '1 week'?"), ("2w", "did you mean '2 weeks'?"), ("3 mon", "did you mean '3 months'?"),
    ("13", "say of what, such as '13 weeks'"), ("now and then", nil), ("99999 weeks", nil),
  ])
  func `a span`(_ written: String, _ mend: String?) { #expect(Span.mend(written) == mend) }

  @Test(arguments: [
    ("30%", "write the number alone: 30"), ("1,5", "write the number alone: 1.5"),
    ("-2 points", "write the number alone: -2"), ("-", nil), ("many", nil),
  ])
  func `a number`(_ written: String, _ mend: String?) { #expect(Double.mend(written) == mend) }

  @Test func `a share and a name`() {
    #expect(Share.mend("85") == "did you mean '85 %'?" && Share.mend("850") == nil)
    #expect(Ref<Team>.mend("Team Quay") == "did you mean 'team-quay'?" && Ref<Team>.mend("7") == nil)
  }

  @Test func `a name without its kind is led to what bears it, and a name of another kind says so`() {
    expectReading(
      """
      kind: role
      name: lead
      title: Lead
      level: team
      ---
      kind: decision-right
      name: release
      title: Release
      decides: release
      scope: 1️⃣units/all
      holder: 2️⃣lead
      ---
      kind: unit
      name: all
      title: All
      scope: organisation
      ---
      kind: initiative
      name: 3️⃣new
      title: New
      form: project
      purpose: Anything
      ---
      kind: initiative
      name: move
      title: Move
      form: project
      purpose: Anything
      sponsor: 4️⃣lead
      """,
      says: [
        "1️⃣ expected a unit, value-stream, product, team or service, written unit/name, found 'units/all' — did you mean 'unit/all'?",
        "2️⃣ expected a role or person, written role/name, found 'lead' — did you mean 'role/lead'?",
        "3️⃣ 'new' is where pages write an initiative that is not there yet — choose another name, such as new-initiative",
        "4️⃣ 'sponsor' of initiative/move names person/lead, which does not exist — lead is a role; name a person here",
      ])
  }
}
