/// Which of eight bytes matter: the top bit of a byte is set when it does. Exact for every byte.
struct Marks {
  /// Bytes that are the delimiter.
  let delimiters: UInt64
  /// Quotes, line ends and other control characters.
  let others: UInt64

  static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  static let ones: UInt64 = 0x0101_0101_0101_0101

  /// - Parameter repeated: the delimiter in each of its eight bytes.
  @inline(__always)
  init(_ at: UnsafePointer<UInt8>, repeated: UInt64) {
    let bytes = UInt64(littleEndian: UnsafeRawPointer(at).loadUnaligned(as: UInt64.self))
    let delimiter = bytes ^ repeated
    let quote = bytes ^ (Marks.ones &* 34)
    let isDelimiter = ~(((delimiter & Marks.low) &+ Marks.low) | delimiter) & ~Marks.low
    let isNotQuote = ((quote & Marks.low) &+ Marks.low) | quote
    let isNotControl = ((bytes & Marks.low) &+ (Marks.ones &* 0x60)) | bytes
    delimiters = isDelimiter
    others = ~(isNotQuote & isNotControl) & ~Marks.low & ~isDelimiter
  }

  /// How many bytes of a mask are marked; a multiplication, because not every processor counts bits.
  @inline(__always)
  static func count(_ mask: UInt64) -> Int { Int(truncatingIfNeeded: ((mask >> 7) &* ones) >> 56) }
}
