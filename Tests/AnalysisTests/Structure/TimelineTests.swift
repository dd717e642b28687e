import Analysis
import Model
import Testing

@Suite struct TimelineTests {
  /// `kind/name` and its text; nothing for one that goes.
  typealias Texts = [(String, String?)]

  static func day(_ text: String) -> Day { Day(written: text) ?? Day(number: 0) }

  static let first: Texts = [
    ("unit/harbour", "kind: unit\nname: harbour\ntitle: Harbour\nscope: organisation"),
    ("unit/commerce", "kind: unit\nname: commerce\ntitle: Commerce\nscope: department\nparent: harbour"),
    ("team/quay", team(unit: "commerce", answers: "checkout")),
    (
      "product/checkout",
      "kind: product\nname: checkout\ntitle: Checkout\nvision: x\ncustomers: external\nstage: growing\nowner: ines"
    ),
    (
      "value-stream/buying",
      "kind: value-stream\nname: buying\ntitle: Buying\ntrigger: x\nvalue: y\ncustomer: external\nstages: [{ name: pay, team: quay }]"
    ),
    ("person/ines", "kind: person\nname: ines"),
  ]

  static func team(unit: String, answers: String = "", topology: String = "stream-aligned", people: Int = 7) -> String {
    "kind: team\nname: quay\ntitle: Quay\nmission: x\ntopology: \(topology)\nunit: \(unit)\npeople: \(people)\nanswersFor: [\(answers)]"
  }

  static func walk(_ steps: [(String, Texts)]) -> StructureWalk {
    var walk = StructureWalk()
    for (index, step) in ([("2026-01-15", first)] + steps).enumerated() {
      walk.take(
        .init(
          revision: Int64(index + 1), day: day(step.0), reason: "because",
          texts: step.1.map { (Address($0.0) ?? Address("unit/x")!, $0.1) }))
    }
    return walk
  }

  @Test func `the first description changes nothing`() {
    let timeline = Timeline(Self.walk([]), asOf: Self.day("2026-08-01"))
    #expect(timeline.changes == [] && timeline.began == Self.day("2026-01-15"))
    #expect(timeline.churn.map(\.changes) == [0, 0, 0])
    #expect(timeline.churn.map(\.isWhole) == [false, true, false])
    #expect(timeline.figure.value == 0 && timeline.figure.sample == 1)
  }

  @Test(
    arguments: [
      ([("team/quay", team(unit: "harbour", answers: "checkout"))], ["team: Quay moved from Commerce to Harbour."]),
      ([("team/quay", team(unit: "commerce"))], ["who answers: Quay no longer answers for Checkout."]),
      (
        [("team/quay", team(unit: "commerce", answers: "checkout", topology: "platform"))],
        ["team: Quay changed its type from stream aligned to platform."]
      ),
      ([("team/quay", team(unit: "commerce", answers: "checkout", people: 8))], []),
      ([("team/quay", nil)], ["team: Team Quay was taken out.", "who answers: Quay no longer answers for Checkout."]),
      ([("unit/commerce", nil)], ["unit: Unit Commerce was taken out."]),
      (
        [("unit/sales", "kind: unit\nname: sales\ntitle: Sales\nscope: department\nparent: harbour")],
        ["unit: Unit Sales was added, in Harbour."]
      ),
      (
        [
          (
            "product/checkout",
            "kind: product\nname: checkout\ntitle: Checkout\nvision: x\ncustomers: external\nstage: retired\nowner: tomas"
          )
        ],
        ["product: Checkout was retired.", "who answers: The owner of Checkout changed from Ines to Tomas."]
      ),
      (
        [
          (
            "value-stream/buying",
            "kind: value-stream\nname: buying\ntitle: Buying\ntrigger: x\nvalue: y\ncustomer: external\nstages: [{ name: pay }, { name: ship, team: quay }]"
          )
        ],
        ["value stream: “pay” in Buying went from Quay to nothing.", "value stream: Buying got the stage “ship”."]
      ),
      (
        [("person/ines", "kind: person\nname: ines\nroles: [{ role: product-owner, in: product/checkout }]")],
        ["role held: Ines became product owner in Checkout."]
      ),
    ] as [(Texts, [String])])
  func `each sort of change is said in words`(_ texts: Texts, _ said: [String]) {
    let timeline = Timeline(Self.walk([("2026-05-01", texts)]), asOf: Self.day("2026-08-01"))
    #expect(timeline.changes.map { "\($0.sort.rawValue): \($0.says)" } == said)
    #expect(timeline.changes.allSatisfy { $0.revision == 2 && $0.reason == "because" })
    let counted = timeline.changes.count { $0.sort != .role }
    #expect(timeline.churn.map(\.changes) == [0, counted, 0])
    #expect(timeline.figure.value == Double(counted))
  }

  @Test func `a day before a change does not know it`() {
    let walk = Self.walk([("2026-05-01", [("team/quay", nil)])])
    #expect(Timeline(walk, asOf: Self.day("2026-04-30")).changes.isEmpty)
    let before = Timeline(walk, asOf: Self.day("2025-12-31"))
    #expect(before.began == nil && before.churn.isEmpty)
    #expect(before.figure.answer == .none(because: "no model yet"))
  }

  @Test(arguments: [
    ("2026-01-01", "Q1 2026", "2026-03-31"), ("2025-12-31", "Q4 2025", "2025-12-31"),
    ("2024-05-20", "Q2 2024", "2024-06-30"),
  ])
  func `a quarter has its first and last day`(_ text: String, _ spoken: String, _ last: String) {
    let quarter = Quarter(of: Self.day(text))
    #expect(quarter.spoken == spoken && quarter.to == Self.day(last))
    #expect(quarter.next.previous == quarter && quarter.next.from == quarter.to + 1)
  }

  /// With a quoted key nothing can be cut out, so every version is read.
  @Test func `what is cut out of a text tells as much as reading it`() {
    let own = (5...7).map { Self.team(unit: "commerce", answers: "checkout", people: $0) }
    let moved = Self.team(unit: "harbour", answers: "checkout")
    let texts = [
      own[0], moved, own[1] + "\nuntil: 2027-01-01", own[2], own[2].replacing("Quay", with: "Pier"),
      moved + "\n# a comment", Self.team(unit: "commerce", topology: "platform"),
    ]
    func changes(_ write: (String) -> String) -> [String] {
      Self.walk(texts.map { ("2026-03-01", [("team/quay", write($0))]) }).changes.map(\.says)
    }
    #expect(changes { $0 } == changes { "\"kind\": team" + $0.dropFirst(10) })
    #expect(changes { $0 }.count == 8)
  }
}
