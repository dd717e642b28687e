package import Evidence
package import Model

/// A measure with the name and title it has in the model.
package struct NamedMeasure: Equatable, Sendable {
  package let name: Name
  package let title: String
  package let measure: Measure
  package init(name: Name, title: String, measure: Measure) {
    (self.name, self.title, self.measure) = (name, title, measure)
  }
}

/// The readings of one measure, one a day, in the order of their days.
package struct MeasureSeries: Equatable, Sendable {
  package struct Point: Equatable, Sendable {
    package let day: Day
    package let value: Double
  }
  /// The last reading of one ISO week.
  package struct WeekPoint: Equatable, Sendable {
    package let week: Week
    package let value: Double
  }

  package let points: [Point]
  /// Whether readings without a product stand in for those of the product asked for.
  package let isUnattributed: Bool

  /// Readings up to the as-of day; of several for one day the last in the list counts. Where a product
  /// has none of its own, readings that name no product are taken; where no product is asked for and all
  /// readings name the same one, those.
  package init(_ readings: [Reading], of measure: Name, product: Name?, asOf: Day) {
    let known = readings.filter { $0.measure == measure && $0.day <= asOf && $0.value.isFinite }
    let own = known.filter { $0.product == product }
    var chosen = own
    if own.isEmpty, product != nil { chosen = known.filter { $0.product == nil } }
    if own.isEmpty, product == nil, Set(known.map(\.product)).count == 1 { chosen = known }
    let byDay = Dictionary(chosen.map { ($0.day, $0.value) }) { _, later in later }
    points = byDay.sorted { $0.key < $1.key }.map { Point(day: $0.key, value: $0.value) }
    isUnattributed = own.isEmpty && !chosen.isEmpty && product != nil
  }

  package var values: [Double] { points.map(\.value) }
  package var latest: Point? { points.last }
  package var previous: Point? { points.dropLast().last }

  /// The last reading of each week that has one.
  package var weekly: [WeekPoint] {
    var weeks: [WeekPoint] = []
    for point in points {
      let week = Week(of: point.day)
      if weeks.last?.week == week { weeks.removeLast() }
      weeks.append(WeekPoint(week: week, value: point.value))
    }
    return weeks
  }

  /// Days between successive readings, the middle of them; nothing below two readings.
  package var usualInterval: Int? {
    NearestRank.percentile(Share(percent: 50), of: zip(points.dropFirst(), points).map { $0.day - $1.day })
  }
}
