package import Model

/// How much of what a fund gives out in a period lies in one investment horizon, against its guardrail.
package struct HorizonShare: Equatable, Sendable {
  package enum Verdict: String, Sendable {
    case within, below, above
    /// No range is written for the horizon.
    case unbounded
    /// Nothing is given out, so there is no share.
    case notMeasurable = "not measurable"
  }

  package let horizon: Horizon
  package let amount: Int
  /// Of what is given out, in percent; nothing where nothing is.
  package let percent: Double?
  package let atLeast: Share?
  package let atMost: Share?

  package var verdict: Verdict {
    guard let percent else { return .notMeasurable }
    guard let atLeast, let atMost else { return .unbounded }
    return percent < atLeast.percent ? .below : percent > atMost.percent ? .above : .within
  }
}

extension FundingPlan {
  /// The horizons that have money or a range, in the order of the horizons.
  package func shares(in period: Int) -> [HorizonShare] {
    let total = given(in: period)
    return Horizon.allCases.compactMap { horizon in
      let amount = lines.filter { $0.line.horizon == horizon }.compactMap { $0.given[period]?.amount }.reduce(0) {
        $0.adding($1)
      }
      let bounds = fund.horizons.first { $0.horizon == horizon }
      guard amount != 0 || bounds != nil else { return nil }
      return HorizonShare(
        horizon: horizon, amount: amount, percent: total > 0 ? Double(amount) / Double(total) * 100 : nil,
        atLeast: bounds?.atLeast, atMost: bounds?.atMost)
    }
  }
}
