/// The innermost loop over plain lines: no quotes, ISO dates or nothing, as many cells as the header.
enum StageEntryLines {
  /// Counts lines until one is not plain; gives the place where that line begins, nothing at the end.
  /// The bytes end with a line feed.
  static func count(
    from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>, _ layout: StageEntryScan.Layout, _ dates: DayTable,
    _ cells: inout DayCells, _ plain: inout Int
  ) -> UnsafePointer<UInt8>? {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 256) { room in
      guard let days = room.baseAddress else { return start }
      return dates.days.withUnsafeBufferPointer { table in
        guard let table = table.baseAddress else { return start }
        let reading = Reading(
          end: end, limit: end - 8, repeated: Marks.ones &* UInt64(layout.delimiter), layout: layout, table: table,
          days: days)
        var at = start
        while at < end {
          guard let next = reading.line(at, &cells) else { return at }
          plain &+= 1
          at = next
        }
        return nil
      }
    }
  }

  private struct Reading {
    let end: UnsafePointer<UInt8>
    /// The last place that eight bytes can be read from.
    let limit: UnsafePointer<UInt8>
    let repeated: UInt64
    let layout: StageEntryScan.Layout
    let table: UnsafePointer<Int32>
    let days: UnsafeMutablePointer<Int32>

    /// Reads and counts one plain line; gives the place after it, or nothing when it is not plain.
    @inline(__always)
    func line(_ start: UnsafePointer<UInt8>, _ cells: inout DayCells) -> UnsafePointer<UInt8>? {
      let first = start[0]
      guard first != layout.delimiter, first > 32, var at = prefix(start) else { return nil }
      var (highest, isOrdered) = (Int32.min, true)
      guard stages(&at, &highest, &isOrdered), isOrdered, let next = rest(at) else { return nil }
      cells.lastWritten = max(cells.lastWritten, highest)
      if highest <= cells.horizon || cells.hideFuture(days, highest) { cells.addOrdered(days) }
      return next
    }

    /// Passes over the cells before the first stage.
    @inline(__always)
    private func prefix(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
      var (at, left) = (start, layout.firstStage)
      while at <= limit {
        let marks = Marks(at, repeated: repeated)
        let found = Marks.count(marks.delimiters)
        if found >= left {
          var delimiters = marks.delimiters
          while left > 1 {
            delimiters &= delimiters &- 1
            left &-= 1
          }
          let place = delimiters.trailingZeroBitCount
          // What is odd behind this delimiter belongs to the cells after it.
          guard marks.others & ((1 &<< UInt64(truncatingIfNeeded: place)) &- 1) == 0 else { return nil }
          return at + place >> 3 + 1
        }
        guard marks.others == 0 else { return nil }
        left &-= found
        at += 8
      }
      return nil
    }

    /// Reads the dates of the stages; false when a cell is neither a date nor empty.
    @inline(__always)
    private func stages(_ at: inout UnsafePointer<UInt8>, _ highest: inout Int32, _ isOrdered: inout Bool) -> Bool {
      guard end - at > 12 &* layout.stageCount else { return false }
      var stage = 0
      while true {
        if at[0] == layout.delimiter {
          days[stage] = History.never
        } else {
          let day = DayTable.day(at, table)
          if day == DayTable.unknown {
            // An empty cell that ends its line.
            guard at[0] == 10 || at[0] == 13 else { return false }
            days[stage] = History.never
          } else {
            days[stage] = day
            isOrdered = isOrdered && day >= highest
            highest = max(highest, day)
            at += 10
          }
        }
        stage &+= 1
        if stage == layout.stageCount { return true }
        guard at[0] == layout.delimiter else { return false }
        at += 1
      }
    }

    /// Passes over the cells after the last stage; there must be as many as the header has.
    @inline(__always)
    private func rest(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
      let first = start[0]
      guard first == layout.delimiter || first == 10 || first == 13 else { return nil }
      var (at, left) = (start, layout.columns &- layout.firstStage &- layout.stageCount)
      while at <= limit {
        let marks = Marks(at, repeated: repeated)
        if marks.others == 0 {
          left &-= Marks.count(marks.delimiters)
          at += 8
          continue
        }
        let place = marks.others.trailingZeroBitCount
        left &-= Marks.count(marks.delimiters & ((1 &<< UInt64(truncatingIfNeeded: place)) &- 1))
        let mark = at + place >> 3
        if left != 0 { return nil }
        if mark[0] == 10 { return mark + 1 }
        return mark[0] == 13 && mark[1] == 10 ? mark + 2 : nil
      }
      return nil
    }
  }

  /// How many bytes there are up to and with the first line feed at or after a length.
  static func lineLength(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, atLeast length: Int) -> Int {
    var at = start + min(length - 1, end - start - 1)
    while at < end - 1, at[0] != 10 { at += 1 }
    return at - start + 1
  }
}
