import Governance
import Model
import Testing

@Suite struct RightsTests {
  /// Harbour with something added to the right about the scope of Checkout, or after it all.
  static func authority(_ added: String = "", then more: String = "") -> Authority {
    let anchor = "agree: [general-counsel]"
    return Authority(Harbour.read(Harbour.text.replacing(anchor, with: anchor + "\n" + added) + "\n---\n" + more))
  }

  static let cast =
    "recommend: [team-lead]\nperform: [team-lead]\ninput: [head-of-operations]\ninform: [head-of-commerce]"
  static let two = "recommend: [team-lead, head-of-commerce]"

  struct Law: Sendable, CustomTestStringConvertible {
    let way: ResponsibilityModel
    let cast: String
    let breaches: [String]
    var testDescription: String { "\(way) \(breaches)" }
  }

  @Test(arguments: [
    Law(way: .raci, cast: cast, breaches: []), Law(way: .daci, cast: cast, breaches: []),
    Law(way: .rapid, cast: cast, breaches: []),
    Law(
      way: .raci, cast: "",
      breaches: ["At least one is responsible; nobody is named to recommend it or to carry it out."]),
    Law(way: .raci, cast: "perform: [team-lead]", breaches: []),
    Law(way: .daci, cast: "perform: [team-lead]", breaches: ["Exactly one drives it; nobody is named to recommend."]),
    Law(way: .rapid, cast: "", breaches: ["Exactly one recommends; nobody is named."]),
    Law(way: .rapid, cast: two, breaches: ["Exactly one recommends; 2 are named."]),
    Law(way: .daci, cast: two, breaches: []),
  ])
  func `each way of writing keeps its own law`(_ law: Law) throws {
    let all = Self.authority(law.cast).responsibilities(as: law.way)
    let scope = try #require(all.first { $0.decides == "scope" })
    #expect(scope.breaches == law.breaches)
  }

  @Test(arguments: [
    (
      ResponsibilityModel.raci,
      ["R": "team-lead", "A": "product-owner", "C": "general-counsel head-of-operations", "I": "head-of-commerce"]
    ),
    (
      .daci,
      [
        "D": "team-lead", "A": "product-owner", "C": "general-counsel head-of-operations",
        "I": "head-of-commerce team-lead",
      ]
    ),
    (
      .rapid,
      ["R": "team-lead", "A": "general-counsel", "P": "team-lead", "I": "head-of-operations", "D": "product-owner"]
    ),
  ])
  func `the same right has other letters in each`(_ way: ResponsibilityModel, _ letters: [String: String]) throws {
    let scope = try #require(Self.authority(Self.cast).responsibilities(as: way).first { $0.decides == "scope" })
    #expect(scope.parts.map(\.letter) == way.letters.map(\.letter))
    for (letter, names) in letters {
      #expect(scope.who(letter).map(\.name.text).joined(separator: " ") == names, "\(letter)")
    }
  }

  static let rival =
    "kind: decision-right\nname: rival\ntitle: Rival\ndecides: scope\nscope: product/checkout\nholder: role/team-lead"

  @Test(arguments: [(ResponsibilityModel.raci, "is accountable"), (.daci, "approves"), (.rapid, "decides")])
  func `two deciders break the law of all three`(_ way: ResponsibilityModel, _ word: String) throws {
    let scope = try #require(
      Self.authority(Self.cast, then: Self.rival).responsibilities(as: way).first { $0.decides == "scope" })
    #expect(scope.breaches == ["Exactly one \(word); 2 are named."])
    #expect(scope.rights.count == 2)
  }

  @Test func `what the laws say about rights is told together`() {
    let text = Harbour.text.replacing(
      "name: checkout\ntitle: Checkout\n", with: "name: checkout\ntitle: Checkout\nmustDecide: [scope, launch]\n")
    let laws = Harbour.read(text).check()
    let said = Authority.findings(among: laws)
    #expect(said.contains { $0.rule == "a-team-may-decide-what-it-needs" })
    #expect(said.contains { $0.rule == "a-decision-has-a-wider-place" })
    #expect(said.count < laws.count)
  }

  @Test func `information names who needs it, for what and from where`() {
    let authority = Self.authority(
      "needs:\n  - { information: What the law allows, from: role/general-counsel }\n  - { information: What buyers say, by: team-lead }"
    )
    #expect(
      authority.informationFlows.map(authority.sentence) == [
        "The product owner needs “What the law allows” from General counsel to decide scope for Checkout.",
        "The team lead needs “What buyers say” from a source nobody has named to decide scope for Checkout.",
      ])
  }

  @Test func `what a team has to escalate is told apart from what it decides`() throws {
    let text = Harbour.text.replacing(
      "name: checkout\ntitle: Checkout\n",
      with: "name: checkout\ntitle: Checkout\nmustDecide: [scope, staffing, brand, launch]\n")
    let authority = Authority(Harbour.read(text))
    let product = try #require(authority.model.find(Product.self, Name(known: "checkout")))
    let autonomy = authority.autonomy(of: product)
    #expect(autonomy.isSaid)
    #expect(
      autonomy.lines.map { ($0.mustEscalate ? "▲ " : "● ") + $0.says.typed } == [
        "● Scope: decided by Ines, product owner, up to medium risk; beyond that by Oskar, head of commerce.",
        "● Staffing: decided by Ines, product owner, up to 20 000 EUR when it can be undone; beyond that by Oskar, head of commerce.",
        "▲ Brand: has to go to Bruno.", "▲ Launch: nobody may decide it for Checkout.",
      ])
    let team = try #require(authority.model.find(Team.self, Name(known: "quay")))
    #expect(authority.autonomy(of: team).map(\.place) == [Harbour.checkout])
  }

  @Test func `a product that does not say what it needs shows what reaches it`() throws {
    let product = try #require(Harbour.model.find(Product.self, Name(known: "ledger")))
    let autonomy = Harbour.authority.autonomy(of: product)
    #expect(!autonomy.isSaid && autonomy.lines.map(\.type) == ["brand", "staffing"])
    #expect(autonomy.escalating.map(\.type) == ["brand", "staffing"])
  }
}
