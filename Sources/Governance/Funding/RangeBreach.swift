package import Model

/// A horizon of a fund that has more or less of its money than the range it set itself. Rows 08.02, 08.05.
package struct RangeBreach: Sendable {
  package let fund: Resource<Fund>
  package let share: HorizonShare
  /// Ways back into the range, each ready to be decided.
  package let options: [AgendaItem.Option]

  /// Those of the present period.
  package static func among(_ plans: [FundingPlan]) -> [RangeBreach] {
    plans.flatMap { plan in
      plan.shares(in: 0).filter { $0.verdict == .below || $0.verdict == .above }.map { share in
        RangeBreach(fund: plan.fund, share: share, options: plan.ways(backFrom: share))
      }
    }
  }

  /// `Exploring has 8 % of “Products of Commerce”, at least 10 % are wanted.`
  package var sentence: String {
    let percent = Spoken.number(share.percent ?? 0, "%")
    let limit =
      share.verdict == .below
      ? "at least \(share.atLeast?.description ?? "") are wanted"
      : "at most \(share.atMost?.description ?? "") are wanted"
    return "\(Spoken.raised(share.horizon.rawValue)) has \(percent) of the money of “\(fund.title)”, \(limit)."
  }

  /// The question a funding or portfolio review answers about it.
  package func question(raised day: Day) -> AgendaItem {
    AgendaItem(
      "range-\(fund.name)-\(share.horizon.rawValue)",
      "\(Spoken.raised(share.horizon.rawValue)) is outside its range in “\(fund.title)”: what do we do?",
      because: sentence, origin: .range(fund: fund.name, horizon: share.horizon.rawValue), raised: day,
      type: "funding-move", scope: Link(written: fund.of.description) ?? Link(fund.of.address), options: options)
  }
}

extension FundingPlan {
  fileprivate func ways(backFrom share: HorizonShare) -> [AgendaItem.Option] {
    let leave = AgendaItem.Option(
      "leave", "Leave it and say why", detail: "The range stays; the next review asks again.",
      reversibility: .reversible, risk: .low)
    guard let (amount, from, to) = move(backFrom: share) else { return [leave] }
    let title = "Move \(Spoken.money(Money(amount, currency))) from \(from.title) to \(to.title)"
    return [
      AgendaItem.Option(
        "back", title, detail: "So much brings it back into its range.", reversibility: .reversible, risk: .medium,
        moves: ["\(amount) \(currency) from \(from.name) to \(to.name)"]),
      leave,
    ]
  }

  /// The least, in thousands, that brings a horizon back: from the line that has most elsewhere, or to the one that has
  /// least, in a horizon that stays within its own range.
  private func move(
    backFrom share: HorizonShare
  ) -> (amount: Int, from: Resource<FundingLine>, to: Resource<FundingLine>)? {
    let total = Double(given(in: 0))
    let bound = share.verdict == .below ? share.atLeast?.percent : share.atMost?.percent
    guard let bound, total > 0 else { return nil }
    let missing = abs(total * bound / 100 - Double(share.amount))
    guard missing < 1e15 else { return nil }
    let amount = Int((missing / 1000).rounded(.up)) * 1000
    let running = lines.filter { ($0.given[0]?.amount ?? 0) > 0 && !$0.line.isReleasedInSteps }
      .sorted { ($0.given[0]?.amount ?? 0, $1.line.name) > ($1.given[0]?.amount ?? 0, $0.line.name) }
    let own = running.filter { $0.line.horizon == share.horizon }
    let others = running.filter { $0.line.horizon != share.horizon && remains($0.line.horizon, share, amount) }
    let (giving, taking) = share.verdict == .below ? (others, own) : (own, others)
    guard let from = giving.first, let to = taking.last, (from.given[0]?.amount ?? 0) > amount else { return nil }
    return (amount, from.line, to.line)
  }

  /// Whether another horizon stays in its range when so much is taken from it, or given to it.
  private func remains(_ horizon: Horizon, _ share: HorizonShare, _ amount: Int) -> Bool {
    guard let other = shares(in: 0).first(where: { $0.horizon == horizon }) else { return true }
    let change = share.verdict == .below ? -amount : amount
    let percent = Double(other.amount.adding(change)) / Double(max(1, given(in: 0))) * 100
    return (other.atLeast.map { percent >= $0.percent } ?? true) && (other.atMost.map { percent <= $0.percent } ?? true)
  }
}
