import Analysis
import Evidence
import Model

/// What Harbour spends each week, as its books tell it: a steady cost by sort with the unrest that weeks have.
struct HarbourSpend: Sendable {
  let of: Address
  let sort: Spend.Sort
  /// Week and whole units of the currency in that week; straight lines between.
  let points: [(week: Int, amount: Double)]

  func weeks(_ days: HarbourDays, stream: Int) -> [Spend] {
    var chance = Chance(seed: 1907, stream: stream)
    return (HarbourSpend.first..<HarbourDays.weeks).map { week in
      let sunday = days.sunday(ofWeek: week)
      let amount = amount(in: week) * (1 + chance.deviation() * 0.05)
      return Spend(
        of: of, sort, from: sunday - 6, to: sunday, cents: Int((amount * 100).rounded()), currency: "EUR")
    }
  }

  /// The books that can be read begin with the fund.
  private static let first = 26

  private func amount(in week: Int) -> Double {
    guard let next = points.firstIndex(where: { $0.week >= week }) else { return points.last?.amount ?? 0 }
    guard next > 0 else { return points[next].amount }
    let (from, to) = (points[next - 1], points[next])
    return from.amount + (to.amount - from.amount) * Double(week - from.week) / Double(to.week - from.week)
  }

  private init(_ kind: String, _ name: StaticString, _ sort: Spend.Sort, _ points: (Int, Double)...) {
    of = Address(kind: kind, name: Name(known: name))
    self.sort = sort
    self.points = points.map { ($0.0, $0.1) }
  }

  static func all(_ days: HarbourDays) -> [Spend] {
    everything.enumerated().flatMap { $1.weeks(days, stream: $0) }
  }

  private static let everything: [HarbourSpend] = [
    HarbourSpend(Product.word, "checkout", .build, (26, 8_300), (77, 8_500)),
    HarbourSpend(Product.word, "checkout", .change, (26, 2_600), (77, 3_400)),
    HarbourSpend(Product.word, "checkout", .run, (26, 1_050), (77, 1_200)),
    HarbourSpend(Product.word, "checkout", .shared, (26, 700)),
    HarbourSpend(Product.word, "ledger", .build, (26, 4_100), (77, 3_700)),
    HarbourSpend(Product.word, "ledger", .change, (26, 5_900), (77, 6_100)),
    HarbourSpend(Product.word, "ledger", .run, (26, 1_700), (77, 1_900)),
    HarbourSpend(Product.word, "ledger", .shared, (26, 700)),
    // One more person since the end of the year, and nothing that buyers noticed.
    HarbourSpend(Product.word, "receipts", .build, (26, 8_200), (51, 8_400), (52, 10_100), (77, 10_200)),
    HarbourSpend(Product.word, "receipts", .change, (26, 2_000), (77, 2_400)),
    HarbourSpend(Product.word, "receipts", .run, (26, 500)),
    HarbourSpend(Product.word, "receipts", .shared, (26, 700)),
    HarbourSpend(Product.word, "sizing", .build, (26, 7_900), (77, 8_300)),
    HarbourSpend(Product.word, "sizing", .change, (26, 1_700)),
    HarbourSpend(Product.word, "sizing", .ai, (26, 3_600), (38, 5_400), (77, 6_800)),
    HarbourSpend(Product.word, "sizing", .shared, (26, 700)),
    HarbourSpend(Product.word, "onboarding", .build, (26, 5_700), (77, 7_200)),
    HarbourSpend(Product.word, "onboarding", .change, (26, 400), (77, 800)),
    HarbourSpend(Product.word, "onboarding", .shared, (26, 500)),
    HarbourSpend(Team.word, "slipway", .shared, (26, 10_400), (77, 9_800)),
    HarbourSpend(Initiative.word, "warehouse-move", .change, (39, 9_000), (60, 38_000), (73, 21_000)),
    HarbourSpend(Initiative.word, "seller-crm", .build, (26, 4_800), (77, 5_200)),
  ]
}
