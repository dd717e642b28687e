import Analysis
package import Evidence
package import Governance
package import Model

extension Workspace {
  /// Everything that was spent on days up to one, as its sources tell it.
  package func spend(asOf day: Day) throws -> [Spend] {
    try memory.spend.value(try evidence()) {
      try store.read { try SpendRows.scan(through: .max, $0) }
    }.filter { $0.to <= day }
  }

  /// The same, put to the lines and products of a day's model.
  package func book(asOf day: Day) throws -> SpendBook { SpendBook(try spend(asOf: day), in: try structure(asOf: day)) }

  /// What a product cost beside what its value did, the period of a day first and then those before it.
  package func costOfValue(of product: Name, asOf day: Day, periods count: Int = 4) throws -> [CostOfValue] {
    let model = try structure(asOf: day)
    let book = SpendBook(try spend(asOf: day), in: model)
    let pictures = try value(of: product, asOf: day).areas.flatMap(\.measures)
    let (periods, currency) = Workspace.periods(of: product, model, asOf: day, count)
    return periods.map { CostOfValue(of: product, in: $0, currency, book, pictures, model) }
  }

  /// The periods of the fund a product has money from, in its currency; calendar quarters where it has none.
  private static func periods(
    of product: Name, _ model: Snapshot, asOf day: Day, _ count: Int
  ) -> ([ClosedRange<Day>], String) {
    let place = Address(kind: Product.word, name: product)
    let line = model.all(FundingLine.self).first { $0.funds.address == place }
    if let fund = line.flatMap({ model.find($0.fund) }), let now = fund.value.period(on: day) {
      let all = (0..<count).compactMap { now.number - $0 }.filter { $0 >= 0 }.map(fund.value.period)
      return (all.map { $0.from...$0.to }, fund.amount.currency)
    }
    let currency = model.all(Fund.self).first?.amount.currency ?? "EUR"
    return ((0..<count).map { (day - 91 * ($0 + 1) + 1)...(day - 91 * $0) }, currency)
  }
}
