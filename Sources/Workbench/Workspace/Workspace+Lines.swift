import Analysis
package import Governance
package import Model

extension Workspace {
  /// What there is to look at before a line goes on; nothing where no plan holds it.
  package func review(ofLine name: Name, asOf day: Day) throws -> LineReview? {
    let model = try structure(asOf: day)
    guard let line = model.find(FundingLine.self, name),
      let plan = try plans(asOf: day).first(where: { $0.fund.ref == line.fund })
    else { return nil }
    let progress = try progress(asOf: day).filter { line.moves.map(\.name).contains($0.goal) }
    let place = line.funds.address
    let outside = try guardrails(for: place, asOf: day).filter { $0.isOutside && $0.scope.address == place }
    let breached = Set(try guardrails(asOf: day).filter(\.isOutside).map(\.scope.address))
    let others = plan.lines.map(\.line).filter {
      $0.name != name && !$0.isReleasedInSteps && $0.value.isRunning(on: day)
    }
    .sorted {
      (breached.contains($0.funds.address) ? 0 : 1, $0.name) < (breached.contains($1.funds.address) ? 0 : 1, $1.name)
    }
    let weeks = Double((plan.periods.last?.to ?? day) - day) / 7
    return LineReview(
      line, in: plan, asOf: day, progress, worth: try worth(of: line, over: weeks, plan.currency, model, asOf: day),
      outside: outside, others: others)
  }

  /// What a review of money asks by itself: of a funding review every line that is given money, whether it goes on; of
  /// a funding or portfolio review every horizon outside its range.
  func questions(ofMoneyIn cadence: Resource<Cadence>, _ pack: Pack, on day: Day) throws -> [AgendaItem] {
    guard [.funding, .portfolio].contains(cadence.review) else { return [] }
    let containment = try authority(asOf: day).containment
    let plans = try plans(asOf: day).filter { containment.covers(cadence.of.address, $0.fund.of.address) }
    let ranges = RangeBreach.among(plans).map { $0.question(raised: day) }
    guard cadence.review == .funding else { return ranges }
    return ranges
      + (try plans.flatMap(\.lines).filter { $0.given[0] != nil }.compactMap { one in
        try review(ofLine: one.line.name, asOf: day)?.question(raised: day).resting(on: pack)
      })
  }

  /// Asks about one line of money in a review that is open, where it is not asked already.
  @discardableResult
  package func ask(aboutLine name: Name, in review: String, by who: Name, token: String? = nil) throws -> AgendaItem {
    let today = try today()
    guard let line = try self.review(ofLine: name, asOf: today) else {
      throw WorkspaceRefusal.noSuch("line of money \(name)")
    }
    let sitting = try self.review(review)
    let item = line.question(raised: today).resting(on: sitting.pack)
    if let asked = sitting.item(item.id) { return asked }
    try raise(item, in: review, by: who, token: token)
    return item
  }

  /// What each fund's lines bring in for what they cost in the present period, as far as value is money.
  package func returns(asOf day: Day) throws -> [(fund: Resource<Fund>, value: PortfolioReturn)] {
    let model = try structure(asOf: day)
    return try plans(asOf: day, ahead: 0).map { plan in
      let lines = try plan.lines.compactMap { line -> PortfolioReturn.Line? in
        guard let given = line.given[0], given.amount > 0 else { return nil }
        return PortfolioReturn.Line(
          line: line.line.address, title: line.line.title, cost: given.amount,
          worth: try worth(of: line.line, over: plan.periods[0].weeks, plan.currency, model, asOf: day))
      }
      return (plan.fund, PortfolioReturn(plan.currency, lines))
    }
  }

  private func worth(
    of line: Resource<FundingLine>, over weeks: Double, _ currency: String, _ model: Snapshot, asOf day: Day
  ) throws -> Worth {
    guard line.funds.address.kind == Product.word else {
      return .notMeasurable(because: "it funds no product whose value would be measured")
    }
    let product = line.funds.address.name
    let pictures = try value(of: product, asOf: day).areas.flatMap(\.measures)
    return Worth.of(product, over: weeks, currency, pictures, model)
  }

  /// What deciding for an option would change, move and do to the chances of goals; or why it cannot be decided.
  package func effects(of option: AgendaItem.Option) -> [String] {
    do {
      return try consequence(of: option).lines + chances(moving: option)
    } catch {
      return [(error as? Refusal)?.explanation ?? "What it would do cannot be computed."]
    }
  }

  /// What moving the money of an option would do to the chances of the goals it touches, if pace followed money.
  package func chances(moving option: AgendaItem.Option) throws -> [String] {
    let day = try today()
    let moves = try (option.moves ?? []).map { try FundTransfer(written: $0, on: day) }
    guard !moves.isEmpty, let plans = try? plans(asOf: day, ahead: 0) else { return [] }
    let progress = Dictionary(grouping: try progress(asOf: day), by: \.goal)
    var lines: [String] = []
    for line in plans.flatMap(\.lines) {
      let net = moves.reduce(0) { sum, move in
        sum + (move.to.address == line.line.address ? move.amount.amount : 0)
          - (move.from.address == line.line.address ? move.amount.amount : 0)
      }
      guard net != 0, let given = line.given[0]?.amount, given > 0 else { continue }
      let pace = Double(given + net) / Double(given)
      for one in line.line.moves.flatMap({ progress[$0.name] ?? [] }) {
        lines.append(Workspace.said(one, pace, asOf: day))
      }
    }
    return lines
  }

  private static func said(_ one: TargetProgress, _ pace: Double, asOf day: Day) -> String {
    let head = "~ goal/\(one.goal) chance of \(one.picture.title) by \(one.target.by.spoken)"
    guard case .estimated(let now, _) = one.chance else {
      return "\(head): not known before or after (\(one.chance.words))"
    }
    guard case .estimated(let then, _)? = one.chance(atPace: pace, asOf: day) else {
      return "\(head): \(now); it has not moved towards its target so far, so money says nothing about it"
    }
    return "\(head): \(now) → \(then), if its pace changes as the money does"
  }
}

extension FundingLine {
  fileprivate func isRunning(on day: Day) -> Bool { from <= day && until.map { $0 >= day } ?? true }
}
