package import Model

/// Evidence a decision should not rest on unseen: a measure read longer ago than it may be, or a source that has told
/// nothing for longer than two weeks. Row 06.06.
package struct StaleEvidence: Codable, Equatable, Sendable {
  package enum Sort: String, Codable, Sendable { case measure, source }

  package var sort: Sort
  package var name: String
  package var title: String
  /// The last day it told anything about; nothing when it never did.
  package var latest: Day?
  package var sentence: String

  /// A source of work may be silent for so many days before somebody asks why.
  package static let silentDays = 14

  package init(_ measure: StaleMeasure, on day: Day) {
    (sort, name, title, latest) = (.measure, measure.measure.text, measure.title, measure.latest)
    let may = "it may be \(measure.freshness) old"
    sentence =
      measure.latest.map { "\(measure.title) was last read on \($0.spoken), \(counted(day - $0, "day")) ago; \(may)." }
      ?? "\(measure.title) was never read; \(may)."
  }

  /// Nothing while the source was heard from lately.
  package init?(source: String, latest: Day?, on day: Day) {
    if let latest, day - latest <= StaleEvidence.silentDays { return nil }
    (sort, name, title, self.latest) = (.source, source, source, latest)
    sentence =
      latest.map { "\(source) has told nothing since \($0.spoken), \(counted(day - $0, "day")) ago." }
      ?? "\(source) has told nothing yet."
  }
}
