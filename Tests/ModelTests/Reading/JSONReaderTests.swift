import Model
import TestSupport
import Testing

@Suite struct JSONReaderTests {
  static func read(_ text: String) -> (snapshot: Snapshot, findings: [Finding]) {
    Snapshot.read([ModelText(file: "request", text: text)])
  }

  @Test func `JSON is read like YAML, and kept as YAML`() {
    let (model, findings) = Self.read(
      #"""
      [{"kind": "unit", "name": "shop", "title": "Sh\u00f6p \ud83d\ude00 \"now\"", "scope": "department", "purpose": null},
       {"kind": "team", "name": "quay", "title": "Quay", "mission": "Pay", "topology": "platform", "unit": "shop", "people": 7}]
      """#)
    #expect(findings.map(\.description) == [])
    #expect(model.title(of: Address("unit/shop")!) == "Shöp 😀 \"now\"")
    #expect(model.find(Team.self, Name("quay")!)?.people.value == 7)
    #expect(model.texts[Address("unit/shop")!] == "kind: unit\nname: shop\ntitle: Shöp 😀 \"now\"\nscope: department\n")
  }

  @Test func `a mistake in JSON has its line and column and its field`() {
    let findings = Self.read(
      "{\n  \"kind\": \"unit\",\n  \"name\": \"shop\", \"title\": \"Shop\",\n  \"scope\": \"depot\"\n}"
    ).findings
    #expect(
      findings.map { "\($0.place!) \($0.message)" } == [
        "request:4:12 expected one of team-of-teams, department, organisation, found 'depot'"
      ])
  }

  @Test(arguments: [
    ("{", "it ends too early"), ("{\"a\" 1}", "expected ':' after 'a'"), ("[1 2]", "expected ',' or ']'"),
    ("{\"a\": tru}", "'tru' is no value; text stands in quotes"), ("{\"a\": \"\\x\"}", "\\x is unknown"),
    ("{\"a\": \"\\ud800\"}", "half of a character is missing"),
    ("{\"a\": 1, \"a\": 2}", "'a' is written more than once"),
    ("[] x", "something stands behind the end of the JSON"), ("{\"a\": \"b", "text is not closed"),
    ("{a: 1}", "expected a name in quotes"),
  ])
  func `what is no JSON is told why`(text: String, why: String) {
    let said = Self.read(text).findings.map(\.message)
    #expect(
      said == ["this is not JSON: \(why)"] || (text == "{" && said == ["this is not JSON: expected a name in quotes"]))
  }

  @Test func `JSON nested without end is refused`() {
    #expect(Self.read(String(repeating: "[", count: 100_000)).findings.first?.rule == "json-syntax")
  }
}
