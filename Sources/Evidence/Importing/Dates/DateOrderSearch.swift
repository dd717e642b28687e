import Model

/// Finds out whether day or month comes first, from the rows themselves. It is told with the row
/// that proved it; when no row can, it is asked for.
struct DateOrderSearch {
  private(set) var proof: (order: ImportChoices.DateOrder, line: Int, text: String)?
  private(set) var isContradicted = false
  /// The first date that could be read both ways.
  private(set) var doubt: (line: Int, text: String)?

  mutating func look(at cell: Bytes, line: Int) {
    var scan = DateScan(at: 0)
    guard cell.count > 5, case .either(let first, let second, _)? = scan.date(cell), first != second else { return }
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

  /// The order to read with, or why the file is refused until somebody says it.
  func settle(_ chosen: ImportChoices.DateOrder?, file: String) throws(Refused) -> (ImportChoices.DateOrder?, String?) {
    if let chosen {
      return (chosen, doubt == nil && proof == nil ? nil : "Dates read as \(DateOrderSearch.word(chosen)), as chosen.")
    }
    if isContradicted {
      throw Refused(
        "date-order", file, line: proof?.line ?? 0,
        "some dates can only have the day first and some only the month first",
        mend: "say which is right with --dates dmy or --dates mdy; the rows that disagree are then refused one by one")
    }
    if let proof {
      return (proof.order, "Dates are \(DateOrderSearch.word(proof.order)): line \(proof.line) has \(proof.text).")
    }
    guard let doubt else { return (nil, nil) }
    throw Refused(
      "date-order", file, line: doubt.line, "\(doubt.text) can be read two ways, and no row of the file settles it",
      mend: "give --dates dmy when the day comes first, --dates mdy when the month does")
  }

  private static func word(_ order: ImportChoices.DateOrder) -> String {
    order == .dmy ? "day before month" : "month before day"
  }
}
