/// Where one cell stands in the bytes of a file; quotes around it are left out.
struct CSVCell {
  let start: Int
  let end: Int
  /// True when the cell holds doubled quotes that stand for one.
  let isEscaped: Bool
}

/// Walks the records of a CSV file (RFC 4180, any one-byte delimiter), one at a time, without a
/// heap object per row. Lines end in LF, CR LF or CR; empty lines are passed over.
struct CSVRows {
  /// Why a record cannot be read as it stands.
  enum Fault { case unclosedQuote, strayQuote, tooManyColumns, cellTooLong }

  let bytes: [UInt8]
  let delimiter: UInt8
  /// The cells of the current record.
  private(set) var cells: [CSVCell] = []
  /// The line the current record begins at, counted from 1.
  private(set) var line = 0
  /// Where the current record stands, line end left out.
  private(set) var record = 0..<0
  private(set) var fault: Fault?

  private var at = 0
  /// The line the next record begins at or after.
  private(set) var nextLine: Int
  private var rewinds = 0
  /// Where the next record begins or an empty line before it.
  var position: Int { at }

  init(_ bytes: [UInt8], delimiter: UInt8, firstLine: Int = 1) {
    self.bytes = bytes
    self.delimiter = delimiter
    nextLine = firstLine
  }

  /// Moves to the next record; false at the end.
  mutating func next() -> Bool {
    skipEmptyLines()
    guard at < bytes.count else { return false }
    let (start, startLine) = (at, nextLine)
    cells.removeAll(keepingCapacity: true)
    (fault, line) = (nil, startLine)
    while readCell() {}
    record = start..<(fault == .unclosedQuote ? start : at)
    if fault == .unclosedQuote || fault == .cellTooLong { resume(from: start, startLine) } else { endLine() }
    return true
  }

  private mutating func skipEmptyLines() {
    while at < bytes.count, bytes[at] == 10 || bytes[at] == 13 { endLine() }
  }

  private mutating func endLine() {
    guard at < bytes.count else { return }
    if bytes[at] == 13, at + 1 < bytes.count, bytes[at + 1] == 10 { at += 1 }
    at += 1
    nextLine += 1
  }

  /// Reads one cell; true when another follows in the same record.
  private mutating func readCell() -> Bool {
    if cells.count == ImportLimits.columns, fault == nil { fault = .tooManyColumns }
    return at < bytes.count && bytes[at] == 34 ? readQuoted() : readPlain()
  }

  private mutating func readPlain() -> Bool {
    let start = at
    while at < bytes.count {
      let byte = bytes[at]
      if byte == delimiter || byte == 10 || byte == 13 { break }
      at += 1
    }
    return close(CSVCell(start: start, end: at, isEscaped: false))
  }

  private mutating func readQuoted() -> Bool {
    at += 1
    let start = at
    var isEscaped = false
    while at < bytes.count {
      let byte = bytes[at]
      if byte == 34 {
        guard at + 1 < bytes.count, bytes[at + 1] == 34 else { break }
        isEscaped = true
        at += 1
      } else if byte == 10 || (byte == 13 && !(at + 1 < bytes.count && bytes[at + 1] == 10)) {
        nextLine += 1
      }
      at += 1
      if at - start > ImportLimits.cellBytes { break }
    }
    guard at < bytes.count, bytes[at] == 34 else {
      fault = at < bytes.count ? .cellTooLong : .unclosedQuote
      return false
    }
    let end = at
    at += 1
    while at < bytes.count, bytes[at] != delimiter, bytes[at] != 10, bytes[at] != 13 {
      if bytes[at] != 32, fault == nil { fault = .strayQuote }
      at += 1
    }
    return close(CSVCell(start: start, end: end, isEscaped: isEscaped))
  }

  private mutating func close(_ cell: CSVCell) -> Bool {
    if cell.end - cell.start > ImportLimits.cellBytes, fault == nil { fault = .cellTooLong }
    if cells.count < ImportLimits.columns { cells.append(cell) }
    guard at < bytes.count, bytes[at] == delimiter else { return false }
    at += 1
    return true
  }

  /// After a quote that never closes: go on at the line below, a few times. Each try may look at the
  /// rest of the file, so a hostile file is not followed for ever.
  private mutating func resume(from start: Int, _ startLine: Int) {
    rewinds += 1
    guard rewinds <= 16 else {
      record = start..<min(bytes.count, start + 1000)
      at = bytes.count
      return
    }
    (at, nextLine) = (start, startLine)
    while at < bytes.count, bytes[at] != 10, bytes[at] != 13 { at += 1 }
    record = start..<at
    endLine()
  }
}

extension CSVRows {
  /// A cell without the spaces around it, or nothing when the record has no such column.
  func trimmed(_ column: Int?) -> CSVCell? {
    guard let column, column < cells.count else { return nil }
    var (start, end) = (cells[column].start, cells[column].end)
    while start < end, bytes[start] == 32 || bytes[start] == 9 { start += 1 }
    while end > start, bytes[end - 1] == 32 || bytes[end - 1] == 9 { end -= 1 }
    return CSVCell(start: start, end: end, isEscaped: cells[column].isEscaped)
  }

  func isEmpty(_ column: Int?) -> Bool { trimmed(column).map { $0.start == $0.end } ?? true }

  /// The text of a cell, trimmed, doubled quotes made single; empty when there is no such column.
  func text(_ column: Int?) -> String {
    guard let cell = trimmed(column), cell.start < cell.end else { return "" }
    if !cell.isEscaped { return String(decoding: bytes[cell.start..<cell.end], as: UTF8.self) }
    return String(decoding: unescaped(cell), as: UTF8.self)
  }

  func unescaped(_ cell: CSVCell) -> [UInt8] {
    var plain: [UInt8] = []
    var at = cell.start
    while at < cell.end {
      plain.append(bytes[at])
      at += bytes[at] == 34 && at + 1 < cell.end && bytes[at + 1] == 34 ? 2 : 1
    }
    return plain
  }

  /// The record as it stands in the file, at most 200 characters.
  var original: String {
    String(
      String(decoding: bytes[record.lowerBound..<min(record.upperBound, record.lowerBound + 800)], as: UTF8.self)
        .prefix(200))
  }
}
