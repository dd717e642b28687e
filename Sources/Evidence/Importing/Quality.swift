/// What may be odd about evidence that was accepted. The raw value is the stable id.
package enum Quality: String, CaseIterable, Codable, Sendable {
  case finishedBeforeStarted = "finished-before-started"
  case finishedWithoutStart = "finished-without-start"
  case inTheFuture = "in-the-future"
  case skippedState = "skipped-state"
  case outOfOrder = "out-of-order"
  case brokenChain = "broken-chain"
  case unmappedStatus = "unmapped-status"
  case raggedRow = "ragged-row"
  case unreadableDate = "unreadable-date"
  case duplicateItem = "duplicate-item"
  case formulaLikeCell = "formula-like-cell"
  case truncatedChangelog = "truncated-changelog"
  case cancelledWithoutDate = "cancelled-without-date"
  case archivedUnfinished = "archived-unfinished"

  /// What it means and what is done about it.
  package var message: String {
    switch self {
    case .finishedBeforeStarted: "finished on an earlier day than started; left out of cycle time and throughput"
    case .finishedWithoutStart: "finished without ever being started; counted as throughput, left out of cycle time"
    case .inTheFuture: "a date after today; not counted until it comes"
    case .skippedState: "passed over a state between started and finished; the state counts as entered with the next"
    case .outOfOrder: "states entered in an order that time does not allow; left out of time in state"
    case .brokenChain:
      "one change ends in a status that the next does not start from; a change is missing in the source"
    case .unmappedStatus: "a status that the workflow does not know; time in it is not counted"
    case .raggedRow: "a row with more or fewer cells than the header"
    case .unreadableDate: "a date that cannot be read"
    case .duplicateItem: "the same item twice; the later row was kept"
    case .formulaLikeCell: "text that a spreadsheet would run as a formula; kept as text, made harmless on export"
    case .truncatedChangelog: "the history was cut short by the source; earlier changes are missing"
    case .cancelledWithoutDate: "cancelled, but the source does not say when; leaves with the last date known"
    case .archivedUnfinished: "archived although neither completed nor cancelled"
    }
  }
}

/// Counts what is odd while rows are read.
struct QualityTally {
  private var counts: [Quality: (count: Int, example: String)] = [:]

  mutating func note(_ quality: Quality, count: Int = 1, _ example: @autoclosure () -> String) {
    guard count > 0 else { return }
    if let known = counts[quality] {
      counts[quality] = (known.count + count, known.example)
    } else {
      counts[quality] = (count, example())
    }
  }

  var list: [QualityCount] {
    Quality.allCases.compactMap { quality in
      counts[quality].map {
        QualityCount(id: quality.rawValue, count: $0.count, message: quality.message, example: $0.example)
      }
    }
  }
}
