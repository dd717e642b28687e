import Model

/// Reads values of measures: `measure, product, date, value`.
struct MeasuresImport {
  let file: DecodedFile
  let choices: ImportChoices
  let zone: Zone

  static func fits(_ header: CSVHeader) -> Bool { header.has("measure", "date", "value") }

  func read() -> Intake {
    do throws(Refused) {
      return try take()
    } catch {
      return Intake(refused: error.finding, format: .measures)
    }
  }

  private func take() throws(Refused) -> Intake {
    let delimiter = choices.delimiter?.utf8.first ?? CSVHeader.delimiter(of: file.bytes)
    var rows = CSVRows(file.bytes, delimiter: delimiter)
    guard rows.next() else { throw .nothing(file.name) }
    let header = CSVHeader(rows)
    guard let measure = header.column("measure"), let date = header.column("date"), let value = header.column("value")
    else {
      throw .noMeasureColumns(file.name, header)
    }
    let settled = try DateOrderSearch.search(rows, [date]).settle(choices.dateOrder, file: file.name)
    var pass = Pass(
      header: header, measure: measure, product: header.column("product"), date: date, value: value, choices: choices,
      zone: zone, dates: DateReader(order: settled.order, zone: zone))
    while rows.next() { pass.take(rows) }
    var intake = Intake(format: .measures)
    (intake.readings, intake.report) = (pass.builder.readings, pass.builder.report)
    intake.told = ["Cells are separated by \(CSVHeader.word(for: delimiter))."] + [settled.told].compactMap(\.self)
    return intake
  }

  private struct Pass {
    let header: CSVHeader
    let measure: Int
    let product: Int?
    let date: Int
    let value: Int
    let choices: ImportChoices
    let zone: Zone
    var dates: DateReader
    var builder = ReadingsBuilder()

    init(
      header: CSVHeader, measure: Int, product: Int?, date: Int, value: Int, choices: ImportChoices, zone: Zone,
      dates: DateReader
    ) {
      (self.header, self.measure, self.product, self.date) = (header, measure, product, date)
      (self.value, self.choices, self.zone, self.dates) = (value, choices, zone, dates)
    }

    mutating func take(_ rows: CSVRows) {
      switch reading(rows) {
      case .failure(let problem):
        builder.refuse(
          RowFinding(
            line: rows.line, column: problem.column.map { header.names[$0] } ?? "", reason: problem.reason,
            message: problem.message, text: rows.original))
      case .success(let reading): builder.take(reading)
      }
    }

    private struct Problem: Error {
      let reason: String
      let column: Int?
      let message: String
    }

    private mutating func reading(_ rows: CSVRows) -> Result<Reading, Problem> {
      func no(_ reason: String, _ column: Int?, _ message: String) -> Result<Reading, Problem> {
        .failure(Problem(reason: reason, column: column, message: message))
      }
      if let fault = rows.fault { return no(fault.reason, nil, fault.words) }
      guard rows.cells.count == header.count else {
        return no("ragged-row", nil, "\(rows.cells.count) cells where the header has \(header.count)")
      }
      guard let name = Name(rows.text(measure)) else {
        return no("no-such-name", measure, "'\(rows.text(measure).prefix(40))' is not a name such as weekly-orders")
      }
      let owner = rows.isEmpty(product) ? choices.product ?? "" : rows.text(product)
      let ownerName = Name(owner)
      if ownerName == nil, !owner.isEmpty {
        return no("no-such-name", product, "'\(owner.prefix(40))' is not a name such as checkout")
      }
      guard case .stamp(let stamp) = rows.date(date, &dates) else {
        return no("unreadable-date", date, "'\(rows.text(date).prefix(40))' cannot be read as a date")
      }
      guard let number = MeasuresImport.number(rows.text(value)) else {
        return no(
          "unreadable-number", value, "'\(rows.text(value).prefix(40))' cannot be read as a number; write 1234.5")
      }
      return .success(
        Reading(measure: name, product: ownerName, day: Day(number: stamp.day(in: zone)), value: number))
    }
  }

  /// A finite number written with a point, digits only: a comma could mean a thousand or a half.
  static func number(_ text: String) -> Double? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) || [43, 45, 46, 69, 101].contains($0) }),
      let number = Double(text), number.isFinite
    else { return nil }
    return number
  }
}

extension Refused {
  static func noMeasureColumns(_ file: String, _ header: CSVHeader) -> Refused {
    Refused(
      "no-measure-columns", file, line: 1, "measures are read from the columns measure, product, date and value",
      mend: "name the columns so; found: \(header.names.prefix(40).joined(separator: ", "))")
  }
}
