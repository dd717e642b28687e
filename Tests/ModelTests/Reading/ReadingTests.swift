import Model
import TestSupport
import Testing

@Suite struct ReadingTests {
  @Test func `all mistakes of a file are told at once, each with its place and a way out`() {
    expectReading(
      """
      1️⃣kind: team
      name: payments
      title: Payments
      2️⃣mision: Make paying effortless
      topology: 3️⃣platfrom
      unit: 4️⃣commerse
      people: 5️⃣seven
      answersFor: [checkout, 6️⃣serch]
      interactions:
        - with: payments
          mode: facilitating
          7️⃣untill: 2025-06-30
      ---
      kind: unit
      name: commerce
      title: Commerce
      scope: department
      ---
      kind: 8️⃣prodcut
      name: checkout
      ---
      kind: product
      name: checkout
      title: Checkout
      vision: Paying feels like nothing
      users: 9️⃣shoppers
      customers: external
      stage: growing
      """,
      says: [
        "1️⃣ 'mission' is missing: expected text",
        "2️⃣ a team has no field 'mision' — did you mean 'mission'?",
        "3️⃣ expected one of stream-aligned, platform, enabling, complicated-subsystem, found 'platfrom' — did you mean 'platform'?",
        "4️⃣ 'unit' of team/payments names unit/commerse, which does not exist — did you mean 'commerce'?",
        "5️⃣ expected a whole number from 1 to 1 000 000, such as 7, found 'seven'",
        "6️⃣ 'answersFor[1]' of team/payments names product/serch, which does not exist",
        "7️⃣ 'interactions[0]' has no field 'untill' — did you mean 'until'?",
        "8️⃣ there is no kind 'prodcut' — did you mean 'product'?",
        "9️⃣ expected a list, found 'shoppers' — write [shoppers]",
      ])
  }

  @Test func `a second resource of one name is told where the first stands`() {
    expectReading(
      """
      kind: unit
      name: commerce
      title: Commerce
      scope: department
      ---
      kind: unit
      name: 1️⃣commerce
      title: Commerce again
      scope: department
      """,
      says: ["1️⃣ there is already a unit named commerce, at sample.yaml:1:1…"])
  }

  @Test(arguments: [
    ("parent", "goal", "a", "a → a"),
    ("extends", "operating-model", "base", "base → base"),
  ])
  func `a circle is told with its way`(field: String, kind: String, name: String, way: String) {
    let yaml = "kind: \(kind)\nname: \(name)\ntitle: T\n\(field): \(name)\n"
    let findings = Snapshot.read([ModelText(file: "m.yaml", text: yaml)]).findings
    #expect(findings.map(\.message).contains("'\(field)' leads in a circle: \(way)"))
  }
}
