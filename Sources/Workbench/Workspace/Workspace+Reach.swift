import Evidence
package import Model

extension Workspace {
  /// The last day up to another that the evidence tells anything about, or one source of it. When a file
  /// was read says nothing about that. A source that tells of a later day was still telling on this one.
  package func evidenceReaches(of source: String? = nil, asOf day: Day) throws -> Day? {
    try reach(of: source.map { [$0] } ?? Set(try sources())).map { min($0, day) }
  }

  /// The last day any of the sources tells about. A date that has not come yet is a mistake, not knowledge.
  func reach(of sources: Set<String>) throws -> Day? {
    let key = ReachKey(evidence: try evidence(), horizon: try horizon())
    let known = try memory.reach.value(key) {
      let last = try self.sources().map { ($0, try lastDay(of: $0, through: key.horizon)) }
      return Dictionary(last, uniquingKeysWith: { first, _ in first }).compactMapValues(\.self)
    }
    return sources.compactMap { known[$0] }.max()
  }

  private func lastDay(of source: String, through horizon: Day) throws -> Day? {
    let zone = try zone()
    let work = try work(of: source).compactMap { $0.lastDay(in: zone, through: horizon) }
    let read = try store.read { try ReadingRows.lastDay(of: source, through: horizon, upTo: through ?? .max, $0) }
    return (work + [read].compactMap(\.self)).max()
  }

  private func work(of source: String) throws -> [WorkItems] {
    try isHeld() ? everything().filter { $0.source == source }.map(\.items) : [items(of: source)]
  }
}
