import Model
import TestSupport
import Testing

@Suite struct YAMLTests {
  static let unit = "name: shop\ntitle: Shop\nscope: department\n"

  @Test(arguments: [
    ("1️⃣{kind: unit, kind: unit}\n", "1:2 'kind' is written more than once — keep one of them"),
    ("kind: unit\nname: 1️⃣&a shop\n", "1️⃣ anchors and aliases (&, *) are not used here…"),
    ("kind: unit\nname: 1️⃣!secret shop\n", "1️⃣ tags such as !secret are not used here…"),
    ("kind: unit\nname: 1️⃣*a\n", "1️⃣ anchors and aliases (&, *) are not used here — write the value where it belongs"),
    ("kind: unit\nname: a1️⃣: b\n", "1️⃣ this is not YAML: a ':' stands where no field can begin — text…"),
    ("1️⃣- unit\n", "1️⃣ expected a resource with kind and name, found a list"),
    ("1️⃣hello\n", "1️⃣ expected a resource with kind and name, found 'hello'"),
    ("1️⃣name: a\n", "1️⃣ 'kind' is missing: expected a kind such as team"),
    ("kind: 1️⃣[unit]\nname: a\n", "1️⃣ there is no kind a list"),
  ])
  func `what is no model is told where and why`(sample: String, said: String) {
    expectReading(sample, says: [said])
  }

  @Test func `one document's mistake hides no other's`() {
    expectReading(
      "kind: unit\nname: \"a\n---\nkind: unit\n\(Self.unit)1️⃣scop: x\n---\nkind: 2️⃣unti\n",
      says: [
        "3:1 this is not YAML: a quote is opened and not closed",
        "1️⃣ a unit has no field 'scop' — did you mean 'scope'?",
        "2️⃣ there is no kind 'unti' — did you mean 'unit'?",
      ])
  }

  @Test func `a field written twice hides no other mistake`() {
    expectReading(
      """
      kind: team
      name: quay
      title: Quay
      1️⃣title: Quai
      mission: Pay
      topology: platform
      unit: 2️⃣shop
      people: 3️⃣many
      interactions:
        - with: quay
          mode: facilitating
          4️⃣mode: collaboration
      5️⃣title: Key
      """,
      says: [
        "1️⃣ 'title' is written more than once — keep one of them", "2️⃣ 'unit' of team/quay names unit/shop, which…",
        "3️⃣ expected a whole number from 1 to 1 000 000, such as 7, found 'many'",
        "4️⃣ 'mode' is written more than once — keep one of them",
        "5️⃣ 'title' is written more than once — keep one of them",
      ])
  }

  @Test func `nesting without end is refused`() {
    let deep = "kind: unit\nparent: " + String(repeating: "[", count: 20_000)
    let flow = Snapshot.read([ModelText(file: "m.yaml", text: deep)]).findings
    #expect(flow.count == 1 && flow[0].rule == "yaml-syntax")
    let closed = "kind: unit\nparent: " + String(repeating: "[", count: 90) + String(repeating: "]", count: 90)
    #expect(
      Snapshot.read([ModelText(file: "m.yaml", text: closed)]).findings[0].message.contains("nested more than 64"))
  }

  @Test(
    arguments: [
      ([0x00, 0x01, 0x02], "this file is not text"), ([0xFF, 0xFE, 0x6B, 0x00], "this file is written in UTF-16"),
      ([0x6B, 0xE4, 0x0A], "this file is not UTF-8 text"), ([], "this file holds no resources"),
      ([0x23, 0x20, 0x61, 0x0A], "this file holds no resources"),
    ] as [([UInt8], String)])
  func `bytes that are no model are a finding with a way out`(bytes: [UInt8], said: String) {
    let findings = Snapshot.read([ModelText(file: "m.yaml", bytes: bytes)]).findings
    #expect(findings.map(\.message) == [said])
    #expect(findings.first?.mend != nil)
  }

  @Test func `words that YAML would make something else of stay words`() {
    let text = "kind: unit\nname: shop\ntitle: no\nscope: department\npurpose: 2025-06-30\n"
    let unit = model(text).find(Unit.self, Name("shop")!)
    #expect(unit?.title == "no")
    #expect(unit?.purpose == "2025-06-30")
  }

  @Test func `a byte order mark and Windows line ends do no harm`() {
    let bytes =
      [0xEF, 0xBB, 0xBF] + Array("kind: unit\r\nname: shop\r\ntitle: Shop\r\nscope: department\r\n---\r\n".utf8)
    let (model, findings) = Snapshot.read([ModelText(file: "m.yaml", bytes: bytes)])
    #expect(findings.map(\.description) == [])
    #expect(model.addresses.map(\.description) == ["unit/shop"])
  }
}
