package import Model

/// What a person chose about reading a file. Everything left out is detected where that is safe,
/// told in ``Intake/told``, and asked for where it is not. Saved, it is a source's mapping.
package struct ImportChoices: Codable, Equatable, Sendable {
  package enum DateOrder: String, Codable, CaseIterable, Sendable {
    /// 31/12/2025
    case dmy
    /// 12/31/2025
    case mdy
  }

  package var format: ImportFormat?
  /// One character: comma, semicolon, tab or bar.
  package var delimiter: String?
  package var dateOrder: DateOrder?
  /// The name of the zone that times without one are in, such as `Europe/Berlin`; the caller
  /// passes its rules to ``Importer/read(bytes:name:choices:zone:)``.
  package var zone: String?

  // Columns by their header, matched without regard to case.
  package var idColumn: String?
  package var titleColumn: String?
  package var typeColumn: String?
  package var statusColumn: String?
  package var createdColumn: String?
  package var startedColumn: String?
  package var finishedColumn: String?
  package var cancelledColumn: String?
  package var parentColumn: String?
  package var teamColumn: String?
  package var productColumn: String?
  /// In order, first stage to last; then ``startedColumn`` and ``finishedColumn`` may name two of them.
  package var stageColumns: [String]?
  /// Long form: the column with the state entered and the one with the moment it was.
  package var stateColumn: String?
  package var atColumn: String?

  /// Given to every item whose row does not say.
  package var team: String?
  package var product: String?
  /// Given to every sample whose line says no time.
  package var day: Day?
  /// Statuses that mean the work was cancelled, beside the usual words.
  package var cancelledStatuses: [String]?

  package init() {}
}

/// The forms of file that can be read.
package enum ImportFormat: String, Codable, CaseIterable, Sendable {
  /// One row per item with its dates in columns: started and finished, or one per stage.
  case csv
  /// One row per entry into a state: item, state, at.
  case stateLog = "state-log"
  case azureDevOps = "azure-devops"
  case linear
  case jiraCSV = "jira-csv"
  case jiraJSON = "jira-json"
  /// DevLake's `issues.csv`, with or without `issue_changelogs.csv`.
  case devLake = "devlake"
  case gitLab = "gitlab"
  /// `measure, product, date, value`.
  case measures
  /// What was spent, on what and of which kind.
  case spend
  /// What a metrics endpoint says: OpenMetrics, or the older Prometheus form.
  case openMetrics = "openmetrics"

  /// What people call it.
  package var title: String {
    switch self {
    case .csv: "CSV, one row per item"
    case .stateLog: "CSV, one row per state entered"
    case .azureDevOps: "Azure DevOps CSV"
    case .linear: "Linear CSV"
    case .jiraCSV: "Jira CSV"
    case .jiraJSON: "Jira JSON with changelog"
    case .devLake: "DevLake issues and changelogs"
    case .gitLab: "GitLab issues"
    case .measures: "Measures CSV"
    case .spend: "Spend CSV"
    case .openMetrics: "OpenMetrics text"
    }
  }
}
