package import Model

/// What reading a file gave: values, what was taken for granted, and an account of every row.
package struct Intake: Equatable, Sendable {
  package var items: WorkItems
  package var readings: [Reading]
  package var spend: [Spend] = []
  /// The teams and products that rows name in columns of their own.
  package var owners: [NamedOwner] = []
  package var format: ImportFormat
  /// What was detected or assumed, in sentences for a person: delimiter, encoding, order of day and
  /// month with the row that proved it, zone, columns.
  package var told: [String]
  package var report: ImportReport

  package init(format: ImportFormat, items: WorkItems = WorkItems(trail: .dates)) {
    self.items = items
    self.readings = []
    self.format = format
    self.told = []
    self.report = ImportReport()
  }

  /// True when the file as a whole could not be taken; ``ImportReport/refusals`` says why.
  package var isRefused: Bool { !report.refusals.isEmpty }
}

/// The account of one file: every row is accepted, a duplicate, or refused with its reason.
package struct ImportReport: Equatable, Sendable {
  /// Rows with data: `accepted + duplicates + refusedRows`.
  package var rows = 0
  package var accepted = 0
  /// Rows that repeat an item (or an entry) already read; the later row is the one kept.
  package var duplicates = 0
  package var refusedRows = 0
  /// One for each refused row, up to ``mostRows`` of them.
  package var refused: [RowFinding] = []
  /// What is odd about accepted rows, with counts.
  package var quality: [QualityCount] = []
  /// Why the file as a whole was not taken, each with the way to mend it.
  package var refusals: [Finding] = []

  /// Refused rows kept with their text; beyond it they are only counted.
  package static let mostRows = 50_000

  package init() {}
  package var balances: Bool { accepted + duplicates + refusedRows == rows }
}

/// Why one row was refused, or what is odd about it.
package struct RowFinding: Hashable, Sendable {
  /// Counted from 1 in the file, the header included.
  package let line: Int
  /// Header of the column, empty when the whole row is meant.
  package let column: String
  /// Stable, such as `unreadable-date`.
  package let reason: String
  /// In words for a person.
  package let message: String
  /// The row as it stands in the file, at most 200 characters.
  package let text: String
}

/// A kind of contradiction in the evidence and how often it occurs.
package struct QualityCount: Hashable, Sendable {
  /// Stable, such as `finished-without-start`.
  package let id: String
  package let count: Int
  /// What it means and which figures leave the items out.
  package let message: String
  /// The first place or item it was seen at.
  package let example: String

  package init(id: String, count: Int, message: String, example: String) {
    self.id = id
    self.count = count
    self.message = message
    self.example = example
  }
}
