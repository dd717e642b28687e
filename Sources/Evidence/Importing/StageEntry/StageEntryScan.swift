package import Model

/// Counts a table of stage-entry dates straight from the bytes of a file handed in piece by piece:
/// one pass, memory for days only, however many items there are.
///
/// A line that is not plain — quotes, other dates, too few cells — takes the careful path, that line
/// only. Both paths give the same counts. Repeated items are not looked for; that would need the items.
package struct StageEntryScan {
  /// The stages, and which of them start and finish an item.
  package let map: StageMap
  package private(set) var counts: DayCounts
  /// What was taken for granted.
  package private(set) var told: [String]

  private let today: Int32
  private let isWhole: Bool
  /// The first and the last day written in the file.
  private var written = (first: History.never, last: Int32.min)
  private let dates: DayTable
  private let layout: Layout
  private var careful: TablePass
  private var carry: [UInt8] = []
  private var line = 1
  private var plainRows = 0
  private var atStart = true
  /// A quoted cell is still open at the end of the bytes kept.
  private var isWaiting = false

  /// Where the cells stand in a plain line.
  struct Layout {
    let delimiter: UInt8
    let columns: Int
    let firstStage: Int
    let stageCount: Int
  }

  /// The days to count, when they are known before the file is read.
  package struct Extent: Sendable {
    package let from: Day
    package let to: Day
    package let asOf: Day
    /// Dates after it are reported as lying in the future.
    package let today: Day?
    package init(from: Day, to: Day, asOf: Day, today: Day? = nil) {
      (self.from, self.to, self.asOf, self.today) = (from, to, asOf, today)
    }
  }

  /// Makes ready to read a file that begins with `head`, some whole lines at least.
  ///
  /// Nothing is returned when the file is not of this form, or has something that needs every item:
  /// then ``Importer`` reads it.
  /// - Parameter extent: without one everything is counted, as of the last day in the file.
  package init?(
    head: UnsafeRawBufferPointer, name: String, choices: ImportChoices = ImportChoices(), workflow: Workflow? = nil,
    zone: Zone = .utc, extent: Extent? = nil
  ) {
    guard let opening = StageEntryOpening(head, name: name, choices: choices, zone: zone) else { return nil }
    let map = workflow.flatMap(StageMap.init) ?? .plain(for: opening.sample)
    let names = opening.stageNames
    // Only columns that are the workflow's stages, one by one, can be counted without looking names up.
    guard map.stages.count == names.count, names.indices.allSatisfy({ map.meaning(of: names[$0]) == .stage($0) }) else {
      return nil
    }
    self.map = map
    counts =
      extent.map { extent in
        DayCounts(
          from: extent.from, to: extent.to, asOf: extent.asOf, stageCount: map.stages.count,
          startStage: map.startStage, finishStage: map.finishStage)
      } ?? DayCounts(roomFor: map)
    (isWhole, today) = (extent == nil, extent?.today?.number ?? .max)
    (dates, layout, careful, told) = (DayTable(), opening.layout, opening.pass, opening.told)
    told.append("Counted in one pass; repeated items were not looked for.")
  }

  /// Takes the next bytes of the file; pieces may end anywhere.
  package mutating func feed(_ piece: UnsafeRawBufferPointer) {
    var rest = piece
    if !carry.isEmpty {
      // The line begun before is finished first.
      let least = isWaiting ? min(carry.count, rest.count) : 0
      let end = rest[least...].firstIndex(of: 10).map { $0 + 1 } ?? rest.count
      carry.append(contentsOf: rest[..<end])
      rest = UnsafeRawBufferPointer(rebasing: rest[end...])
      if carry.last != 10 { return }
      isWaiting = false
      let begun = carry
      carry.removeAll(keepingCapacity: true)
      begun.withUnsafeBytes { scan($0, isLast: false) }
      // Still open: an unclosed quote waits for more lines.
      if !carry.isEmpty { return rest.isEmpty ? () : feed(rest) }
    }
    guard let last = rest.lastIndex(of: 10) else { return carry.append(contentsOf: rest) }
    let tail = rest[(last + 1)...]
    scan(UnsafeRawBufferPointer(rebasing: rest[...last]), isLast: false)
    carry.append(contentsOf: tail)
  }

  /// Reads what is left and gives the account of all rows; ``counts`` are complete then. Nothing is
  /// returned when a day of the file lies before 1990 or after 2049 and no extent was given: there is no
  /// room for it, and ``Importer`` reads the file.
  package mutating func finish() -> ImportReport? {
    if !carry.isEmpty {
      var rest = carry
      carry.removeAll()
      if rest.last != 10 { rest.append(10) }
      rest.withUnsafeBytes { scan($0, isLast: true) }
    }
    let report = careful.account(plainRows: plainRows)
    guard isWhole else { return report }
    let (first, last) = (min(written.first, counts.earliest), written.last)
    guard first >= DayCounts.anyDay.first.number, last <= DayCounts.anyDay.last.number else { return nil }
    counts.narrow(latest: Day(number: max(last, DayCounts.anyDay.first.number)))
    return report
  }
}

extension StageEntryScan {
  /// Walks over whole lines.
  private mutating func scan(_ lines: UnsafeRawBufferPointer, isLast: Bool) {
    guard var at = lines.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    let end = at + lines.count
    if atStart { at = skipHeader(at, end) }
    var isOpen = false
    while at < end, !isOpen {
      var stop: UnsafePointer<UInt8>?
      let (layout, dates) = (layout, dates)
      var plain = 0
      let last = counts.withCells(today: today) { cells in
        stop = StageEntryLines.count(from: at, to: end, layout, dates, &cells, &plain)
      }
      plainRows += plain
      written.last = max(written.last, last)
      line += plain
      guard let odd = stop else { return }
      at = takeCarefully(odd, end, isLast: isLast, &isOpen)
    }
  }

  /// The header is a line, and may hold quotes.
  private mutating func skipHeader(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    atStart = false
    var rows = CSVRows(
      Array(UnsafeBufferPointer(start: start, count: min(end - start, 1 << 20))), delimiter: layout.delimiter)
    guard rows.next() else { return end }
    line = rows.nextLine
    return start + rows.position
  }

  /// Reads the record at a place with all care; gives the place after it.
  private mutating func takeCarefully(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, isLast: Bool, _ isOpen: inout Bool
  ) -> UnsafePointer<UInt8> {
    var length = StageEntryLines.lineLength(start, end, atLeast: 1)
    while true {
      let isAll = length == end - start
      var rows = CSVRows(
        Array(UnsafeBufferPointer(start: start, count: length)), delimiter: layout.delimiter, firstLine: line)
      guard rows.next() else {
        line = rows.nextLine
        return start + length
      }
      if rows.fault == .unclosedQuote, !(isAll && isLast), length <= ImportLimits.cellBytes {
        if isAll {
          // The rest may come with the next piece.
          carry.append(contentsOf: UnsafeBufferPointer(start: start, count: length))
          (isOpen, isWaiting) = (true, true)
          return end
        }
        length = StageEntryLines.lineLength(start, end, atLeast: length * 2)
        continue
      }
      if let row = careful.row(rows) { count(row) }
      line = rows.nextLine
      return start + rows.position
    }
  }

  private mutating func count(_ row: ItemRow) {
    var days = ItemDays()
    days.defects = row.flaws
    var arrivals = [Int32](repeating: History.never, count: counts.stageCount)
    for move in row.moves {
      let day = move.at.day(in: careful.dates.zone)
      written = (min(written.first, day), max(written.last, day))
      if day > today { days.defects.insert(.inTheFuture) }
      if day <= counts.asOf.number { arrivals[Int(move.status)] = min(arrivals[Int(move.status)], day) }
    }
    if !row.moves.isEmpty, arrivals.allSatisfy({ $0 == History.never }) { return }
    arrivals.withUnsafeBufferPointer {
      days.take(arrivals: $0, startStage: counts.startStage, finishStage: counts.finishStage)
      days.judge()
      counts.add(days, arrivals: $0)
    }
  }
}
