extension ColumnPlan {
  /// The columns of a table nobody has special knowledge of: started and finished dates, or one date per stage.
  static func generic(
    _ header: CSVHeader, _ rows: CSVRows, _ choices: ImportChoices, file: String
  ) throws(Refused) -> ColumnPlan {
    var plan = ColumnPlan()
    guard let id = header.column(anyOf: Names.id) ?? header.idLike ?? choices.idColumn.flatMap(header.column) else {
      throw .noIdentifier(file, header)
    }
    plan.id = id
    plan.title = header.column(anyOf: Names.title) ?? header.titleLike(after: id)
    plan.type = header.column(anyOf: Names.type)
    plan.status = header.column(anyOf: Names.status)
    plan.team = header.column(anyOf: Names.team)
    plan.product = header.column("product")
    plan.parent = header.column(anyOf: Names.parent)
    plan.created = header.column(anyOf: Names.created)
    plan.updated = header.column(anyOf: Names.updated)
    plan.cancelled = header.column(anyOf: Names.cancelled)
    try plan.findStages(header, rows, choices, file: file)
    try plan.apply(choices, header, file: file)
    if !plan.stages.isEmpty { plan.takeStages(header, choices) }
    plan.tellColumns(header)
    return plan
  }

  private mutating func findStages(
    _ header: CSVHeader, _ rows: CSVRows, _ choices: ImportChoices, file: String
  ) throws(Refused) {
    if let names = choices.stageColumns {
      for name in names {
        guard let column = header.column(name) else { throw .noColumn(file, name, "--stages", header) }
        stages.append(column)
      }
      return
    }
    started = header.column(anyOf: Names.started)
    finished = header.column(anyOf: Names.finished)
    let isChosen = choices.startedColumn != nil || choices.finishedColumn != nil
    if started != nil, finished != nil, !isChosen { return }
    let run = StageRun.find(header, rows, after: max(id, title ?? 0))
    let named = [choices.startedColumn, choices.finishedColumn].compactMap(\.self).map(header.column)
    if run.count >= 3, named.allSatisfy({ column in column.map(run.contains) ?? false }) {
      stages = run
    } else if !isChosen {
      throw .noDates(file, header, started: started, finished: finished, run)
    } else {
      if choices.startedColumn == nil, named.contains(started) { started = nil }
      if choices.finishedColumn == nil, named.contains(finished) { finished = nil }
    }
  }

  /// Settles which stage starts and which finishes an item.
  private mutating func takeStages(_ header: CSVHeader, _ choices: ImportChoices) {
    let names = stages.map { header.names[$0] }
    let chosenStart = choices.startedColumn.flatMap(header.column).flatMap(stages.firstIndex)
    let chosenFinish = choices.finishedColumn.flatMap(header.column).flatMap(stages.firstIndex)
    finishStage = chosenFinish ?? StageWords.finish(in: names)
    startStage = chosenStart ?? StageWords.start(in: names, before: finishStage ?? names.count - 1)
    (started, finished) = (nil, nil)
    if let created, stages.contains(created) { self.created = nil }
    if let cancelled, stages.contains(cancelled) { self.cancelled = nil }
  }

  mutating func tellColumns(_ header: CSVHeader) {
    func name(_ column: Int?) -> String { column.map { "'\(header.names[$0])'" } ?? "none" }
    if stages.isEmpty {
      told.append(
        "Items by \(name(id)); started: \(name(started)); finished: \(name(finished)); created: \(name(created)).")
    } else {
      let names = stages.map { header.names[$0] }.joined(separator: " → ")
      told.append("Items by \(name(id)); stages in order: \(names).")
      told.append(
        "Started with \(name(startStage.map { stages[$0] })), finished with \(name(finishStage.map { stages[$0] })).")
    }
  }

  enum Names {
    static let id = [
      "id", "key", "issue key", "work item id", "item", "item id", "item_id", "issue_key", "identifier", "number",
      "ticket",
    ]
    static let title = ["title", "name", "summary", "subject"]
    static let type = ["type", "item type", "work item type", "issue type"]
    static let status = ["state", "status", "current state"]
    static let team = ["team", "owning team", "squad"]
    static let parent = ["parent", "parent id", "parent reference id", "parent key", "parent issue"]
    static let created = ["created date", "created", "created at", "created_at", "creation date"]
    static let updated = ["updated", "updated date", "updated at", "changed date"]
    static let started = [
      "started date", "started", "start date", "started at", "started_at", "activated date", "in progress date",
      "start",
    ]
    static let finished = [
      "closed date", "closed", "finished date", "finished", "finished at", "finished_at", "completed date", "completed",
      "completed at", "closed at", "closed_at", "done date", "end date", "resolved date", "resolved",
    ]
    static let cancelled = ["cancelled date", "canceled date", "cancelled", "canceled", "removed date", "cancelled at"]
  }
}

extension CSVHeader {
  /// ActionableAgile: the first column's name contains `ID` in capitals.
  var idLike: Int? { names.first.flatMap { $0.contains("ID") ? 0 : nil } }

  func titleLike(after id: Int) -> Int? {
    names.indices.first { index in
      index > id && index <= id + 2
        && (names[index].lowercased().contains("title") || names[index].lowercased().contains("name"))
    }
  }
}

extension Refused {
  static func noIdentifier(_ file: String, _ header: CSVHeader) -> Refused {
    Refused(
      "no-identifier", file, line: 1, "no column says which item a row is about",
      mend: "name it with --id, one of: \(header.names.prefix(40).joined(separator: ", "))")
  }

  static func noDates(
    _ file: String, _ header: CSVHeader, started: Int?, finished: Int?, _ dates: [Int]
  ) -> Refused {
    let missing = started == nil && finished == nil ? "started or finished" : started == nil ? "started" : "finished"
    let flags =
      started == nil && finished == nil
      ? "--started and --finished, or the stage columns in order with --stages"
      : started == nil ? "--started" : "--finished"
    let offered = (dates.isEmpty ? Array(header.names.indices.prefix(40)) : dates).map { header.names[$0] }
    return Refused(
      "no-dates", file, line: 1, "no column says when an item was \(missing)",
      mend: "name it with \(flags); columns that may do: \(offered.joined(separator: ", "))")
  }
}
