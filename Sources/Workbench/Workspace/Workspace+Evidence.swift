package import Evidence
import GRDB
package import Model

extension Workspace {
  /// The work of a team or a product through its workflow, as it was known at the end of a day.
  ///
  /// Work belongs to whom the structure of that day says: to the product its row names, or else to
  /// the products its team answered for then.
  package func history(of scope: Scope, asOf day: Day) throws -> History {
    let structure = try structure(asOf: day)
    let key = HistoryKey(
      evidence: try evidence(), revision: try structureRevision(asOf: day), scope: scope, asOf: day,
      today: try horizon())
    return try memory.histories.value(key) {
      let holding = Holding(scope, in: structure)
      let items = try store.read { db in try holding.sources(db).map { try holding.items(of: $0, db) } }
      return try combined(items, holding.workflow, asOf: day, today: key.today)
    }
  }

  /// The definition of workflow with which the work of a scope is read on a day.
  package func workflow(of scope: Scope, asOf day: Day) throws -> Resource<Workflow>? {
    Holding(scope, in: try structure(asOf: day)).workflow
  }

  /// Work items as their sources tell them, without any mapping.
  package func items(of source: String) throws -> WorkItems {
    try store.read { try ItemRows.scan(source, through: .max, $0) }
  }

  /// Readings of a measure up to a day, in the order of their days; of one product, or those that
  /// belong to the whole organisation.
  package func readings(of measure: Name, product: Name? = nil, asOf day: Day) throws -> [Reading] {
    try store.read { try ReadingRows.scan(measure: measure, through: .max, $0) }
      .filter { $0.product == product && $0.day <= day }
  }

  /// Every reading of every measure up to a day.
  package func readings(asOf day: Day) throws -> [Reading] {
    try memory.readings.value(try evidence()) {
      try store.read { try ReadingRows.scan(measure: nil, through: .max, $0) }
    }.filter { $0.day <= day }
  }

  /// The last entry about evidence: as long as it stays the same, so does everything computed from it.
  package func evidence() throws -> Int64 {
    try store.read { db in
      let last = try db.cachedStatement(sql: "SELECT max(seq) FROM entry WHERE kind IN ('batch', 'retraction')")
      return try Int64.fetchOne(last) ?? 0
    }
  }

  /// Dates after this one lie in the future. On a clock of its own a workspace may hold evidence of
  /// days to come, which is not a contradiction in the source.
  private func horizon() throws -> Day {
    switch try clock() {
    case .system(let day): day
    case .own: Day(number: Int32.max)
    }
  }

  private func structureRevision(asOf day: Day) throws -> Int64 {
    try revision(asOf: day) ?? firstRevision() ?? 0
  }

  private func combined(
    _ items: [WorkItems], _ workflow: Resource<Workflow>?, asOf day: Day, today: Day
  ) throws -> History {
    let zone = try workflow.flatMap { surroundings.zone($0.zone) } ?? zone()
    var histories = items.filter { $0.count > 0 }.map {
      History($0, workflow: workflow?.value, zone: zone, asOf: day, today: today)
    }
    guard !histories.isEmpty else {
      return History(WorkItems(trail: .dates), workflow: workflow?.value, zone: zone, asOf: day, today: today)
    }
    var whole = histories.removeFirst()
    for other in histories { whole.append(other) }
    return whole
  }
}

/// Which work belongs to a scope, by the structure of one day.
struct Holding {
  let scope: Scope
  let workflow: Resource<Workflow>?
  /// Teams whose work belongs to the product in question unless a row says otherwise.
  private let teams: Set<String>

  init(_ scope: Scope, in structure: Snapshot) {
    self.scope = scope
    let answering: [Resource<Team>] =
      switch scope {
      case .team(let name): structure.find(Team.self, name).map { [$0] } ?? []
      case .product(let name): structure.all(Team.self).filter { $0.answersFor.contains(Ref(name)) }
      case .everything, .source: []
      }
    teams = Set(answering.map { $0.name.text })
    workflow = answering.lazy.compactMap { $0.workflow }.first.flatMap { structure.find($0) }
  }

  func sources(_ db: Database) throws -> [String] {
    if case .source(let name) = scope { return [name] }
    return try Sources.names(db)
  }

  func items(of source: String, _ db: Database) throws -> WorkItems {
    try ItemRows.scan(source, through: .max, keeping: holds, db)
  }

  private func holds(team: String, product: String) -> Bool {
    switch scope {
    case .everything, .source: true
    case .team(let name): team == name.text
    case .product(let name): product == name.text || (product.isEmpty && teams.contains(team))
    }
  }
}
