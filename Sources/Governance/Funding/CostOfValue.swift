package import Analysis
package import Evidence
package import Model

/// What a product cost in a period by sort, beside what its value measures did in their own units. A ratio stands only
/// where value is money; nothing is blended into a score. Row 03.10.
package struct CostOfValue: Sendable {
  /// How a measure went through the period.
  package struct Value: Equatable, Sendable {
    package let measure: Name
    package let title: String
    package let unit: String
    /// The last reading before the period, and the last one in it; nothing where there is none.
    package let before: Double?
    package let after: Double?
    /// Whether it went the better way; nothing where it moved no more than it usually varies, or is not known.
    package let isBetter: Bool?
  }

  package let period: ClosedRange<Day>
  package let currency: String
  package let costs: [Spend.Sort: Int]
  /// Whether the period is told to its end.
  package let isWhole: Bool
  /// The value lost in each week to what waits, as it was estimated; an opinion and no cost of the period.
  package let delay: [DelayEstimate]
  package let values: [Value]

  package struct DelayEstimate: Equatable, Sendable {
    package let of: Address
    package let perWeek: Money
  }

  /// Nothing where no spend of the period is known.
  package var total: Int? { costs.isEmpty ? nil : costs.values.reduce(0) { $0.adding($1) } }

  package init(
    of product: Name, in period: ClosedRange<Day>, _ currency: String, _ book: SpendBook, _ pictures: [MeasurePicture],
    _ model: Snapshot
  ) {
    (self.period, self.currency) = (period, currency)
    costs = book.amounts(period, currency) { $0.product == product }
    isWhole = book.reaches.map { $0 >= period.upperBound } ?? false
    delay = CostOfValue.delays(product, model)
    values = pictures.map { CostOfValue.value($0, period) }
  }

  /// For one unit of cost, how much value came in; only where a measure is kept in the same money a week.
  package var ratio: (measure: String, value: Double)? {
    guard let total, total > 0, isWhole else { return nil }
    let weeks = Double(period.upperBound - period.lowerBound + 1) / 7
    return values.lazy.compactMap { value in
      guard value.unit == "\(currency) per week", let after = value.after else { return nil }
      return (value.title, after * weeks / Double(total))
    }.first
  }

  private static func value(_ picture: MeasurePicture, _ period: ClosedRange<Day>) -> Value {
    let before = picture.series.points.last { $0.day < period.lowerBound }?.value
    let after = picture.series.points.last { period.contains($0.day) }?.value
    var isBetter: Bool?
    // What lies within its usual variation did not move.
    let usual = 2.66 * ProcessLimits(baseline: picture.series.values).range
    if let before, let after, abs(after - before) > usual {
      isBetter = (after > before) == (picture.measure.better == .higher)
    }
    return Value(
      measure: picture.name, title: picture.title, unit: picture.measure.unit, before: before, after: after,
      isBetter: isBetter)
  }

  /// What waits for the product, through its opportunities, solutions and initiatives.
  private static func delays(_ product: Name, _ model: Snapshot) -> [DelayEstimate] {
    model.all(CostOfDelay.self).filter { $0.begun == nil && model.products(of: $0.of.address).contains(product) }
      .map { DelayEstimate(of: $0.of.address, perWeek: $0.perWeek) }
  }
}

extension Snapshot {
  /// The products something that waits is for.
  func products(of address: Address) -> [Name] {
    switch address.kind {
    case Initiative.word: find(Initiative.self, address.name)?.products.map(\.name) ?? []
    case Solution.word:
      find(Solution.self, address.name).flatMap { find($0.opportunity) }.map { products(of: $0.address) } ?? []
    case Opportunity.word: find(Opportunity.self, address.name).map { [$0.product.name] } ?? []
    default: []
    }
  }
}
