package import Model

/// A review that should have taken place and has not. Row 08.01.
package struct MissedReview: Equatable, Sendable {
  package let cadence: Name
  package let title: String
  package let scope: Link<Governed>
  package let due: Day

  /// `Product review of Checkout was due on 26 Jun 2025 and has not taken place.`
  package var sentence: String { "\(title) was due on \(due.spoken) and has not taken place." }

  /// The due days of a cadence without a review. A review belongs to the due day nearest to it, an earlier one
  /// when two are as near; a due day is missed once half the interval has passed without its review.
  package static func of(
    _ cadence: Resource<Cadence>, held: [Day], from first: Day, asOf: Day
  ) -> [MissedReview] {
    let reach = max(1, cadence.every.approximateDays / 2)
    let days = cadence.value.due(from: first, through: asOf)
    let all = cadence.value.due(from: cadence.from, through: asOf + reach)
    let met = Set(held.compactMap { day in all.min { ($0 - day).magnitude < ($1 - day).magnitude } })
    return days.filter { asOf - $0 >= reach && !met.contains($0) }
      .map { MissedReview(cadence: cadence.name, title: cadence.title, scope: cadence.of, due: $0) }
  }
}
