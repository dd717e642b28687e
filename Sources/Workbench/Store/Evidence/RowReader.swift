/// Reads the bytes of one item back. What does not fit is noticed, never trusted: the bytes come
/// from a file that anybody may have written to.
struct RowReader {
  private let base: UnsafePointer<UInt8>
  private let end: Int
  private var place = 0
  /// False once anything could not be read; what was read since means nothing.
  private(set) var isWhole = true

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let start = bytes.baseAddress {
      base = start
      end = bytes.count
    } else {
      // Never read from: there are no bytes.
      base = UnsafePointer(bitPattern: 1)!
      end = 0
    }
  }

  var isAtEnd: Bool { place == end }

  mutating func byte() -> UInt8 {
    guard place < end else { return broken(0) }
    defer { place += 1 }
    return base[place]
  }

  mutating func wide() -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      guard place < end else { return broken(0) }
      let byte = base[place]
      place += 1
      number |= UInt64(byte & 0x7F) &<< shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return broken(0)
  }

  mutating func number() -> Int {
    let number = wide()
    return number <= UInt64(UInt32.max) ? Int(number) : broken(0)
  }

  mutating func stamp() -> Int64 {
    let coded = wide()
    if coded == 0 { return .max }
    let zigzag = coded - 1
    return Int64(bitPattern: zigzag &>> 1) ^ -Int64(bitPattern: zigzag & 1)
  }

  mutating func text() -> UnsafeBufferPointer<UInt8> {
    let count = number()
    guard count <= end - place else { return broken(UnsafeBufferPointer(start: nil, count: 0)) }
    defer { place += count }
    return UnsafeBufferPointer(start: base + place, count: count)
  }

  private mutating func broken<T>(_ nothing: T) -> T {
    isWhole = false
    place = end
    return nothing
  }
}
