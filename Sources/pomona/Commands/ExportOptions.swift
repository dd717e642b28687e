import ArgumentParser
import Evidence
import Model
import Workbench

/// How to read a tracker's export. Whatever is left out is detected where that is safe, and told.
struct ExportOptions: ParsableArguments {
  @Argument(help: "The export. DevLake's issues and changelogs are two files; name both.", completion: .file())
  var files: [String] = []

  @Option(help: "The format, when it cannot be told: \(ImportFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format: String?
  @Option(help: "The order of day and month in dates that could be either: dmy or mdy.") var dates: String?
  @Option(help: "The time zone whose days are counted, such as Europe/Berlin.") var zone = "UTC"
  @Option(help: "The character between columns.") var delimiter: String?
  @Option(help: "The column with the day an item was started, or the stage whose entry starts it.") var started: String?
  @Option(help: "The column with the day an item was finished, or the stage whose entry finishes it.")
  var finished: String?
  @Option(help: "The column with the day an item was cancelled.") var cancelled: String?
  @Option(help: "The column with the day an item was created.") var created: String?
  @Option(help: "The column that identifies an item.") var id: String?
  @Option(name: .customLong("type"), help: "The column with the type of item.") var typeColumn: String?
  @Option(name: .customLong("status"), help: "The column with the current status.") var statusColumn: String?
  @Option(
    help: "The columns with the day each stage was entered, in order, separated by commas.",
    transform: { $0.split(separator: ",").map { String($0.trimmingSpaces) } })
  var stages: [String] = []
  @Option(name: .customLong("state"), help: "Long form: the column with the state entered.") var stateColumn: String?
  @Option(name: .customLong("at"), help: "Long form: the column with the moment it was entered.") var atColumn: String?

  /// Every reader of an export needs one; only a promise does without.
  func expectFiles(for command: String) throws {
    if files.isEmpty { throw ValidationError("Name the export to read, such as: pomona \(command) export.csv") }
  }

  func choices() throws -> ImportChoices {
    var choices = ImportChoices()
    choices.format = try format.map(known)
    choices.dateOrder = try dates.map { word in
      guard let order = ImportChoices.DateOrder(rawValue: word.lowercased()) else {
        throw ValidationError("'--dates \(word)' is neither dmy (31/12/2025) nor mdy (12/31/2025).")
      }
      return order
    }
    choices.zone = zone
    choices.delimiter = delimiter == "\\t" || delimiter == "tab" ? "\t" : delimiter
    (choices.startedColumn, choices.finishedColumn, choices.cancelledColumn) = (started, finished, cancelled)
    (choices.createdColumn, choices.idColumn) = (created, id)
    (choices.typeColumn, choices.statusColumn) = (typeColumn, statusColumn)
    (choices.stateColumn, choices.atColumn) = (stateColumn, atColumn)
    choices.stageColumns = stages.isEmpty ? nil : stages
    return choices
  }

  func zoneRules() throws -> Zone {
    guard let rules = Surroundings.live.zone(zone) else { throw WorkspaceRefusal.unknownZone(zone) }
    return rules
  }

  private func known(_ word: String) throws -> ImportFormat {
    if let format = ImportFormat(rawValue: word) { return format }
    let words = ImportFormat.allCases.map(\.rawValue)
    throw ValidationError("There is no format '\(word)'. There are: \(words.joined(separator: ", ")).")
  }
}

extension StringProtocol {
  var trimmingSpaces: SubSequence {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return rest
  }
}

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(written: argument) }
}
