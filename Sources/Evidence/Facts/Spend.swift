package import Model

/// Money that was spent on something over some days. Whoever keeps the books tells it; a later batch with the same days,
/// owner, sort and currency supersedes it. Row 03.10.
package struct Spend: Hashable, Sendable {
  /// What it was spent on doing: making something new, running what there is, changing it, a share of what all use, or
  /// running models.
  package enum Sort: String, CaseIterable, Sendable { case build, run, change, shared, ai }

  /// A line of a fund, a product, a team, a service, a value stream or an initiative.
  package let of: Address
  package let sort: Sort
  package let from: Day
  /// The last day, included.
  package let to: Day
  /// Hundredths of the currency; less than nothing for what was given back.
  package let cents: Int
  /// ISO 4217.
  package let currency: String

  package init(of: Address, _ sort: Sort, from: Day, to: Day, cents: Int, currency: String) {
    (self.of, self.sort, self.from, self.to) = (of, sort, from, to)
    (self.cents, self.currency) = (cents, currency)
  }

  package var days: Int { to - from + 1 }
}
