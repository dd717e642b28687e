package import Evidence
package import Model

/// What was spent, put to the lines of money it belongs to: the line a row names, the line that funds the product or
/// team it names, or the line that funds what that team answers for. Each row counts once. Row 03.10.
package struct SpendBook: Sendable {
  package struct Row: Sendable {
    package let spend: Spend
    /// The line it belongs to; none where no line funds it.
    package let line: Address?
    /// The product it was spent on; none where the row names none and its team answers for none.
    package let product: Name?
  }

  package let rows: [Row]
  /// The last day anything is known of.
  package let reaches: Day?

  package init(_ spend: [Spend], in model: Snapshot) {
    let owners = Owners(model)
    rows = spend.map { Row(spend: $0, line: owners.line(of: $0), product: owners.product(of: $0.of)) }
    reaches = spend.map(\.to).max()
  }

  package var isEmpty: Bool { rows.isEmpty }

  /// What the rows come to in a period, in whole units of a currency, by sort; a row that lies partly in it counts by
  /// its days. Rows in other money are left out.
  package func amounts(_ period: ClosedRange<Day>, _ currency: String, where holds: (Row) -> Bool) -> [Spend.Sort: Int]
  {
    var cents: [Spend.Sort: Int] = [:]
    for row in rows where row.spend.currency == currency && holds(row) {
      cents[row.spend.sort, default: 0] = cents[row.spend.sort, default: 0].adding(row.spend.cents(in: period))
    }
    return cents.mapValues { ($0 + ($0 < 0 ? -50 : 50)) / 100 }.filter { $0.value != 0 }
  }

  /// What a line spent in a period; nothing where nothing is known of the period.
  package func spent(on line: Address, in period: FundPeriod, _ currency: String) -> Int? {
    guard let reaches, reaches >= period.from else { return nil }
    return amounts(period.from...period.to, currency) { $0.line == line }.values.reduce(0) { $0.adding($1) }
  }
}

extension Spend {
  /// The part of it that falls into some days.
  func cents(in period: ClosedRange<Day>) -> Int {
    let overlap = min(to, period.upperBound) - max(from, period.lowerBound) + 1
    guard overlap > 0, days > 0 else { return 0 }
    guard overlap < days else { return cents }
    return Int((Double(cents) * Double(overlap) / Double(days)).rounded())
  }
}

/// Which line and which product an owner of spend belongs to.
private struct Owners {
  private let lines: [Resource<FundingLine>]
  private let answered: [Name: Name]
  private let known: Set<Name>

  init(_ model: Snapshot) {
    // Money that is given in steps has usually not begun, so the steady line of a thing goes first.
    lines = model.all(FundingLine.self).sorted {
      ($0.isReleasedInSteps ? 1 : 0, $0.name) < ($1.isReleasedInSteps ? 1 : 0, $1.name)
    }
    let products = model.all(Team.self).compactMap { team in
      team.answersFor.first { $0.address.kind == Product.word }.map { (team.name, $0.name) }
    }
    answered = Dictionary(products, uniquingKeysWith: { first, _ in first })
    known = Set(model.all(Product.self).map(\.name))
  }

  func product(of owner: Address) -> Name? {
    switch owner.kind {
    case Product.word: owner.name
    case Team.word: answered[owner.name]
    case FundingLine.word:
      lines.first { $0.address == owner }.flatMap { product(of: $0.funds.address) }
    default: nil
    }
  }

  func line(of spend: Spend) -> Address? {
    if spend.of.kind == FundingLine.word { return lines.contains { $0.address == spend.of } ? spend.of : nil }
    let places = [spend.of] + (product(of: spend.of).map { [Address(kind: Product.word, name: $0)] } ?? [])
    for place in places {
      let own = lines.filter { $0.funds.address == place }
      if let line = own.first(where: { $0.from <= spend.to && ($0.until ?? spend.to) >= spend.from }) ?? own.first {
        return line.address
      }
    }
    return nil
  }
}
