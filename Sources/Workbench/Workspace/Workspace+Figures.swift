package import Analysis
import Evidence
import Governance
package import Model

extension Workspace {
  /// The flow figures of a scope, in the order they are shown; the same objects for pages, JSON and
  /// terminal.
  ///
  /// - Parameters:
  ///   - daysAhead: also asks how many items will be finished in so many days.
  ///   - itemsAhead: also asks when so many items will be finished.
  package func flow(
    of scope: Scope, asOf day: Day, lookback: Lookback = .last(days: 90), daysAhead: Int? = nil, itemsAhead: Int? = nil
  ) throws -> [Figure] {
    let key = FlowKey(work: try workKey(scope, day), lookback: lookback, daysAhead: daysAhead, itemsAhead: itemsAhead)
    return try memory.figures.value(key) {
      let work = try work(of: scope, asOf: day)
      return flowFigures(of: work.history, question(work, key))
    }
  }

  /// What is drawn about the flow of a scope.
  package func flowPicture(of scope: Scope, asOf day: Day, lookback: Lookback = .last(days: 90)) throws -> FlowPicture {
    let key = FlowKey(work: try workKey(scope, day), lookback: lookback, daysAhead: nil, itemsAhead: nil)
    return try memory.pictures.value(key) {
      let work = try work(of: scope, asOf: day)
      return FlowPicture(work.history, question(work, key))
    }
  }

  /// One figure by its id, such as `cycle-time.p85`, or the latest reading of a measure by its name;
  /// nothing when there is no such figure.
  package func figure(_ id: String, of place: Address, asOf day: Day) throws -> Figure? {
    if id.hasPrefix("governance.") { return try overhead(asOf: day).figures.first { $0.id == id } }
    if let picture = try picture(of: id, of: place, asOf: day) { return picture.figure }
    guard let scope = Scope(place) else { return nil }
    return try flow(of: scope, asOf: day).first { $0.id == id }
  }

  /// The four key value areas of a product, always all four; without a product those of the whole.
  package func value(of product: Name?, asOf day: Day) throws -> ValuePage {
    let structure = try structure(asOf: day)
    let names = product.flatMap { structure.find(Product.self, $0)?.measures.map(\.name) }
    let measures = Workspace.measures(structure, names)
    let locks = try baselines(asOf: day).filter { $0.product == product }.map { ($0.measure, $0.baseline) }
    return ValuePage(
      product: product, measures: measures, readings: try readings(asOf: day),
      baselines: Dictionary(locks, uniquingKeysWith: { $1 }), asOf: day)
  }

  /// How far the live goals of a place have come, or all live goals.
  package func progress(of place: Address? = nil, asOf day: Day) throws -> [TargetProgress] {
    let structure = try structure(asOf: day)
    let goals = Workspace.goals(of: place, structure).filter { goal in goal.ended.isAhead(on: day) }
    guard !goals.isEmpty else { return [] }
    let measures = Workspace.measures(structure, goals.flatMap { $0.targets.map(\.measure.name) })
    let readings = try readings(asOf: day)
    return goals.flatMap {
      targetProgress(of: $0.value, named: $0.name, measures: measures, readings: readings, asOf: day)
    }
  }

  private static func goals(of place: Address?, _ structure: Snapshot) -> [Resource<Goal>] {
    guard let place else { return structure.all(Goal.self) }
    return structure.mentions(of: place).filter { $0.from.kind == Goal.word && $0.field == "of" }
      .compactMap { structure.find(Goal.self, $0.from.name) }
  }

  /// Everything the laws say about the model of a day.
  package func findings(asOf day: Day? = nil) throws -> [Finding] {
    guard let revision = try revision(asOf: day) else { return [] }
    return try memory.findings.value(revision) { try snapshot(revision: revision).check() }
  }

  /// What the readings of a measure say for a place, by the name of the measure or by the id of its
  /// figure, `measure.conversion`; nothing when there is no such measure.
  package func picture(of id: String, of place: Address, asOf day: Day) throws -> MeasurePicture? {
    let bare = id.hasPrefix("measure.") ? String(id.dropFirst("measure.".count)) : id
    guard let name = Name(bare), let measure = try Workspace.measures(structure(asOf: day), [name]).first else {
      return nil
    }
    let locks = try baselines(asOf: day).filter { $0.measure == name && $0.product == product(place) }
    return MeasurePicture(
      measure, readings: try readings(asOf: day), product: product(place), baseline: locks.last?.baseline, asOf: day)
  }

  func product(_ place: Address) -> Name? { place.kind == Product.word ? place.name : nil }

  /// The measures of these names; without names, all of them.
  static func measures(_ structure: Snapshot, _ names: [Name]? = nil) -> [NamedMeasure] {
    let asked = names.map { Set($0).sorted().compactMap { structure.find(Measure.self, $0) } }
    return (asked ?? structure.all(Measure.self)).map {
      NamedMeasure(name: $0.name, title: $0.title, measure: $0.value)
    }
  }

  private func question(_ work: Work, _ key: FlowKey) -> FlowQuestion {
    FlowQuestion(
      asOf: key.work.asOf, lookback: key.lookback, expectation: work.workflow?.value.expectation,
      source: work.provenance, evidenceEnd: work.evidenceEnd,
      daysAhead: key.daysAhead, itemsAhead: key.itemsAhead)
  }
}
