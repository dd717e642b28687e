package import Evidence

/// What the entry of a batch says: where it came from, how it was read, how much changed, and the
/// digests that hold its rows to the chain.
package struct BatchPayload: Codable, Equatable, Sendable {
  /// What people call the source, such as `checkout-jira`.
  package let source: String
  /// The name of the file; never its bytes.
  package let file: String
  /// SHA-256 of the file as it came, in hexadecimal.
  package let fileDigest: String
  package let format: ImportFormat
  package let choices: ImportChoices
  package let counts: BatchCounts
  /// What the source knows about its statuses; none when the batch holds readings only.
  package let shape: SourceShape?
  package let itemDigest: String
  package let readingDigest: String
  package let reportDigest: String
}

/// The account of one import. The four kinds of row add up to the rows of the file.
package struct BatchCounts: Codable, Equatable, Sendable {
  package var rows = 0
  package var accepted = 0
  package var duplicates = 0
  package var refused = 0
  /// Items or readings nobody had before.
  package var added = 0
  /// Items or readings that say something else than before.
  package var updated = 0
  package var unchanged = 0

  /// Whether anything is to be kept.
  package var isNothingNew: Bool { added == 0 && updated == 0 }
}

/// What a source tells about all its items at once; the latest batch that counts has the say.
package struct SourceShape: Codable, Equatable, Sendable {
  package var trail: WorkItems.Trail
  /// In the order of the columns, or of first appearance.
  package var statuses: [String]
  package var categories: [WorkItems.Category]
  package var startStatus: String?
  package var finishStatus: String?
  package var cancelledStatuses: [String]

  init(_ items: WorkItems) {
    trail = items.trail
    statuses = items.statusNames
    categories = items.categories
    startStatus = items.startStatus
    finishStatus = items.finishStatus
    cancelledStatuses = items.cancelledStatuses
  }
}

/// What a person reads about one import, kept with it: what was taken for granted, which rows were
/// refused and why. The text of refused rows is not kept, because nobody has taken people out of it.
package struct BatchReport: Codable, Equatable, Sendable {
  package struct Refused: Codable, Equatable, Sendable {
    package let line: Int
    package let column: String
    package let reason: String
    package let message: String
  }
  package struct Quality: Codable, Equatable, Sendable {
    package let id: String
    package let count: Int
    package let message: String
    package let example: String
  }
  package let told: [String]
  package let refused: [Refused]
  package let quality: [Quality]

  init(_ intake: Intake) {
    told = intake.told
    refused = intake.report.refused.map {
      Refused(line: $0.line, column: $0.column, reason: $0.reason, message: $0.message)
    }
    quality = intake.report.quality.map {
      Quality(id: $0.id, count: $0.count, message: $0.message, example: $0.example)
    }
  }
}

package struct RetractionPayload: Codable, Equatable, Sendable {
  /// The batch that no longer counts.
  package let batch: Int64
}
