import Analysis
package import Evidence
import GRDB
package import Model

/// The work of a scope as it was known on a day, and where that knowledge comes from.
package struct Work: Sendable {
  package let history: History
  /// The definition of workflow most of it is read with.
  package let workflow: Resource<Workflow>?
  /// The sources that tell about it.
  package let sources: [String]
  /// The last day its sources tell anything about, whoever it belongs to, at most the day asked for: a
  /// quiet team of a tracker that goes on telling was quiet, it is not unknown.
  package let reaches: Day?

  /// Up to where it is known; where nobody told anything, nothing is.
  var evidenceEnd: EvidenceEnd { reaches.map(EvidenceEnd.lastTold) ?? .nothing }

  /// `tracker-quay, evidence to 29 Jun 2025`.
  package var provenance: String {
    guard let reaches else { return "no evidence yet" }
    let names = sources.count <= 3 ? sources.joined(separator: ", ") : "\(sources.count) sources"
    return "\(names), evidence to \(reaches.spoken)"
  }
}

extension Workspace {
  /// The work of a team, a product or a wider place through its workflow, as it was known at the end
  /// of a day.
  ///
  /// Work belongs to whom the structure of that day says: to the team or product its row names, or
  /// else to whoever answered for them then.
  package func history(of scope: Scope, asOf day: Day) throws -> History { try work(of: scope, asOf: day).history }

  /// The same with its workflow and where it comes from.
  package func work(of scope: Scope, asOf day: Day) throws -> Work {
    let key = try workKey(scope, day)
    return try memory.work.value(key) {
      let holding = Holding(scope, in: try structure(asOf: day))
      return try assembled(scope, holding, asOf: day, today: key.today)
    }
  }

  /// What everything about the work of a scope on a day is computed from.
  func workKey(_ scope: Scope, _ day: Day) throws -> WorkKey {
    WorkKey(
      evidence: try evidence(), revision: try structureRevision(asOf: day), scope: scope, asOf: day,
      today: try horizon())
  }

  /// The definition of workflow with which the work of a scope is read on a day.
  package func workflow(of scope: Scope, asOf day: Day) throws -> Resource<Workflow>? {
    Holding(scope, in: try structure(asOf: day)).workflow
  }

  /// Work items as their sources tell them, without any mapping.
  package func items(of source: String) throws -> WorkItems {
    try store.read { try ItemRows.scan(source, through: through ?? .max, $0) }
  }

  /// Readings of a measure up to a day, in the order of their days; of one product, or those that
  /// belong to the whole organisation.
  package func readings(of measure: Name, product: Name? = nil, asOf day: Day) throws -> [Reading] {
    try readings(asOf: day).filter { $0.measure == measure && $0.product == product }
  }

  /// Every reading of every measure up to a day, by measure, product and day.
  package func readings(asOf day: Day) throws -> [Reading] {
    try memory.readings.value(try evidence()) {
      try store.read { try ReadingRows.scan(measure: nil, through: through ?? .max, $0) }
    }.filter { $0.day <= day }
  }

  /// The last entry about evidence: as long as it stays the same, so does everything computed from it.
  package func evidence() throws -> Int64 {
    try store.read { db in
      let last = try db.cachedStatement(
        sql: "SELECT max(seq) FROM entry WHERE kind IN ('batch', 'retraction') AND seq <= ?")
      return try Int64.fetchOne(last, arguments: [through ?? .max]) ?? 0
    }
  }

  /// Dates after this one lie in the future. On a clock of its own a workspace may hold evidence of
  /// days to come, which is not a contradiction in the source.
  func horizon() throws -> Day {
    switch try clock() {
    case .system(let day): day
    case .own: Day(number: Int32.max)
    }
  }

  private func structureRevision(asOf day: Day) throws -> Int64 {
    try revision(asOf: day) ?? firstRevision() ?? 0
  }

  private func assembled(_ scope: Scope, _ holding: Holding, asOf day: Day, today: Day) throws -> Work {
    var whole: History?
    var sources: Set<String> = []
    for part in holding.parts {
      let zone = try part.workflow.flatMap { surroundings.zone($0.zone) } ?? zone()
      for piece in try pieces(of: scope, part) {
        sources.insert(piece.source)
        let history = History(piece.items, workflow: part.workflow?.value, zone: zone, asOf: day, today: today)
        if whole == nil { whole = history } else { whole?.append(history) }
      }
    }
    let nothing = try History(
      WorkItems(trail: .dates), workflow: holding.workflow?.value,
      zone: holding.workflow.flatMap { surroundings.zone($0.zone) } ?? zone(), asOf: day, today: today)
    return Work(
      history: whole ?? nothing, workflow: holding.workflow, sources: sources.sorted(),
      reaches: try reach(of: sources).map { min($0, day) })
  }

  /// The items of a part, cut by source, team and product.
  func pieces(of scope: Scope, _ part: Holding.Part) throws -> [Piece] {
    let all = try isHeld() ? everything() : read(part.holds)
    return all.filter { piece in
      if case .source(let name) = scope, piece.source != name { return false }
      return piece.items.count > 0 && part.holds(piece.team, piece.product)
    }
  }

  /// All work items there are, cut once, so that every scope finds its own without reading the others again.
  func everything() throws -> [Piece] {
    try memory.pieces.value(try evidence()) { try read { _, _ in true } }
  }

  private func read(_ keeping: @escaping (String, String) -> Bool) throws -> [Piece] {
    try store.read { db in
      try Sources.names(db).flatMap { try ItemRows.divided($0, through: through ?? .max, keeping: keeping, db) }
    }
  }

  /// Whether all items are few enough to be held in memory; more are read anew each time.
  func isHeld() throws -> Bool {
    try memory.sizes.value(try evidence()) {
      try batches().reduce(0) { $0 + $1.counts.added }
    } <= Memory.mostItems
  }
}
