/// Rows grouped by the number of the item they are about, in the order they came in.
struct Grouping {
  private let starts: [Int32]
  private let order: [Int32]

  init(_ items: [Int32], count: Int) {
    var starts = [Int32](repeating: 0, count: count + 1)
    for item in items { starts[Int(item) + 1] += 1 }
    for item in 0..<count { starts[item + 1] += starts[item] }
    var next = starts
    var order = [Int32](repeating: 0, count: items.count)
    for row in items.indices {
      let item = Int(items[row])
      order[Int(next[item])] = Int32(clamping: row)
      next[item] += 1
    }
    (self.starts, self.order) = (starts, order)
  }

  func of(_ item: Int) -> ArraySlice<Int32> { order[Int(starts[item])..<Int(starts[item + 1])] }
}
