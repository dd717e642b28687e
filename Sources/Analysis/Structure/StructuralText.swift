import Model

/// What of a resource's text speaks of structure, cut out line by line without reading the text. Two versions that
/// agree in it have the same structure, so a long history is read where structure changed and nowhere else.
struct StructuralText: Equatable {
  /// The lines of those fields.
  let lines: [UInt8]

  private static let fields: [String: [String]] = [
    Unit.word: ["parent"], Team.word: ["unit", "topology", "until", "answersFor", "offers"],
    Product.word: ["valueStream", "stage", "owner"], ValueStream.word: ["stages"], Service.word: ["owner"],
    Person.word: ["roles"],
  ]

  /// Nothing where the text is not written with one field a line.
  init?(_ text: String, of kind: String) {
    guard let fields = StructuralText.fields[kind] else { return nil }
    var lines: [UInt8] = []
    var isKeeping = false
    for line in text.utf8.split(separator: 10) {
      switch line.first {
      // What is indented, a list at the margin or a comment goes on with the field before.
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "#"), 13, nil: break
      case let first? where StructuralText.isLetter(first):
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        isKeeping = fields.contains { line[..<colon].elementsEqual($0.utf8) }
      default: return nil
      }
      if isKeeping { lines += line + [10] }
    }
    self.lines = lines
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 32) >= 97 && (byte | 32) <= 122 }
}
