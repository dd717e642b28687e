package import Analysis

/// What was seen of the quantity a guardrail looks at.
package struct Observation: Equatable, Sendable {
  /// The figure or measure, such as `wip` or `settled-on-time`.
  package let id: String
  package let answer: Figure.Answer
  package let unit: String
  /// The value day by day, ascending, ending with the day in question; empty when unknown. Days on which
  /// nothing was measured are left out.
  package let daily: [DailyValue]

  package init(id: String, _ answer: Figure.Answer, unit: String, daily: [DailyValue] = []) {
    self.id = id
    self.answer = answer
    self.unit = unit
    self.daily = daily
  }

  package init(_ figure: Figure, daily: [DailyValue] = []) {
    self.init(id: figure.id, figure.answer, unit: figure.unit, daily: daily)
  }
}
