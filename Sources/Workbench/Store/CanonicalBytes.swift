/// Bytes that mean the same on every machine: each part carries its length, so no two different
/// lists of parts ever give the same bytes.
struct CanonicalBytes {
  private(set) var bytes: [UInt8]

  /// Begins with the name and version of the form, such as `pomona-entry/1`.
  init(form: StaticString) {
    bytes = []
    add("\(form)")
  }

  mutating func add(_ text: String) { add(Array(text.utf8)) }
  mutating func add(_ part: [UInt8]) {
    add(Int64(clamping: part.count))
    bytes += part
  }
  /// Eight bytes, most significant first.
  mutating func add(_ number: Int64) {
    for shift in stride(from: Int64(56), through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
