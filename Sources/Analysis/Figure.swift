package import Model

/// A computed number that explains itself. The same value is shown on pages, in JSON and in the
/// terminal; all three come from this one object.
package struct Figure: Equatable, Sendable {
  /// The days a figure looks at, both included.
  package struct Window: Hashable, Sendable {
    package let from: Day
    package let to: Day
    package var days: Int { to - from + 1 }
    package init(from: Day, to: Day) { self.from = from; self.to = to }
  }

  /// What the evidence says: a number, or in words why there is none. Never a zero for "unknown".
  package enum Answer: Equatable, Sendable {
    case value(Double)
    case none(because: String)
  }

  /// Stable identity, such as `cycle-time.p85`.
  package let id: String
  /// What people call it: `Cycle time, 85 %`.
  package let title: String
  package let answer: Answer
  /// `days`, `items`, `items per day`, `%`, or the unit of a measure.
  package let unit: String
  /// How many observations it rests on.
  package let sample: Int
  package let window: Window
  package let asOf: Day
  /// How it is computed, with its convention: `calendar days, both ends counted, nearest rank`.
  package let definition: String
  /// Where the evidence came from and how fresh it is.
  package let source: String
  package let caveats: [String]
  /// Earlier values, oldest first, for a sparkline and the direction against the previous equal period.
  package let trend: [Double]

  package init(
    id: String, title: String, _ answer: Answer, unit: String, sample: Int, window: Window, asOf: Day,
    definition: String, source: String, caveats: [String] = [], trend: [Double] = []
  ) {
    self.id = id
    self.title = title
    self.answer = answer
    self.unit = unit
    self.sample = sample
    self.window = window
    self.asOf = asOf
    self.definition = definition
    self.source = source
    self.caveats = caveats
    self.trend = trend
  }

  /// The same figure without an answer, for somebody who knows better why there can be none.
  package func refused(_ because: String) -> Figure {
    Figure(
      id: id, title: title, .none(because: because), unit: unit, sample: 0, window: window, asOf: asOf,
      definition: definition, source: source)
  }

  package var value: Double? { if case .value(let value) = answer { value } else { nil } }
}
