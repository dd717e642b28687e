import TestSupport
import Testing

@testable import Model

/// A step from one model to the next has to be the same as reading the next one whole.
@Suite struct StepTests {
  private static let texts: [Address: String] = Dictionary(
    uniqueKeysWithValues: (0..<12).flatMap { number in
      [
        ("role", "role-\(number)", "level: team"),
        (
          "unit", "unit-\(number)",
          number == 0 ? "scope: organisation" : "scope: team-of-teams\nparent: unit-\(number / 2)"
        ),
        (
          "team", "team-\(number)",
          "mission: Does things\ntopology: platform\nunit: unit-\(number % 12)\npeople: \(5 + number % 4)"
        ),
      ].map { kind, name, rest in
        (Address(kind: kind, name: Name(name)!), "kind: \(kind)\nname: \(name)\ntitle: Some \(name)\n\(rest)\n")
      }
    })

  private static func whole(_ texts: [Address: String]) -> Snapshot {
    Snapshot.read(texts.sorted { $0.key < $1.key }.map { ModelText(file: $0.key.description, text: $0.value) }).snapshot
  }

  private static func same(_ a: Snapshot, _ b: Snapshot) -> Bool {
    a.addresses == b.addresses && a.texts == b.texts && a.mentionsOf == b.mentionsOf && a.check() == b.check()
      && a.all(Team.self).map(\.value) == b.all(Team.self).map(\.value)
      && a.all(Unit.self).map(\.name) == b.all(Unit.self).map(\.name) && a.isWhole == b.isWhole
  }

  @Test(arguments: 1...12)
  func `a step gives what reading the whole gives`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var (texts, model) = (Self.texts, Self.whole(Self.texts))
    for _ in 0..<6 {
      let number = Int.random(in: 0..<12, using: &random)
      var written: [Address: String] = [:]
      var leaving: Set<Address> = []
      let team = Address(kind: "team", name: try #require(Name("team-\(number)")))
      if texts[team] != nil, Bool.random(using: &random) {
        leaving.insert(team)
        texts[team] = nil
      } else {
        let text = try #require(Self.texts[team]) + "skills: [a\(Int.random(in: 0..<9, using: &random))]\n"
        (written[team], texts[team]) = (text, text)
      }
      let files = written.map { ModelText(file: $0.key.description, text: $0.value) }
      guard let next = model.stepped(files, removing: leaving) else {
        Issue.record("no step was made")
        return
      }
      model = next
      let isSame = Self.same(model, Self.whole(texts))
      #expect(isSame)
    }
  }

  @Test func `where a reference would lead nowhere the whole is to be read`() throws {
    let model = Self.whole(Self.texts)
    let unit = Address(kind: "unit", name: try #require(Name("unit-3")))
    let none = [
      model.stepped([], removing: [unit]), model.stepped([ModelText(file: "team/x", text: "kind: team\nname: x\n")]),
      Self.whole(Self.texts.filter { $0.key != unit }).stepped([]),
    ]
    #expect(none.count { $0 == nil } == 3)
  }
}
