/// Different texts and the number each was first met under: finds a repeated key or a known name
/// from its bytes, without making a string per row.
struct KeyIndex {
  private(set) var texts = Texts()
  private var hashes: [UInt64] = []
  private var slots = [Int32](repeating: -1, count: 64)

  /// The number of a text, and whether it is new.
  mutating func number(of key: Bytes) -> (number: Int, isNew: Bool) {
    let hash = KeyIndex.hash(key)
    if let found = find(key, hash) { return (found, false) }
    let number = texts.count
    texts.append(utf8: key)
    hashes.append(hash)
    if texts.count * 2 > slots.count { grow() } else { slots[freeSlot(hash)] = Int32(clamping: number) }
    return (number, true)
  }

  func find(_ key: Bytes) -> Int? { find(key, KeyIndex.hash(key)) }

  private func find(_ key: Bytes, _ hash: UInt64) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, texts.equals(number, key) { return number }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func freeSlot(_ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for number in hashes.indices { slots[freeSlot(hashes[number])] = Int32(clamping: number) }
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
