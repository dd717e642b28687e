/// Different texts and the number each was first met under: finds a repeated key or a known name
/// from its bytes, without making a string per row.
struct KeyIndex {
  private(set) var texts = Texts()
  private var slots = KeySlots()

  /// The number of a text, and whether it is new.
  mutating func number(of key: Bytes) -> (number: Int, isNew: Bool) {
    if let found = slots.row(of: key, in: texts) { return (found, false) }
    let number = texts.count
    texts.append(utf8: key)
    _ = slots.put(number, in: texts)
    return (number, true)
  }
}

/// Finds the row of a text in a column of texts that it does not hold itself.
struct KeySlots {
  private var slots = [Int32](repeating: -1, count: 64)
  private var count = 0

  func row(of key: Bytes, in texts: Texts) -> Int? {
    let row = slots[slot(of: key, in: texts)]
    return row < 0 ? nil : Int(row)
  }

  /// Has the text of a row found under that row from now on; gives the row it was found under before.
  mutating func put(_ row: Int, in texts: Texts) -> Int? {
    if count * 2 >= slots.count { grow(texts) }
    let slot = slot(of: texts.bytes.span.extracting(texts.range(row)), in: texts)
    let earlier = slots[slot]
    slots[slot] = Int32(clamping: row)
    if earlier < 0 { count += 1 }
    return earlier < 0 ? nil : Int(earlier)
  }

  /// Where a text stands, or the free place where it would.
  private func slot(of key: Bytes, in texts: Texts) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: KeySlots.hash(key)) & mask
    while slots[slot] >= 0, !texts.equals(Int(slots[slot]), key) { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow(_ texts: Texts) {
    let rows = slots.filter { $0 >= 0 }
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for row in rows { slots[slot(of: texts.bytes.span.extracting(texts.range(Int(row))), in: texts)] = row }
  }

  /// FNV-1a with a final mix, so that keys in sequence spread over the slots.
  private static func hash(_ key: Bytes) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for at in key.indices { hash = (hash ^ UInt64(key[at])) &* 0x100_0000_01b3 }
    hash ^= hash >> 32
    return hash &* 0x9e37_79b9_7f4a_7c15 ^ hash >> 29
  }
}

extension Texts {
  package mutating func append(utf8 span: Bytes) {
    span.withUnsafeBufferPointer { append(utf8: $0) }
  }

  /// Whether the text of a row has exactly these bytes.
  func equals(_ row: Int, _ key: Bytes) -> Bool {
    let place = range(row)
    guard place.count == key.count else { return false }
    for offset in key.indices where bytes[place.lowerBound + offset] != key[offset] { return false }
    return true
  }
}
