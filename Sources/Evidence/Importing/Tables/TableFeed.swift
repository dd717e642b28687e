package import Model

/// Reads a table handed in piece by piece, so that a large file is never held whole.
///
/// It gives exactly what ``Importer`` gives, or nothing: whatever needs the whole file before its first
/// row can be read — another encoding, a quote that never closes, an order of day and month that is proved
/// late — is left to the importer.
package struct TableFeed {
  private let name: String
  private let choices: ImportChoices
  private let opening: TableOpening
  private var pass: TablePass
  private var search = DateOrderSearch()
  /// The record that the last piece broke off.
  private var carry: [UInt8] = []
  private var nextLine = 1
  private var atStart = true
  private var isPlain = true

  /// Makes ready to read a file that begins with `head`; nothing when the file is not of this form.
  package init?(head: UnsafeRawBufferPointer, name: String, choices: ImportChoices, zone: Zone) {
    guard let opening = TableOpening(head, name: name, choices: choices, zone: zone) else { return nil }
    (self.name, self.choices, self.opening, pass) = (name, choices, opening, opening.pass)
  }

  /// Takes the next bytes of the file; pieces may end anywhere. False when the file is not for this form.
  package mutating func feed(_ piece: UnsafeRawBufferPointer) -> Bool {
    guard isPlain else { return false }
    guard let last = piece.lastIndex(of: 10) else {
      carry.append(contentsOf: piece)
      return carry.count <= 2 * ImportLimits.cellBytes
    }
    let lines = carry + piece[...last]
    carry = Array(piece[(last + 1)...])
    return take(lines, isLast: false)
  }

  /// What was read; nothing when the file is not for this form.
  package mutating func finish() -> Intake? {
    guard isPlain, take(carry, isLast: true), let settled = try? search.settle(choices.dateOrder, file: name),
      settled == opening.settled
    else { return nil }
    var intake = pass.finish()
    intake.told = opening.told + intake.told + [opening.settled.told].compactMap(\.self) + opening.toldEncoding
    return intake
  }

  private mutating func take(_ lines: [UInt8], isLast: Bool) -> Bool {
    let lines = atStart && lines.starts(with: Decoded.mark) ? Array(lines.dropFirst(Decoded.mark.count)) : lines
    isPlain = Decoded.isPlain(lines) && walk(lines, isLast: isLast)
    return isPlain
  }

  /// Walks over whole lines; false when they cannot be read by themselves.
  private mutating func walk(_ lines: [UInt8], isLast: Bool) -> Bool {
    var rows = CSVRows(lines, delimiter: opening.delimiter, firstLine: nextLine)
    while rows.next() {
      if rows.fault == .unclosedQuote, !isLast {
        // The rest of the record comes with the next piece.
        carry.insert(contentsOf: lines[rows.record.lowerBound...], at: 0)
        nextLine = rows.line
        return carry.count <= 2 * ImportLimits.cellBytes
      }
      if rows.fault == .unclosedQuote || rows.fault == .cellTooLong { return false }
      if atStart {
        atStart = false
      } else {
        search.look(at: rows, opening.plan.dateColumns)
        pass.take(rows)
      }
    }
    nextLine = rows.nextLine
    return true
  }
}

/// What the first rows of a file say about reading all of it as a table.
private struct TableOpening {
  let delimiter: UInt8
  let plan: ColumnPlan
  let pass: TablePass
  let settled: DateOrderSearch.Settled
  let told: [String]
  let toldEncoding: [String]

  init?(_ head: UnsafeRawBufferPointer, name: String, choices: ImportChoices, zone: Zone) {
    guard !head.starts(with: [0xFF, 0xFE]), !head.starts(with: [0xFE, 0xFF]), let end = head.lastIndex(of: 10),
      case .success(let text) = DecodedFile.of(SourceFile(name: name, bytes: Array(head[...end]))),
      let format = choices.format ?? Importer.detect(text), ImportFormat.tables.contains(format)
    else { return nil }
    let delimiter = choices.delimiter?.utf8.first ?? CSVHeader.delimiter(of: text.bytes)
    guard let whole = TableOpening.wholeRecords(text.bytes, delimiter) else { return nil }
    let file = DecodedFile(name: name, bytes: Array(text.bytes[..<whole]), told: text.told)
    let table = TableImport(file: file, format: format, choices: choices, zone: zone)
    guard let ready = try? table.prepare() else { return nil }
    (self.delimiter, plan, pass, settled) = (ready.delimiter, ready.plan, table.pass(ready), ready.settled)
    told =
      (choices.format == nil ? ["Read as \(format.title)."] : []) + table.told(ready.delimiter, ready.header)
    toldEncoding = [text.told].compactMap(\.self)
  }

  /// Where the last whole record ends; nothing when there are too few to tell columns by.
  private static func wholeRecords(_ bytes: [UInt8], _ delimiter: UInt8) -> Int? {
    var (rows, count) = (CSVRows(bytes, delimiter: delimiter), 0)
    while rows.next() {
      if rows.fault == .unclosedQuote { return count > StageRun.sample ? rows.record.lowerBound : nil }
      if rows.fault == .cellTooLong { return nil }
      count += 1
    }
    return count > StageRun.sample ? bytes.count : nil
  }
}

extension ImportFormat {
  /// Those with one row per item, read from one file.
  fileprivate static let tables: Set<ImportFormat> = [.csv, .azureDevOps, .linear, .jiraCSV]
}
