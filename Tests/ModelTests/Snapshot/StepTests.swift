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
      && a.all(Unit.self).map(\.name) == b.all(Unit.self).map(\.name) && a.isWhole == b.isWhole && a.around == b.around
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
      model = try #require(model.stepped(files, removing: leaving))
      let isSame = Self.same(model, Self.whole(texts))
      #expect(isSame)
    }
  }

  /// A history of the worked organisation: resources are renamed, moved under others, taken out and put back. Whatever
  /// is amiss on the way is found by a step as by reading the whole.
  @Test(arguments: 1...6)
  func `a step of a whole organisation finds what reading all of it finds`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let written = try Snapshot.read(Harbour.texts()).snapshot.texts
    let places = written.keys.sorted()
    let units = places.filter { $0.kind == Unit.word }.map(\.name.text)
    var (texts, model) = (written, Self.whole(written))
    #expect(model.isWhole)
    for _ in 0..<12 {
      var next = texts
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = try #require(places.randomElement(using: &random))
        let text = try #require(written[place])
        switch Int.random(in: 0..<4, using: &random) {
        case 0: next[place] = nil
        case 1: next[place] = text.replacing("\ntitle: ", with: "\ntitle: Another ", maxReplacements: 1)
        case 2:
          let unit = try #require(units.randomElement(using: &random))
          next[place] = text.replacing(#/\n(parent|unit): [a-z-]+/#) { "\n\($0.output.1): \(unit)" }
        default: next[place] = text
        }
      }
      let changed = next.filter { texts[$0.key] != $0.value }.sorted { $0.key < $1.key }
      let (stepped, findings) = model.replacing(
        changed.map { ModelText(file: $0.key.description, text: $0.value) },
        removing: Set(texts.keys.filter { next[$0] == nil }))
      let sorted = next.sorted { $0.key < $1.key }.map { ModelText(file: $0.key.description, text: $0.value) }
      let (read, known) = Snapshot.read(sorted)
      let isSame = Self.same(stepped, read) && findings == known
      #expect(isSame)
      let models = read.all(OperatingModel.self).map { stepped.operatingModels[$0.name]?.settings }
      #expect(models == read.all(OperatingModel.self).map { read.operatingModels[$0.name]?.settings })
      // A day on which something is amiss is followed by one on which it is mended.
      if stepped.isWhole { (texts, model) = (next, stepped) }
    }
  }

  @Test func `from a model that could not be read whole no step is made`() throws {
    let unit = Address(kind: "unit", name: try #require(Name("unit-3")))
    let model = try #require(Self.whole(Self.texts).stepped([], removing: [unit]))
    #expect(!model.isWhole)
    #expect(model.stepped([]) == nil)
  }
}
