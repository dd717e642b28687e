import Model

/// Reads what was spent: a day or a period, on what, of which sort, and how much.
struct SpendImport {
  let file: DecodedFile
  let choices: ImportChoices
  let zone: Zone

  static func fits(_ header: CSVHeader) -> Bool {
    header.column("amount") != nil && header.column(anyOf: SpendColumns.sorts) != nil
      && header.column(anyOf: SpendColumns.days + ["period", "from"]) != nil
  }

  func read() -> Intake {
    do throws(Refused) {
      return try take()
    } catch {
      return Intake(refused: error.finding, format: .spend)
    }
  }

  private func take() throws(Refused) -> Intake {
    let delimiter = choices.delimiter?.utf8.first ?? CSVHeader.delimiter(of: file.bytes)
    var rows = CSVRows(file.bytes, delimiter: delimiter)
    guard rows.next() else { throw .nothing(file.name) }
    let header = CSVHeader(rows)
    guard let columns = SpendColumns(header) else { throw .noSpendColumns(file.name, header) }
    let dated = [columns.day, columns.from, columns.to].compactMap(\.self)
    let settled = try DateOrderSearch.search(rows, dated).settle(choices.dateOrder, file: file.name)
    var builder = SpendBuilder()
    var row = SpendRow(columns: columns, choices: choices, zone: zone, order: settled.order)
    while rows.next() {
      switch row.read(rows, header) {
      case .taken(let spend): builder.take(spend)
      case .refused(let finding): builder.refuse(finding)
      }
    }
    var intake = Intake(format: .spend)
    (intake.spend, intake.report) = (builder.spend, builder.report)
    intake.told = ["Cells are separated by \(CSVHeader.word(for: delimiter))."] + [settled.told].compactMap(\.self)
    if builder.added > 0 {
      intake.told.append(
        "\(counted(builder.added, "row")) of the same days, owner and sort were added to the ones before them.")
    }
    return intake
  }
}

/// Which column of a file of spend says what.
struct SpendColumns {
  static let sorts = ["kind", "sort"]
  static let days = ["day", "date"]
  static let owners = ["line", "product", "team", "service", "initiative"]

  let day: Int?
  let period: Int?
  let from: Int?
  let to: Int?
  let sort: Int
  let amount: Int
  let currency: Int?
  /// A column with an address, such as `product/checkout`.
  let of: Int?
  /// Columns with the name of one kind of thing.
  let owners: [(kind: String, column: Int)]

  init?(_ header: CSVHeader) {
    guard let amount = header.column("amount"), let sort = header.column(anyOf: SpendColumns.sorts) else { return nil }
    (self.amount, self.sort, currency) = (amount, sort, header.column("currency"))
    (day, period) = (header.column(anyOf: SpendColumns.days), header.column("period"))
    (from, to, of) = (header.column("from"), header.column("to"), header.column("for"))
    owners = SpendColumns.owners.compactMap { word in
      header.column(word).map { (word == "line" ? FundingLine.word : word, $0) }
    }
    guard day != nil || period != nil || (from != nil && to != nil) else { return nil }
  }
}

/// Gathers what was spent, with an account of every row. Several rows of the same days, owner and sort are several
/// invoices, and so added up.
struct SpendBuilder {
  private(set) var spend: [Spend] = []
  private(set) var report = ImportReport()
  /// Rows added to an earlier one.
  private(set) var added = 0
  private var known: [Spend: Int] = [:]

  mutating func refuse(_ finding: RowFinding) {
    report.rows += 1
    report.refuse(finding)
  }

  mutating func take(_ one: Spend) {
    report.rows += 1
    report.accepted += 1
    let slot = Spend(of: one.of, one.sort, from: one.from, to: one.to, cents: 0, currency: one.currency)
    guard let row = known[slot] else {
      known[slot] = spend.count
      return spend.append(one)
    }
    added += 1
    let (cents, isOver) = spend[row].cents.addingReportingOverflow(one.cents)
    spend[row] = Spend(
      of: one.of, one.sort, from: one.from, to: one.to, cents: isOver ? .max : cents, currency: one.currency)
  }
}

extension Refused {
  static func noSpendColumns(_ file: String, _ header: CSVHeader) -> Refused {
    Refused(
      "no-spend-columns", file, line: 1,
      "spend is read from the columns amount, kind, and day (or period, or from and to)",
      mend: "name the columns so; found: \(header.names.prefix(40).joined(separator: ", "))")
  }
}
