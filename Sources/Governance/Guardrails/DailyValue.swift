package import Model

/// A quantity on one day.
package struct DailyValue: Hashable, Sendable {
  package let day: Day
  package let value: Double
  package init(_ day: Day, _ value: Double) {
    self.day = day
    self.value = value
  }
}
