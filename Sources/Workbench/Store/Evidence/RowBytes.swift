import Evidence

/// One item as compact bytes. The form begins with its version; a number takes as many bytes as it
/// needs, seven bits in each.
struct RowBytes {
  static let form: UInt8 = 1
  private(set) var bytes: [UInt8] = []

  /// Writes one item of the columns over whatever stood here; `words` gives the number of each name.
  mutating func write(_ item: Int, of items: WorkItems, _ words: ItemWords) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(RowBytes.form)
    add(words.types[Int(items.types.codes[item])])
    add(words.statuses[Int(items.statuses.codes[item])])
    add(words.teams[Int(items.teams.codes[item])])
    add(words.products[Int(items.products.codes[item])])
    add(items.titles, item)
    add(items.parents, item)
    bytes.append(items.flaws[item].rawValue)
    for column in [items.created, items.updated, items.started, items.finished, items.cancelled] {
      add(stamp: column[item].raw)
    }
    addMoves(item, of: items, words)
  }

  private mutating func addMoves(_ item: Int, of items: WorkItems, _ words: ItemWords) {
    let moves = items.moves(of: item)
    add(UInt32(clamping: moves.count))
    for move in moves {
      add(words.moves[Int(items.moveStatus[move])])
      add(stamp: items.moveAt[move].raw)
    }
  }

  private mutating func add(_ texts: Texts, _ row: Int) {
    let range = texts.range(row)
    add(UInt32(clamping: range.count))
    bytes.append(contentsOf: texts.bytes[range])
  }

  private mutating func add(_ number: UInt32) { add(wide: UInt64(number)) }

  /// Small for what has not happened, and for every day of our times.
  private mutating func add(stamp raw: Int64) {
    if raw == .max { return add(wide: 0) }
    let zigzag = UInt64(bitPattern: raw &<< 1 ^ raw &>> 63)
    add(wide: zigzag &+ 1)
  }

  private mutating func add(wide number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}
