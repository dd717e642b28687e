import Model

/// Reads a log with one row per entry into a state: item, state, at.
struct StateLogImport {
  let file: DecodedFile
  let choices: ImportChoices
  let zone: Zone

  /// Which column holds what.
  struct Plan {
    let item: Int
    let state: Int
    let at: Int
    let from: Int?

    init?(_ header: CSVHeader, _ choices: ImportChoices) {
      func column(_ chosen: String?, _ names: [String]) -> Int? {
        chosen.map { header.column($0) } ?? header.column(anyOf: names)
      }
      guard let item = column(choices.idColumn, Names.item), let state = column(choices.stateColumn, Names.state),
        let at = column(choices.atColumn, Names.at)
      else { return nil }
      (self.item, self.state, self.at) = (item, state, at)
      from = header.column(anyOf: ["from", "from state", "from status", "from_state", "from_status"])
    }
  }

  private enum Names {
    static let item = ["item", "item_id", "item id", "id", "key", "issue", "issue key", "issue_id", "work item id"]
    static let state = ["state", "to", "to state", "to status", "to_state", "to_status", "stage", "status"]
    static let at = [
      "at", "timestamp", "entered", "entered at", "entered_at", "date", "time", "changed", "changed at", "when",
    ]
  }

  static func fits(_ header: CSVHeader) -> Bool {
    Plan(header, ImportChoices()) != nil
      && header.column(anyOf: ["at", "timestamp", "entered", "entered at", "entered_at", "changed at", "when"]) != nil
  }

  func read() -> Intake {
    do throws(Refused) {
      return try take()
    } catch {
      return Intake(refused: error.finding, format: .stateLog)
    }
  }

  private func take() throws(Refused) -> Intake {
    let delimiter = choices.delimiter?.utf8.first ?? CSVHeader.delimiter(of: file.bytes)
    var rows = CSVRows(file.bytes, delimiter: delimiter)
    guard rows.next() else { throw .nothing(file.name) }
    let header = CSVHeader(rows)
    guard let plan = Plan(header, choices) else { throw .noLogColumns(file.name, header) }
    let settled = try DateOrderSearch.search(rows, [plan.at]).settle(choices.dateOrder, file: file.name)
    var pass = StateLogPass(plan: plan, header: header, dates: DateReader(order: settled.order, zone: zone))
    while rows.next() { pass.take(rows) }
    var intake = pass.finish(choices)
    intake.told =
      [
        "Cells are separated by \(CSVHeader.word(for: delimiter)).",
        "Items by '\(header.names[plan.item])', states entered by '\(header.names[plan.state])' at '\(header.names[plan.at])'.",
      ]
      + [settled.told].compactMap(\.self) + intake.told
    return intake
  }
}

extension Refused {
  static func noLogColumns(_ file: String, _ header: CSVHeader) -> Refused {
    Refused(
      "no-log-columns", file, line: 1, "no columns say item, state and moment",
      mend: "name them with --id, --state and --at: \(header.names.prefix(40).joined(separator: ", "))")
  }
}
