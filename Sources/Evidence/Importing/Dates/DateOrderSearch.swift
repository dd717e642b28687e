import Model

/// Finds out whether day or month comes first, from the rows themselves. It is told with the row
/// that proved it; when no row can, it is asked for.
struct DateOrderSearch {
  private(set) var proof: (order: ImportChoices.DateOrder, line: Int, text: String)?
  private(set) var isContradicted = false
  /// The first date that could be read both ways.
  private(set) var doubt: (line: Int, text: String)?

  /// The first date with dots, or the first of them whose day cannot be a month.
  private var dotted: (line: Int, text: String, isProof: Bool)?

  mutating func look(at cell: Bytes, line: Int) {
    var scan = DateScan(at: 0)
    guard cell.count > 5, let date = scan.date(cell) else { return }
    switch date {
    case .known: return
    case .dotted(let day, let month, _): look(atDotted: day, month, cell, line)
    case .either(let first, let second, _): if first != second { look(at: first, second, cell, line) }
    }
  }

  private mutating func look(atDotted day: Int, _ month: Int, _ cell: Bytes, _ line: Int) {
    let isProof = day > 12 && month <= 12
    guard dotted == nil || (isProof && dotted?.isProof == false) else { return }
    dotted = (line, DateOrderSearch.text(cell), isProof)
  }

  private mutating func look(at first: Int, _ second: Int, _ cell: Bytes, _ line: Int) {
    if first <= 12, second <= 12 {
      if doubt == nil { doubt = (line, DateOrderSearch.text(cell)) }
      return
    }
    guard first > 12 || second > 12, first <= 12 || second <= 12 else { return }
    let order: ImportChoices.DateOrder = first > 12 ? .dmy : .mdy
    guard let proof else { return self.proof = (order, line, DateOrderSearch.text(cell)) }
    if proof.order != order { isContradicted = true }
  }

  private static func text(_ cell: Bytes) -> String {
    cell.withUnsafeBufferPointer { String(decoding: $0.prefix(40), as: UTF8.self) }
  }

  /// The order to read with; none when no date needs one.
  struct Settled: Equatable {
    var order: ImportChoices.DateOrder?
    var told: String?
  }

  /// The order to read with, or why the file is refused until somebody says it.
  func settle(_ chosen: ImportChoices.DateOrder?, file: String) throws(Refused) -> Settled {
    if let chosen {
      let isNeeded = doubt != nil || proof != nil
      return Settled(
        order: chosen, told: isNeeded ? "Dates read as \(DateOrderSearch.word(chosen)), as chosen." : nil)
    }
    if isContradicted {
      throw Refused(
        "date-order", file, line: proof?.line ?? 0,
        "some dates can only have the day first and some only the month first",
        mend: "say which is right with --dates dmy or --dates mdy; the rows that disagree are then refused one by one")
    }
    if let proof {
      return Settled(
        order: proof.order,
        told: "Dates are \(DateOrderSearch.word(proof.order)): line \(proof.line) has \(proof.text).")
    }
    guard let doubt else { return Settled(told: toldDots) }
    throw Refused(
      "date-order", file, line: doubt.line, "\(doubt.text) can be read two ways, and no row of the file settles it",
      mend: "give --dates dmy when the day comes first, --dates mdy when the month does")
  }

  private var toldDots: String? {
    dotted.map { line, text, isProof in
      let order = "Dates are \(DateOrderSearch.word(.dmy))"
      return isProof
        ? "\(order): line \(line) has \(text)." : "\(order), as dates with dots are: line \(line) has \(text)."
    }
  }

  private static func word(_ order: ImportChoices.DateOrder) -> String {
    order == .dmy ? "day before month" : "month before day"
  }
}

extension DateOrderSearch {
  /// Looks through all rows below the current one.
  static func search(_ rows: CSVRows, _ columns: [Int]) -> DateOrderSearch {
    var (search, rows) = (DateOrderSearch(), rows)
    while rows.next() { search.look(at: rows, columns) }
    return search
  }

  /// Looks at the current row.
  mutating func look(at rows: CSVRows, _ columns: [Int]) {
    for column in columns {
      guard let cell = rows.trimmed(column), cell.end > cell.start else { continue }
      look(at: rows.bytes.span.extracting(cell.start..<cell.end), line: rows.line)
    }
  }
}
