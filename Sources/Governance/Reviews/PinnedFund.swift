package import Model

/// A fund as it stood in the period of the day reviewed: what each line has, what is left, what was moved. What was
/// spent before is no argument for what is given next, and so it is not here.
package struct PinnedFund: Codable, Equatable, Sendable {
  package struct Line: Codable, Equatable, Sendable {
    package var line: Name
    package var title: String
    package var horizon: String
    /// Nothing where the line gives nothing in this period.
    package var given: Int?
    package var certainty: String?
    /// What the teams behind it cost in the period; nothing where that is not known.
    package var teams: Int?
  }
  package var fund: Name
  package var title: String
  package var amount: Money
  package var from: Day
  package var to: Day
  package var lines: [Line]
  package var left: Int
  /// What was moved in this period, such as `23 000 EUR from receipts-line to checkout-line`.
  package var moves: [String]

  package init(_ plan: FundingPlan, in model: Snapshot, after ledger: FundLedger) {
    fund = plan.fund.name
    title = plan.fund.title
    amount = plan.fund.amount
    from = plan.periods[0].from
    to = plan.periods[0].to
    lines = plan.lines.map { one in
      Line(
        line: one.line.name, title: model.title(of: one.line.funds.address), horizon: one.line.horizon.rawValue,
        given: one.given[0]?.amount, certainty: one.given[0]?.certainty.rawValue,
        teams: plan.capacity(of: one.line, in: 0, model)?.amount)
    }
    left = plan.left(in: 0)
    let (first, last) = (from, to)
    let purses = Set(plan.lines.map { Link<Purse>($0.line.address) } + [Link<Purse>(plan.fund.address)])
    moves = ledger.moves.map(\.transfer).filter {
      $0.on >= first && $0.on <= last && !purses.isDisjoint(with: $0.purses)
    }
    .map(\.written)
  }

  /// `900 000 EUR, 120 000 EUR left`.
  package var spoken: String {
    "\(Spoken.money(amount)), \(Spoken.money(Money(left, amount.currency))) left"
  }
}
