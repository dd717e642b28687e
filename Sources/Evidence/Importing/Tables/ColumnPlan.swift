/// Which column of a table holds what. Columns that name people are in none of these, so they are never kept.
struct ColumnPlan {
  var id = 0
  var title: Int?
  var type: Int?
  var status: Int?
  var category: Int?
  var resolution: Int?
  var team: Int?
  var product: Int?
  var parent: Int?
  var created: Int?
  var updated: Int?
  var started: Int?
  var finished: Int?
  var cancelled: Int?
  var archived: Int?
  /// Stage-entry columns in order.
  var stages: [Int] = []
  /// Positions in ``stages``.
  var startStage: Int?
  var finishStage: Int?
  /// Whether rows may end before the header does, or go on after it.
  var allowsShortRows = false
  var allowsLongRows = false
  /// What is told about the columns taken.
  var told: [String] = []

  var dateColumns: [Int] {
    [created, updated, started, finished, cancelled, archived].compactMap(\.self) + stages
  }
  /// The last column a row must have.
  var lastNeeded: Int {
    ([id] + [title, type, status, team, product, parent].compactMap(\.self) + dateColumns).max() ?? id
  }
}

extension ColumnPlan {
  /// Puts chosen columns over those that were detected.
  mutating func apply(_ choices: ImportChoices, _ header: CSVHeader, file: String) throws(Refused) {
    func chosen(_ name: String?, _ flag: String, else detected: Int?) throws(Refused) -> Int? {
      guard let name else { return detected }
      guard let column = header.column(name) else { throw .noColumn(file, name, flag, header) }
      return column
    }
    id = try chosen(choices.idColumn, "--id", else: id) ?? id
    title = try chosen(choices.titleColumn, "--title", else: title)
    type = try chosen(choices.typeColumn, "--type", else: type)
    status = try chosen(choices.statusColumn, "--status", else: status)
    created = try chosen(choices.createdColumn, "--created", else: created)
    started = try chosen(choices.startedColumn, "--started", else: started)
    finished = try chosen(choices.finishedColumn, "--finished", else: finished)
    cancelled = try chosen(choices.cancelledColumn, "--cancelled", else: cancelled)
    parent = try chosen(choices.parentColumn, "--parent", else: parent)
    team = try chosen(choices.teamColumn, "--team-column", else: team)
    product = try chosen(choices.productColumn, "--product-column", else: product)
  }
}

extension Refused {
  static func noColumn(_ file: String, _ name: String, _ flag: String, _ header: CSVHeader) -> Refused {
    Refused(
      "no-such-column", file, line: 1, "there is no column '\(name)'",
      mend: "give \(flag) one of: \(header.names.prefix(40).joined(separator: ", "))")
  }
}
