package import Model

/// One value of a measure on one day. A later batch with the same measure, product and day supersedes it.
package struct Reading: Hashable, Sendable {
  package let measure: Name
  /// The product it was taken for; none when the measure belongs to the whole organisation.
  package let product: Name?
  package let day: Day
  /// In the measure's unit.
  package let value: Double

  package init(measure: Name, product: Name?, day: Day, value: Double) {
    self.measure = measure
    self.product = product
    self.day = day
    self.value = value
  }
}
