import Model
import TestSupport
import Testing

/// A model's files come from anybody. Whatever is in them, reading ends in a snapshot and findings.
@Suite struct MutationTests {
  @Test(arguments: [UInt64](1...6))
  func `no damage to a sound file stops reading`(seed: UInt64) throws {
    var chance = SplitMix64(seed: seed)
    let originals = try Harbour.texts().map { Array($0.text.utf8) }
    for _ in 0..<60 {
      var bytes = try #require(originals.randomElement(using: &chance))
      for _ in 0..<Int.random(in: 1...6, using: &chance) { damage(&bytes, using: &chance) }
      let text = ModelText(file: "m.yaml", bytes: bytes)
      let (model, findings) = Snapshot.read([text])
      #expect(!(model.addresses.isEmpty && findings.isEmpty))
      #expect(findings.allSatisfy { $0.place != nil && !$0.message.isEmpty })
      _ = model.check()
      _ = model.addresses.map { model.effectiveModel(of: $0)?.missing.count }
    }
  }

  private func damage(_ bytes: inout [UInt8], using chance: inout SplitMix64) {
    guard bytes.count > 8 else { return }
    let at = Int.random(in: 0..<bytes.count - 4, using: &chance)
    let length = Int.random(in: 1...min(40, bytes.count - at), using: &chance)
    switch Int.random(in: 0..<5, using: &chance) {
    case 0: bytes.removeSubrange(at..<at + length)
    case 1: bytes.insert(contentsOf: bytes[at..<at + length], at: Int.random(in: 0...bytes.count, using: &chance))
    case 2: bytes[at] = UInt8.random(in: 0...255, using: &chance)
    case 3: bytes.insert(contentsOf: Self.traps.randomElement(using: &chance) ?? [], at: at)
    default: bytes = Array(bytes.prefix(at))
    }
  }

  private static let traps: [[UInt8]] = [
    "\n---\n", ": ", "- ", "[", "]", "{", "}", "&a ", "*a", "!!int ", "\t", "\"", "'", "|\n", ">\n", "#", "%YAML 1.2\n",
    "? ",
    "99999999999999999999", "\n  ", "\u{FEFF}", "\u{2028}", "-9223372036854775808", "…", "null", "~",
  ].map { Array($0.utf8) }

  @Test func `what was damaged as JSON is refused or read, too`() throws {
    var chance = SplitMix64(seed: 7)
    let sound = Array(#"[{"kind":"unit","name":"shop","title":"S\u00f6","scope":"department","purpose":null}]"#.utf8)
    for _ in 0..<400 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...3, using: &chance) { damage(&bytes, using: &chance) }
      let (model, findings) = Snapshot.read([ModelText(file: "request", bytes: bytes)])
      #expect(!(model.addresses.isEmpty && findings.isEmpty))
    }
  }
}
