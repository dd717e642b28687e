package import Model

/// Work items as a source tells them, whatever the format: dense columns, the source's own
/// statuses, and no person anywhere. Row `i` of every column belongs to the same item.
///
/// ``History`` is made from this with a workflow's mapping, so a changed mapping recomputes history.
package struct WorkItems: Equatable, Sendable {
  /// What the source knows about the way of an item through its statuses.
  package enum Trail: String, Codable, Sendable {
    /// Only dates of creation, start and finish.
    case dates
    /// One date per stage, the first (or last) time it was entered; re-openings are erased.
    case stages
    /// Every change of status, re-openings included.
    case changes
  }

  /// What a source itself says a status means.
  package enum Category: UInt8, Codable, Sendable { case unknown, toDo, inProgress, done, cancelled }

  package var trail: Trail

  // One entry per item.
  /// The source's own identifier, unique within one `WorkItems`.
  package var keys = Texts()
  package var titles = Texts()
  package var types = Coded()
  /// Current status, empty when the source gives none.
  package var statuses = Coded()
  package var teams = Coded()
  package var products = Coded()
  /// The key of the parent item, empty when there is none.
  package var parents = Texts()
  package var created: [Stamp] = []
  package var updated: [Stamp] = []
  package var started: [Stamp] = []
  package var finished: [Stamp] = []
  package var cancelled: [Stamp] = []
  /// Contradictions seen while reading: ``Defect/brokenChain`` and ``Defect/outOfOrder``.
  package var flaws: [Defect] = []

  // Entries into statuses, grouped by item and ascending in time: item i owns
  // moveStart[i]..<moveStart[i + 1].
  package var moveStart: [Int32] = [0]
  /// Index into ``statusNames``.
  package var moveStatus: [UInt16] = []
  package var moveAt: [Stamp] = []

  /// Statuses that moves refer to, in the order of the columns or of first appearance.
  package var statusNames: [String] = []
  /// What the source says each of ``statusNames`` means.
  package var categories: [Category] = []
  /// The status whose entry starts an item, as chosen or read from the source; see ``StageMap/plain(for:)``.
  package var startStatus: String?
  /// The status whose entry finishes an item, as chosen or read from the source.
  package var finishStatus: String?
  /// Statuses that were named as meaning cancelled.
  package var cancelledStatuses: [String] = []

  package init(trail: Trail) { self.trail = trail }

  package var count: Int { created.count }

  /// The moves of one item, as indices into ``moveStatus`` and ``moveAt``.
  package func moves(of item: Int) -> Range<Int> { Int(moveStart[item])..<Int(moveStart[item + 1]) }

  /// The first stamp in the evidence.
  package var earliest: Stamp? {
    let first = stampColumns.lazy.compactMap { $0.min() }.min()
    return first.flatMap { $0.isNever ? nil : $0 }
  }

  /// The latest stamp in the evidence: how far it reaches.
  package var latest: Stamp? {
    var latest = Int64.min
    for column in stampColumns {
      for stamp in column where !stamp.isNever { latest = max(latest, stamp.raw) }
    }
    return latest == .min ? nil : Stamp(raw: latest)
  }

  /// The last calendar day anything is told about, days after the horizon left out: those are mistakes.
  package func lastDay(in zone: Zone, through horizon: Day) -> Day? {
    if let latest {
      let day = latest.day(in: zone)
      if day <= horizon.number { return Day(number: day) }
    }
    var last = Int32.min
    for column in stampColumns {
      for stamp in column where !stamp.isNever {
        let day = stamp.day(in: zone)
        if day <= horizon.number { last = max(last, day) }
      }
    }
    return last == .min ? nil : Day(number: last)
  }

  private var stampColumns: [[Stamp]] { [created, updated, started, finished, cancelled, moveAt] }
}
