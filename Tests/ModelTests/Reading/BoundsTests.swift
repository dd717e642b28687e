import Model
import TestSupport
import Testing

@Suite struct BoundsTests {
  @Test func `a number out of its bounds is told with its place and the bounds`() {
    expectReading(
      """
      kind: team
      name: quay
      title: Quay
      mission: Buying
      topology: stream-aligned
      unit: harbour
      people: 1️⃣-3
      ---
      kind: unit
      name: harbour
      title: Harbour
      scope: organisation
      ---
      kind: service
      name: desk
      title: Desk
      consumers: [all]
      channel: mail
      nature: mixed
      serviceLevel: { probability: 2️⃣130 %, days: 3️⃣0 }
      ---
      kind: workflow
      name: flow
      title: Flow
      states: [{ name: Doing, activity: active, limit: 4️⃣-1 }]
      expectation: { probability: 5️⃣-5 %, days: 6️⃣-14 }
      zone: UTC
      ---
      kind: decision-right
      name: staffing
      title: Staffing
      decides: staffing
      scope: unit/harbour
      holder: role/head
      limit: { money: 7️⃣-20000 EUR }
      delegation: { from: head, to: head, level: 8️⃣8 }
      expectedDays: 9️⃣0
      ---
      kind: role
      name: head
      title: Head
      level: unit
      """,
      says: [
        "1️⃣ expected a whole number from 1 to 1 000 000, such as 7, found '-3'",
        "2️⃣ expected a share from 0 % to 100 %, such as 85 % or 0.85, found '130 %'",
        "3️⃣ expected a whole number from 1 to 1 000 000, such as 7, found '0'",
        "4️⃣ expected a whole number from 1 to 1 000 000, such as 7, found '-1'",
        "5️⃣ expected a share from 0 % to 100 %, such as 85 % or 0.85, found '-5 %'",
        "6️⃣ expected a whole number from 1 to 1 000 000, such as 7, found '-14'",
        "7️⃣ expected an amount of nothing or more with its currency, such as 50000 EUR, found '-20000 EUR'",
        "8️⃣ expected a whole number from 1 to 7, such as 5, found '8'",
        "9️⃣ expected a whole number from 1 to 1 000 000, such as 7, found '0'",
      ])
  }

  @Test func `a schema names the bounds`() {
    let team = JSONSchema.of(Team.self).pretty
    #expect(team.contains("\"minimum\": 1,") && team.contains("\"maximum\": 1000000"))
    let right = JSONSchema.of(DecisionRight.self).pretty
    #expect(right.contains("\"maximum\": 7") && !right.contains("^-?[0-9]"))
    #expect(JSONSchema.of(Service.self).pretty.contains("\"maximum\": 1,"))
  }
}
