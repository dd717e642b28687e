package import Analysis
package import Model

/// What something is worth in money over some weeks, always as a range; or in words why it has no worth in money.
/// A single figure would claim a precision nobody has. Row 08.05.
package enum Worth: Equatable, Sendable {
  case range(low: Int, high: Int, currency: String, basis: String)
  case notMeasurable(because: String)

  /// What a product brings in over so many weeks: a measure kept in money a week within its natural limits, or else what
  /// waiting costs as people estimated it, taken to be right within half and double.
  package static func of(
    _ product: Name, over weeks: Double, _ currency: String, _ pictures: [MeasurePicture], _ model: Snapshot
  ) -> Worth {
    if let money = pictures.first(where: { $0.measure.unit == "\(currency) per week" }) {
      return measured(money, weeks, currency)
    }
    let waits = model.all(CostOfDelay.self).filter {
      $0.begun == nil && $0.perWeek.currency == currency && model.products(of: $0.of.address).contains(product)
    }
    guard !waits.isEmpty else {
      return .notMeasurable(
        because: "no measure of it is kept in \(currency) a week, and nobody estimated what waiting costs")
    }
    let week = Double(waits.reduce(0) { $0.adding($1.perWeek.amount) })
    return .range(
      low: SpendForecast.rounded(week * weeks / 2), high: SpendForecast.rounded(week * weeks * 2), currency: currency,
      basis:
        "the cost of delay of \(counted(waits.count, "thing")) that wait, an estimate taken to be right within half and double"
    )
  }

  private static func measured(_ picture: MeasurePicture, _ weeks: Double, _ currency: String) -> Worth {
    let values = picture.series.values
    guard values.count >= 6 else {
      return .notMeasurable(because: "\(picture.title) has \(values.count) readings; six are needed for a range")
    }
    let limits = ProcessLimits(baseline: values)
    return .range(
      low: SpendForecast.rounded(max(0, limits.lower) * weeks), high: SpendForecast.rounded(limits.upper * weeks),
      currency: currency, basis: "\(picture.title), within the limits of its \(values.count) readings")
  }

  /// `130 000 to 500 000 EUR`.
  package var spoken: String {
    switch self {
    case .range(let low, let high, let currency, _):
      "\(Spoken.number(Double(low))) to \(Spoken.money(Money(high, currency)))"
    case .notMeasurable: "not measurable in money"
    }
  }

  package var because: String {
    switch self {
    case .range(_, _, _, let basis): basis
    case .notMeasurable(let reason): reason
    }
  }
}

/// What a portfolio of lines brings in for what it costs, said only for the part whose value is money and only as a
/// range. Row 08.05.
package struct PortfolioReturn: Equatable, Sendable {
  package struct Line: Equatable, Sendable {
    package let line: Address
    package let title: String
    package let cost: Int
    package let worth: Worth

    package init(line: Address, title: String, cost: Int, worth: Worth) {
      (self.line, self.title, self.cost, self.worth) = (line, title, cost, worth)
    }
  }

  package let currency: String
  package let lines: [Line]

  package init(_ currency: String, _ lines: [Line]) { (self.currency, self.lines) = (currency, lines) }

  private var measured: [(cost: Int, low: Int, high: Int)] {
    lines.compactMap { line in
      if case .range(let low, let high, _, _) = line.worth { (line.cost, low, high) } else { nil }
    }
  }
  private var cost: Int { lines.reduce(0) { $0.adding($1.cost) } }

  /// The part of the money whose value is money, in per cent.
  package var coverage: Double {
    cost > 0 ? Double(measured.reduce(0) { $0.adding($1.cost) }) / Double(cost) * 100 : 0
  }

  /// For one unit of cost, at least and at most so much value; nothing below half of the money.
  package var range: ClosedRange<Double>? {
    let paid = measured.reduce(0) { $0.adding($1.cost) }
    guard coverage >= 50, paid > 0 else { return nil }
    let low = Double(measured.reduce(0) { $0.adding($1.low) }) / Double(paid)
    let high = Double(measured.reduce(0) { $0.adding($1.high) }) / Double(paid)
    return min(low, high)...max(low, high)
  }

  package var sentence: String {
    let part =
      "\(measured.count) of \(counted(lines.count, "line")), \(Spoken.number(coverage.rounded(), "%")) of the money"
    guard let range else {
      return
        "The return of the whole is not measurable in money: only \(part), have a value in money. The rest is in its own units."
    }
    return
      "For each \(currency) come \(Spoken.number(digits(range.lowerBound))) to \(Spoken.number(digits(range.upperBound))) back, as far as value is money: \(part)."
  }

  private func digits(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
