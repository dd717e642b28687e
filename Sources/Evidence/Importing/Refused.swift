import Model

/// Why a file as a whole is not taken, in words, with the way to mend it.
struct Refused: Error {
  let finding: Finding

  init(_ rule: String, _ file: String, line: Int = 0, _ message: String, mend: String) {
    let place = Place(file: file, line: line, column: 0)
    finding = Finding(.error, rule: rule, at: place, message, mend: mend)
  }

  static func tooLarge(_ file: String, _ bytes: Int) -> Refused {
    Refused(
      "file-too-large", file, "the file has \(bytes) bytes; at most \(ImportLimits.bytes) are read at once",
      mend: "export fewer items at a time, for instance one year")
  }
  static func notText(_ file: String) -> Refused {
    Refused("not-text", file, "this is not a text file", mend: "export as CSV (UTF-8) or JSON")
  }
  static func endlessLine(_ file: String) -> Refused {
    Refused(
      "endless-line", file, line: 1, "the first line is longer than \(ImportLimits.cellBytes) bytes",
      mend: "export as CSV with one line per item, or as JSON")
  }
  static func nothing(_ file: String) -> Refused {
    Refused(
      "empty-file", file, "there is nothing in the file", mend: "export again and look at the file before importing")
  }
  static func onlyChangelogs(_ file: String) -> Refused {
    Refused(
      "no-issues", file, "these are changes of issues without the issues",
      mend: "give issues.csv and issue_changelogs.csv together")
  }
  static func severalFiles(_ file: String) -> Refused {
    Refused(
      "several-files", file, "only DevLake's issues and changelogs are read together",
      mend: "import the other files one by one")
  }
  static func unknownFormat(_ file: String) -> Refused {
    Refused(
      "unknown-format", file, "the file looks like none of the known formats",
      mend: "say which it is with --format \(ImportFormat.allCases.map(\.rawValue).joined(separator: "|"))")
  }
}

extension Intake {
  init(refused finding: Finding, format: ImportFormat) {
    self.init(format: format)
    report.refusals = [finding]
  }
}
