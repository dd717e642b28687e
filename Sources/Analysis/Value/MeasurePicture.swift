package import Evidence
package import Model

/// What the readings of one measure say: the latest value and whether it can be relied on, which way it
/// went, its limits, and whether it moves at all.
package struct MeasurePicture: Equatable, Sendable {
  package enum Movement: String, Sendable { case better, worse, unchanged }

  package let name: Name
  package let title: String
  package let measure: Measure
  package let product: Name?
  package let series: MeasureSeries
  /// XmR of all readings; limits locked on the baseline somebody chose, else on the first twelve, or on all while
  /// there are fewer. Signals of the time before a chosen baseline are history and not shown.
  package let behaviour: ProcessBehaviour
  /// From the reading before to the latest; nothing below two readings.
  package let movement: Movement?
  package let flat: FlatSpell?
  /// The readings somebody locked the limits on; none while nobody has.
  package let locked: Baseline?
  package let figure: Figure

  /// How many readings the limits are locked on.
  package static let baselineReadings = 12

  package init(
    _ named: NamedMeasure, readings: [Reading], product: Name?, baseline: Baseline? = nil, asOf: Day
  ) {
    let series = MeasureSeries(readings, of: named.name, product: product, asOf: asOf)
    (name, title, measure) = (named.name, named.title, named.measure)
    (self.product, self.series) = (product, series)
    locked = baseline
    behaviour = measureBehaviour(series, unit: named.measure.unit, baseline)
    movement = measureMovement(series, better: named.measure.better)
    flat = FlatSpell(series.points)
    figure = measureFigure(named, series, asOf: asOf)
  }

  package var latest: MeasureSeries.Point? { series.latest }
  /// Days since the latest reading; nothing when there is none.
  package var age: Int? { latest.map { figure.asOf - $0.day } }
  /// Whether the latest reading is older than the measure allows. A measure without readings is not stale, it is unread.
  package var isStale: Bool { age.map { $0 > measure.freshness.approximateDays } ?? false }
}

private func measureBehaviour(_ series: MeasureSeries, unit: String, _ baseline: Baseline?) -> ProcessBehaviour {
  let values = series.values
  let isShare = unit.hasPrefix("%")
  // For display only: a quantity that was never negative is not drawn with a negative limit.
  let lowest: Double? = isShare || values.allSatisfy { $0 >= 0 } ? 0 : nil
  let highest: Double? = isShare && values.allSatisfy { $0 <= 100 } ? 100 : nil
  if let baseline {
    let limits = ProcessLimits(baseline: baseline.values, lowest: lowest, highest: highest)
    let places = series.places(of: baseline)
    return ProcessBehaviour(values, limits: limits, baseline: places).since(places.lowerBound)
  }
  return ProcessBehaviour(
    values, baseline: 0..<min(values.count, MeasurePicture.baselineReadings), lowest: lowest, highest: highest)
}

private func measureMovement(_ series: MeasureSeries, better: Measure.Direction) -> MeasurePicture.Movement? {
  guard let latest = series.latest, let previous = series.previous else { return nil }
  if latest.value == previous.value { return .unchanged }
  return (latest.value > previous.value) == (better == .higher) ? .better : .worse
}

private func measureFigure(_ named: NamedMeasure, _ series: MeasureSeries, asOf: Day) -> Figure {
  let latest = series.latest
  let answer: Figure.Answer = latest.map { .value($0.value) } ?? .none(because: "No reading yet.")
  let read = latest.map { "\(named.measure.source), read \($0.day.spoken)" } ?? "\(named.measure.source), not read yet"
  return Figure(
    id: "measure.\(named.name)", title: named.title, answer, unit: named.measure.unit, sample: series.points.count,
    window: Figure.Window(from: series.points.first?.day ?? asOf, to: asOf), asOf: asOf,
    definition: named.measure.definition, source: read, caveats: measureCaveats(named.measure, series, asOf),
    trend: Array(series.values.dropLast().suffix(12)))
}

private func measureCaveats(_ measure: Measure, _ series: MeasureSeries, _ asOf: Day) -> [String] {
  var caveats: [String] = []
  let allowed = measure.freshness.approximateDays
  if let latest = series.latest, asOf - latest.day > allowed {
    let age = counted(asOf - latest.day, "day")
    caveats.append("Stale: the latest reading is \(age) old, where \(counted(allowed, "day")) are allowed.")
  }
  if series.isUnattributed { caveats.append("The readings name no product; they are taken for this one.") }
  return caveats
}
