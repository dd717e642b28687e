import Model

/// Reads one row of spend, or says what of it cannot be read and how it is written.
struct SpendRow {
  let columns: SpendColumns
  let choices: ImportChoices
  let zone: Zone
  var dates: DateReader

  init(columns: SpendColumns, choices: ImportChoices, zone: Zone, order: ImportChoices.DateOrder?) {
    (self.columns, self.choices, self.zone) = (columns, choices, zone)
    dates = DateReader(order: order, zone: zone)
  }

  private struct Problem: Error {
    let reason: String
    let column: Int?
    let message: String
  }

  enum Outcome {
    case taken(Spend)
    case refused(RowFinding)
  }

  mutating func read(_ rows: CSVRows, _ header: CSVHeader) -> Outcome {
    do throws(Problem) {
      if let fault = rows.fault { throw Problem(reason: fault.reason, column: nil, message: fault.words) }
      guard rows.cells.count == header.count else {
        throw Problem(
          reason: "ragged-row", column: nil,
          message: "\(rows.cells.count) cells where the header has \(header.count)")
      }
      return .taken(try spend(rows))
    } catch {
      return .refused(
        RowFinding(
          line: rows.line, column: error.column.map { header.names[$0] } ?? "", reason: error.reason,
          message: error.message, text: rows.original))
    }
  }

  private mutating func spend(_ rows: CSVRows) throws(Problem) -> Spend {
    let (from, to) = try days(rows)
    let sort = try sort(rows)
    let owner = try owner(rows)
    let (cents, currency) = try amount(rows)
    return Spend(of: owner, sort, from: from, to: to, cents: cents, currency: currency)
  }

  private mutating func days(_ rows: CSVRows) throws(Problem) -> (Day, Day) {
    if let period = columns.period, !rows.isEmpty(period) {
      guard let days = SpendPeriod.days(rows.text(period)) else {
        throw Problem(
          reason: "unreadable-period", column: period,
          message: "'\(rows.text(period).prefix(40))' is no period; write 2026, 2026-Q1 or 2026-01")
      }
      return days
    }
    if let from = columns.from, let to = columns.to, !rows.isEmpty(from) {
      let (first, last) = (try day(rows, from), try day(rows, to))
      guard first <= last, last - first < 3_660 else {
        throw Problem(reason: "turned-period", column: to, message: "it ends before it begins, or runs over ten years")
      }
      return (first, last)
    }
    guard let column = columns.day ?? columns.from else {
      throw Problem(reason: "unreadable-date", column: columns.period, message: "no day, period, or from and to")
    }
    let only = try day(rows, column)
    return (only, only)
  }

  private mutating func day(_ rows: CSVRows, _ column: Int) throws(Problem) -> Day {
    guard case .stamp(let stamp) = rows.date(column, &dates) else {
      throw Problem(
        reason: "unreadable-date", column: column,
        message: "'\(rows.text(column).prefix(40))' cannot be read as a date; write 2026-01-31")
    }
    return Day(number: stamp.day(in: zone))
  }

  private func sort(_ rows: CSVRows) throws(Problem) -> Spend.Sort {
    guard let sort = Spend.Sort(rawValue: rows.text(columns.sort).lowercased()) else {
      let words = Spend.Sort.allCases.map(\.rawValue).joined(separator: ", ")
      throw Problem(
        reason: "no-such-kind", column: columns.sort,
        message: "'\(rows.text(columns.sort).prefix(40))' is no kind of spend; write one of \(words)")
    }
    return sort
  }

  private func owner(_ rows: CSVRows) throws(Problem) -> Address {
    if let of = columns.of, !rows.isEmpty(of) {
      guard let address = Address(rows.text(of)), kind(named: address.kind) != nil else {
        throw Problem(
          reason: "no-such-name", column: of,
          message: "'\(rows.text(of).prefix(40))' names nothing; write it such as product/checkout")
      }
      return address
    }
    for (kind, column) in columns.owners where !rows.isEmpty(column) {
      guard let name = Name(rows.text(column)) else {
        throw Problem(
          reason: "no-such-name", column: column,
          message: "'\(rows.text(column).prefix(40))' is not a name such as checkout")
      }
      return Address(kind: kind, name: name)
    }
    for (kind, text) in [(Product.word, choices.product), (Team.word, choices.team)] {
      if let name = text.flatMap({ Name($0) }) { return Address(kind: kind, name: name) }
    }
    throw Problem(
      reason: "no-owner", column: columns.owners.first?.column,
      message: "it names no line, product, team, service or initiative the money was spent on")
  }

  private func amount(_ rows: CSVRows) throws(Problem) -> (Int, String) {
    let text = rows.text(columns.amount)
    let parts = text.split(whereSeparator: \.isWhitespace)
    let hasCurrency = parts.count > 1 && parts.last?.allSatisfy(\.isLetter) == true
    let number = (hasCurrency ? parts.dropLast() : parts[...]).joined()
    guard let cents = SpendRow.cents(number) else {
      throw Problem(
        reason: "unreadable-number", column: columns.amount,
        message: "'\(text.prefix(40))' cannot be read as an amount; write 1234.50 or 1234.50 EUR")
    }
    let currency = hasCurrency ? String(parts[parts.count - 1]) : rows.text(columns.currency)
    guard currency.utf8.count == 3, currency.utf8.allSatisfy({ (65...90).contains($0) }) else {
      throw Problem(
        reason: "no-currency", column: columns.currency ?? columns.amount,
        message: "no currency; write it in a column of that name or after the amount, such as EUR")
    }
    return (cents, currency)
  }

  /// Hundredths, exactly; nothing for more digits than two after the point, or more than ten billion.
  static func cents(_ text: String) -> Int? {
    var digits = Substring(text)
    let isLess = digits.first == "-" || digits.first == "\u{2212}"
    if isLess || digits.first == "+" { digits = digits.dropFirst() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), !parts[0].isEmpty, parts[0].utf8.count <= 12,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }), let whole = Int(parts[0])
    else { return nil }
    let tail = parts.count == 2 ? parts[1] : ""
    guard tail.utf8.count <= 2, parts.count == 1 || !tail.isEmpty else { return nil }
    let rest = Int(tail.utf8.count == 1 ? tail + "0" : tail) ?? 0
    let cents = whole * 100 + rest
    return isLess ? -cents : cents
  }
}

/// `2026`, `2026-Q1` and `2026-01` as days.
enum SpendPeriod {
  static func days(_ text: String) -> (Day, Day)? {
    let parts = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, first.utf8.count == 4, let year = Int(first), (1900...2199).contains(year) else {
      return nil
    }
    guard parts.count > 1 else { return months(year, 1, 12) }
    guard parts.count == 2 else { return nil }
    if parts[1].first == "Q", let quarter = Int(parts[1].dropFirst()), (1...4).contains(quarter) {
      return months(year, quarter * 3 - 2, quarter * 3)
    }
    guard let month = Int(parts[1]), (1...12).contains(month) else { return nil }
    return months(year, month, month)
  }

  private static func months(_ year: Int, _ first: Int, _ last: Int) -> (Day, Day)? {
    guard let from = Day(year: year, month: first, day: 1),
      let to = Day(year: year, month: last, day: Day.length(ofMonth: last, in: year))
    else { return nil }
    return (from, to)
  }
}
