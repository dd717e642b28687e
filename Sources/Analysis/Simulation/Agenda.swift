/// What is still to happen, soonest first; what was written down first comes first at equal times.
struct Agenda {
  enum Occasion: UInt8 {
    /// Somebody is done with the item.
    case served
    /// Whatever held the item up is over, or its train leaves.
    case released
    /// The item is dropped, if nobody has started it.
    case dropped
    /// The item comes back although it was finished.
    case reopened
    /// A change of capacity takes hold.
    case staffed
  }
  struct Entry {
    let key: UInt64
    let subject: Int32
    let occasion: Occasion
  }

  private var heap: [Entry] = []
  private var written: UInt64 = 0

  mutating func add(_ occasion: Occasion, _ subject: Int, at second: Int) {
    written += 1
    heap.append(
      Entry(key: UInt64(clamping: second) << 32 | written, subject: Int32(clamping: subject), occasion: occasion))
    var child = heap.count - 1
    while child > 0, heap[child].key < heap[(child - 1) / 2].key {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// When the next entry is due.
  var due: Int? { heap.first.map { Int($0.key >> 32) } }

  mutating func next() -> Entry? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return first }
    heap[0] = last
    sink()
    return first
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var least = 2 * parent + 1
      guard least < heap.count else { return }
      if least + 1 < heap.count, heap[least + 1].key < heap[least].key { least += 1 }
      guard heap[least].key < heap[parent].key else { return }
      heap.swapAt(least, parent)
      parent = least
    }
  }
}
