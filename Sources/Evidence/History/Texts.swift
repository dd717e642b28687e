/// Many short texts in one block of bytes: a column of keys or titles without an object per row.
package struct Texts: Equatable, Sendable {
  package private(set) var bytes: [UInt8] = []
  /// End of each text in ``bytes``.
  package private(set) var ends: [Int32] = []

  package init() {}
  package var count: Int { ends.count }

  package mutating func append(_ text: String) { append(utf8: text.utf8) }
  package mutating func append(utf8: some Sequence<UInt8>) {
    bytes.append(contentsOf: utf8)
    ends.append(Int32(clamping: bytes.count))
  }

  /// Where the text of a row stands in ``bytes``.
  package func range(_ row: Int) -> Range<Int> { (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row]) }

  package subscript(_ row: Int) -> String { String(decoding: bytes[range(row)], as: UTF8.self) }
}
