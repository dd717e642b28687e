extension ColumnPlan {
  /// A query export of Azure DevOps.
  static func azureDevOps(_ header: CSVHeader, file: String) throws(Refused) -> ColumnPlan {
    var plan = ColumnPlan()
    guard let id = header.column(anyOf: ["id", "work item id", "workitemid"]) else { throw .noIdentifier(file, header) }
    plan.id = id
    plan.title = header.column(anyOf: ["title", "title 1"])
    plan.type = header.column(anyOf: ["work item type", "workitemtype"])
    plan.status = header.column("state")
    plan.parent = header.column("parent")
    plan.created = header.column(anyOf: ["created date", "createddate"])
    plan.updated = header.column(anyOf: ["changed date", "changeddate"])
    plan.started = header.column(anyOf: ["activated date", "activateddate", "inprogressdate", "in progress date"])
    plan.finished = header.column(anyOf: [
      "closed date", "closeddate", "completeddate", "resolved date", "resolveddate",
    ])
    return plan
  }

  /// Linear's export. Its rows may end early.
  static func linear(_ header: CSVHeader, file: String) throws(Refused) -> ColumnPlan {
    var plan = ColumnPlan()
    guard let id = header.column("id") else { throw .noIdentifier(file, header) }
    plan.id = id
    plan.title = header.column("title")
    plan.status = header.column("status")
    plan.team = header.column("team")
    plan.parent = header.column("parent issue")
    plan.created = header.column("created")
    plan.updated = header.column("updated")
    plan.started = header.column("started")
    plan.finished = header.column("completed")
    plan.cancelled = header.column(anyOf: ["canceled", "cancelled"])
    plan.archived = header.column("archived")
    plan.allowsShortRows = true
    plan.told.append("Linear's export has no history of states: time in state cannot be told from it.")
    return plan
  }

  /// Jira's export. A second label may make rows wider than the header.
  static func jira(_ header: CSVHeader, _ choices: ImportChoices, file: String) throws(Refused) -> ColumnPlan {
    var plan = ColumnPlan()
    guard let id = header.column(anyOf: ["issue key", "key"]) else { throw .noIdentifier(file, header) }
    plan.id = id
    plan.title = header.column("summary")
    plan.type = header.column(anyOf: ["issue type", "issue_type"])
    plan.status = header.column("status")
    plan.category = header.column(anyOf: ["status category", "status_category"])
    plan.resolution = header.column("resolution")
    plan.parent = header.column(anyOf: ["parent key", "parent"])
    plan.created = header.column("created")
    plan.updated = header.column("updated")
    plan.finished = header.column("resolved")
    plan.allowsLongRows = true
    if choices.startedColumn == nil {
      plan.told.append(
        "A Jira CSV says when an issue was created and resolved, not when work on it started: there is throughput, but "
          + "no cycle time. Import JSON with changelog for it, or count from creation with --started Created.")
    }
    return plan
  }

  /// DevLake's table `issues`.
  static func devLake(_ header: CSVHeader, file: String) throws(Refused) -> ColumnPlan {
    var plan = ColumnPlan()
    guard let id = header.column(anyOf: ["issue_key", "id"]) else { throw .noIdentifier(file, header) }
    plan.id = id
    plan.title = header.column("title")
    plan.type = header.column(anyOf: ["original_type", "type"])
    plan.status = header.column(anyOf: ["original_status", "status"])
    plan.category = header.column("status")
    plan.parent = header.column("parent_issue_id")
    plan.created = header.column("created_date")
    plan.updated = header.column("updated_date")
    plan.finished = header.column("resolution_date")
    return plan
  }
}

extension Refused {
  /// The tracker's export lacks the dates that a query could have had.
  static func noTrackerDates(_ file: String, _ header: CSVHeader) -> Refused {
    Refused(
      "no-dates", file, line: 1, "the export has neither a date of start nor one of finish",
      mend: "add the columns Activated Date and Closed Date to the query and export again, or name others with "
        + "--started and --finished: \(header.names.prefix(40).joined(separator: ", "))")
  }
}
