/// The innermost loop over plain lines: no quotes, ISO dates or nothing, as many cells as the header.
enum StageEntryLines {
  /// Counts lines until one is not plain; gives the place where that line begins, nothing at the end.
  /// The bytes end with a line feed.
  static func count(
    from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>, _ layout: StageEntryScan.Layout, _ dates: DayTable,
    _ cells: inout DayCells, _ plain: inout Int, _ formulas: inout Int
  ) -> UnsafePointer<UInt8>? {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 256) { room in
      guard let days = room.baseAddress else { return start }
      return dates.days.withUnsafeBufferPointer { table in
        guard let table = table.baseAddress else { return start }
        var at = start
        while at < end {
          var formula = 0
          guard let next = line(at, end, layout, table, days, &formula), cells.add(days) else { return at }
          plain &+= 1
          formulas &+= formula
          at = next
        }
        return nil
      }
    }
  }

  /// Reads one plain line into days; gives the place after it, or nothing when it is not plain.
  @inline(__always)
  private static func line(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ layout: StageEntryScan.Layout,
    _ table: UnsafePointer<Int32>, _ days: UnsafeMutablePointer<Int32>, _ formula: inout Int
  ) -> UnsafePointer<UInt8>? {
    let delimiter = layout.delimiter
    var at = start
    var column = 0
    while column < layout.firstStage {
      let first = at[0]
      if column == layout.id, first == delimiter || first <= 32 { return nil }
      if column == layout.title, first == 61 || first == 43 || first == 45 || first == 64 { formula = 1 }
      while at[0] != delimiter {
        if at[0] <= 34, at[0] == 34 || at[0] == 10 || at[0] == 13 { return nil }
        at += 1
      }
      at += 1
      column &+= 1
    }
    let lastStage = layout.stageCount &- 1
    var stage = 0
    while stage <= lastStage {
      if at[0] == delimiter {
        days[stage] = History.never
      } else if end - at > 10 {
        let day = DayTable.day(at, table)
        if day == DayTable.unknown {
          // Nothing in the last column of the line.
          guard stage == lastStage, isLineEnd(at, end) else { return nil }
          days[stage] = History.never
        } else {
          days[stage] = day
          at += 10
        }
      } else {
        guard stage == lastStage, isLineEnd(at, end) else { return nil }
        days[stage] = History.never
      }
      if stage == lastStage { break }
      guard at[0] == delimiter else { return nil }
      at += 1
      stage &+= 1
    }
    var left = layout.columns &- layout.firstStage &- layout.stageCount
    while true {
      let byte = at[0]
      if byte == delimiter {
        left &-= 1
      } else if byte <= 34 {
        if byte == 10 { return left == 0 ? at + 1 : nil }
        if byte == 34 { return nil }
        if byte == 13 { return left == 0 && isLineEnd(at, end) ? at + 2 : nil }
      }
      at += 1
    }
  }

  @inline(__always)
  private static func isLineEnd(_ at: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
    at[0] == 10 || (at[0] == 13 && end - at > 1 && at[1] == 10)
  }

  /// How many bytes there are up to and with the first line feed at or after a length.
  static func lineLength(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, atLeast length: Int) -> Int {
    var at = start + min(length - 1, end - start - 1)
    while at < end - 1, at[0] != 10 { at += 1 }
    return at - start + 1
  }
}
