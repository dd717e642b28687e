import Model
import TestSupport
import Testing

@Suite struct RoundTripTests {
  @Test func `the texts of a model read back without a difference`() throws {
    let (harbour, _) = Snapshot.read(try Harbour.texts())
    let texts = harbour.texts.map { ModelText(file: "\($0.key).yaml", text: $0.value) }
    let (again, findings) = Snapshot.read(texts)
    #expect(findings.map(\.description) == [])
    #expect(ChangeSet.between(harbour, again).description == "")
    #expect(again.texts == harbour.texts)
    #expect(harbour.addresses.allSatisfy { harbour.canonicalBytes(of: $0) == again.canonicalBytes(of: $0) })
  }

  @Test func `what we write ourselves reads back without a difference`() throws {
    let (harbour, _) = Snapshot.read(try Harbour.texts())
    let texts = harbour.addresses.compactMap { address in
      harbour.form(of: address).map { ModelText(file: "\(address).yaml", text: YAMLWriter.text($0)) }
    }
    let (again, findings) = Snapshot.read(texts)
    #expect(findings.map(\.description) == [])
    #expect(ChangeSet.between(harbour, again).description == "")
  }

  @Test(arguments: [UInt64](1...4))
  func `any text survives being written, read and edited`(seed: UInt64) throws {
    var chance = SplitMix64(seed: seed)
    let shop = model("kind: unit\nname: shop\ntitle: Shop\nscope: department # ours\npurpose: Sell\n")
    let unit = Address("unit/shop")!
    var kept = 0
    for _ in 0..<150 {
      let purpose = randomText(using: &chance)
      let (edited, findings) = shop.applying([Edit(unit, "purpose", .set(purpose))])
      guard findings.isEmpty else { continue }
      kept += 1
      #expect(edited.find(Unit.self, Name("shop")!)?.purpose == purpose)
      let again = model(try #require(edited.texts[unit]))
      #expect(ChangeSet.between(edited, again).isEmpty)
      #expect(again.find(Unit.self, Name("shop")!)?.purpose == purpose)
    }
    #expect(kept > 100, "only text of nothing but spaces is no text")
  }

  private func randomText(using chance: inout SplitMix64) -> String {
    let pieces = [
      "a", "B", " ", ":", ": ", " #", "#", "-", "- ", "'", "\"", "\\", "\n", "\t", "é", "😀", "[", "]", "{", "}", ",",
      "&", "*", "!",
      "|", ">", "%", "@", "`", "~", "null", "0", "=", "?", "\u{85}", "\u{2028}", "\u{7}", "---", "…",
    ]
    return (0..<Int.random(in: 1...12, using: &chance)).map { _ in pieces.randomElement(using: &chance) ?? "" }.joined()
  }
}
