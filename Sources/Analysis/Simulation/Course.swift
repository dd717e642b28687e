/// What a ``Simulation`` brought forth: items and their moves as flat columns, items in the order of
/// their arrival, the moves of one item together and ascending in time.
package struct Course: Equatable, Sendable {
  /// The states in order, then the status of what was dropped.
  package let statuses: [String]
  package let typeNames: [String]
  /// Index into ``typeNames``, one an item.
  package var types: [UInt8] = []
  /// Item `i` owns the moves `moveStart[i]..<moveStart[i + 1]`; the first is its arrival.
  package var moveStart: [Int32] = [0]
  /// Index into ``statuses``.
  package var moveStatus: [UInt8] = []
  /// Milliseconds since 1970 UTC.
  package var moveAt: [Int64] = []

  package init(statuses: [String], typeNames: [String]) {
    self.statuses = statuses
    self.typeNames = typeNames
  }

  package var count: Int { types.count }
  package var dropped: UInt8 { UInt8(clamping: statuses.count - 1) }
  package var finish: UInt8 { UInt8(clamping: statuses.count - 2) }

  package func moves(of item: Int) -> Range<Int> { Int(moveStart[item])..<Int(moveStart[item + 1]) }
  /// The status an item is left in.
  package func last(of item: Int) -> UInt8 { moveStatus[Int(moveStart[item + 1]) - 1] }

  /// A number that stands for every byte of the columns (FNV-1a), to tell whether two courses are one.
  package var digest: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ value: UInt64) { hash = (hash ^ value) &* 0x0000_0100_0000_01B3 }
    for type in types { mix(UInt64(type)) }
    for row in moveStatus.indices {
      mix(UInt64(moveStatus[row]))
      mix(UInt64(bitPattern: moveAt[row]))
    }
    for start in moveStart { mix(UInt64(start)) }
    return hash
  }
}

/// Moves as they happen, over all items; sorted by item once at the end.
struct MoveLog {
  private var items: [Int32] = []
  private var status: [UInt8] = []
  private var at: [Int64] = []

  mutating func note(_ item: Int, _ status: Int, _ milliseconds: Int64) {
    items.append(Int32(clamping: item))
    self.status.append(UInt8(clamping: status))
    at.append(milliseconds)
  }

  /// Groups the moves by item without changing their order inside one: a counting sort.
  func grouped(statuses: [String], typeNames: [String], types: [UInt8]) -> Course {
    var course = Course(statuses: statuses, typeNames: typeNames)
    course.types = types
    course.moveStart = [Int32](repeating: 0, count: types.count + 1)
    for item in items { course.moveStart[Int(item) + 1] += 1 }
    for item in 0..<types.count { course.moveStart[item + 1] += course.moveStart[item] }
    var next = course.moveStart
    course.moveStatus = [UInt8](repeating: 0, count: items.count)
    course.moveAt = [Int64](repeating: 0, count: items.count)
    for row in items.indices {
      let place = Int(next[Int(items[row])])
      next[Int(items[row])] += 1
      course.moveStatus[place] = status[row]
      course.moveAt[place] = at[row]
    }
    return course
  }
}
