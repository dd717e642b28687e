import Evidence

@testable import Analysis
@testable import Model

let today = Day(number: 20_400)

func measure(
  _ name: StaticString, area: Measure.KeyValueArea? = .currentValue, unit: String = "%",
  better: Measure.Direction = .higher,
  freshness: Span = Span(2, .week)
) -> NamedMeasure {
  NamedMeasure(
    name: Name(known: name), title: "Buyers",
    measure: Measure(
      definition: "share of visits with a paid order", keyValueArea: area, category: .outcome, unit: unit,
      better: better,
      source: "Orders", freshness: freshness, owner: nil))
}

/// One reading a week, the last one on the day given.
func weekly(
  _ values: [Double], of name: StaticString = "buyers", product: StaticString? = nil, endingOn last: Day = today
) -> [Evidence.Reading] {
  values.enumerated().map { index, value in
    Evidence.Reading(
      measure: Name(known: name), product: product.map { Name(known: $0) }, day: last - 7 * (values.count - 1 - index),
      value: value)
  }
}

/// Routine variation around a level, the same every time.
func noise(_ count: Int, around level: Double, seed: UInt64) -> [Double] {
  var random = Xoshiro(seed: seed)
  return (0..<count).map { _ in level + (0..<4).reduce(0) { sum, _ in sum + Double.random(in: -1...1, using: &random) }
  }
}
