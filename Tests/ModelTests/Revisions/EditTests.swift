import Model
import TestSupport
import Testing

@Suite struct EditTests {
  static let sample = """
    # Paying and all around it.
    kind: unit
    name: shop
    title: Shop
    scope: department
    ---
    # Quay looks after checkout.
    kind: team
    name: quay
    title: Quay
    mission: Paying feels like nothing # a promise
    topology: stream-aligned
    unit: shop
    people: 7   # since spring
    skills: [Swift, design]
    needs:
      - Swift
      # legal is a handoff
      - legal
    interactions:
      - with: quay
        mode: facilitating
    """

  @Test(arguments: [
    ("team/quay.people = 8", "people: 7 ", "people: 8 "),
    ("team/quay.mission=Pay: now", "Paying feels like nothing #", "\"Pay: now\" #"),
    ("team/quay.skills += testing", "[Swift, design]", "[Swift, design, testing]"),
    ("team/quay.skills -= Swift", "[Swift, design]", "[design]"),
    ("team/quay.skills -= design", "[Swift, design]", "[Swift]"),
    ("team/quay.skills = [a, b]", "[Swift, design]", "[a, b]"),
    ("team/quay.needs += law", "  - legal\n", "  - legal\n  - law\n"),
    ("team/quay.needs -= Swift", "  - Swift\n", ""),
    ("team/quay.interactions[quay].mode = collaboration", "facilitating", "collaboration"),
    ("team/quay.since = 2024-01-01", "facilitating", "facilitating\nsince: 2024-01-01"),
    ("team/quay.interactions[0].purpose = teaching", "facilitating", "facilitating\n    purpose: teaching"),
    (
      "team/quay.interactions += {with: tide, mode: facilitating}", "mode: facilitating",
      "mode: facilitating\n  - {with: tide, mode: facilitating}"
    ),
    ("team/quay.offers += help", "facilitating", "facilitating\noffers: [help]"),
  ])
  func `an edit is made within the author's own text`(edit: String, old: String, new: String) throws {
    let before = model(Self.sample)
    let (after, _) = before.applying([try #require(Edit(written: edit))])
    let team = Address("team/quay")!
    let text = try #require(before.texts[team])
    #expect(text.contains(old))
    let wanted = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false).joined(separator: new)
    #expect(after.texts[team] == wanted)
    #expect(!ChangeSet.between(before, after).isEmpty)
  }

  @Test func `where an edit finds no place in the text, the resource is written anew`() throws {
    let deep = model("{kind: unit, name: shop, title: Shop, scope: department} # in one line")
    let (after, findings) = deep.applying([try #require(Edit(written: "unit/shop.purpose = Sell"))])
    #expect(after.find(Unit.self, Name("shop")!)?.purpose == "Sell")
    #expect(findings.map(\.description) == [])
  }

  @Test func `a group that was not there begins at the end`() throws {
    let (after, findings) = model("kind: product\nname: a\ntitle: A\nvision: V\ncustomers: both\nstage: idea\n")
      .applying([try #require(Edit(written: "product/a.boundary.inside = [paying]"))])
    #expect(findings.map(\.description) == [])
    #expect(after.texts[Address("product/a")!]?.hasSuffix("stage: idea\nboundary:\n  inside: [paying]\n") == true)
  }

  @Test(arguments: [
    ("team/key.people = 8", "there is no team/key — did you mean 'team/quay'?"),
    ("team/quay.poeple = 8", "a team has no field 'poeple' to change — did you mean 'people'?"),
    ("team/quay.people += 8", "'people' is no list — set it with ="),
    ("team/quay.skills -= Swfit", "'Swfit' is not in 'skills' — did you mean 'Swift'?"),
    ("team/quay.name = tide", "a team has no field 'name' to change"),
    ("team/quay.people = eight", "expected a whole number from 1 to 1 000 000, such as 7, found 'eight'"),
    ("team/quay.unit = shoq", "'unit' of team/quay names unit/shoq, which does not exist — did you mean 'shop'?"),
  ])
  func `an edit that leads nowhere is told why`(edit: String, said: String) throws {
    let (_, findings) = model(Self.sample).applying([try #require(Edit(written: edit))])
    #expect(findings.contains { $0.description.hasSuffix("to mend: \(said)") }, "\(findings)")
  }

  @Test func `clearing a field takes its line away`() throws {
    let dated = model(Self.sample).applying([Edit(Address("team/quay")!, "since", .set("2024-01-01"))]).0
    let cleared = dated.applying([try #require(Edit(written: "team/quay.since ="))]).0
    #expect(cleared.texts == model(Self.sample).texts)
  }

  @Test(arguments: ["", "people = 8", "team/quay = 8", "team/quay.people", "Team/Quay X.people=8"])
  func `what is no edit is refused`(text: String) {
    #expect(Edit(written: text) == nil)
  }
}
