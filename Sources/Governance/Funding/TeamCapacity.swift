package import Model

/// What lasting teams cost in a stretch of time: people × weeks × the rate of one person of the team, and what it
/// costs to run what they run. The same for everyone of a team; never a person. Row 03.10.
package struct TeamCapacity: Equatable, Sendable {
  package let team: Address
  /// In whole units of the currency, rounded to the nearest; the currency of the team's own rate.
  package let cost: Money

  /// Nothing where nobody has written what the team costs by then, or its money does not fit together.
  package init?(_ team: Resource<Team>, over period: FundPeriod, in model: Snapshot) {
    let rates = model.all(TeamCost.self).filter { $0.team == team.ref && $0.from <= period.from }
    guard let rate = rates.max(by: { $0.from < $1.from }) else { return nil }
    if let run = rate.runPerWeek, run.currency != rate.perPersonWeek.currency { return nil }
    let week = Double(rate.perPersonWeek.amount) * Double(team.people.value) + Double(rate.runPerWeek?.amount ?? 0)
    guard let whole = Int(exactly: (week * period.weeks).rounded()) else { return nil }
    self.team = team.address
    cost = Money(whole, rate.perPersonWeek.currency)
  }
}

extension FundingPlan {
  /// What the teams behind a line cost in a period: those that answer for what it funds, or the team itself.
  /// Nothing where the cost of one of them is not known, because the rest would be too little.
  package func capacity(of line: Resource<FundingLine>, in period: Int, _ model: Snapshot) -> Money? {
    let funded = line.funds.address
    let teams =
      funded.kind == Team.word
      ? model.find(Team.self, funded.name).map { [$0] } ?? [] : model.answeringTeams(of: funded)
    let costs = teams.compactMap { TeamCapacity($0, over: periods[period], in: model)?.cost }
    guard !teams.isEmpty, costs.count == teams.count, costs.allSatisfy({ $0.currency == currency }) else { return nil }
    return Money(costs.reduce(0) { $0.adding($1.amount) }, currency)
  }
}
