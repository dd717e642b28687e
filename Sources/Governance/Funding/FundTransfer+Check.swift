import Model

extension FundTransfer {
  /// Reads the moves of an option and says what each would do; refuses one that has no money to move.
  ///
  /// - Parameter ledger: what was moved before.
  static func read(
    _ texts: [String], in model: Snapshot, on day: Day, after ledger: FundLedger
  ) throws(Refusal) -> (transfers: [FundTransfer], lines: [String]) {
    var (transfers, lines): ([FundTransfer], [String]) = ([], [])
    for text in texts {
      let transfer = try FundTransfer(written: text, on: day)
      lines += try transfer.effect(in: model, after: ledger.after(transfers, on: day))
      transfers.append(transfer)
    }
    return (transfers, lines)
  }

  /// `~ funding-line/receipts-line in 18 May – 17 Aug 2026: 190 000 EUR → 167 000 EUR` for both sides, and what it does
  /// to the horizons of the fund.
  private func effect(in model: Snapshot, after ledger: FundLedger) throws(Refusal) -> [String] {
    guard let fund = model.fund(of: from), let other = model.fund(of: to) else {
      let missing = model.fund(of: from) == nil ? from : to
      throw .unwritableChange(written, because: "the model has no \(missing)")
    }
    try refuse(from == to, "it gives and takes in the same place")
    try refuse(amount.amount == 0, "nothing would move")
    try refuse(
      fund.address != other.address,
      "\(from) lies in “\(fund.title)” and \(to) in “\(other.title)”; money moves within one fund")
    try refuse(amount.currency != fund.amount.currency, "“\(fund.title)” is kept in \(fund.amount.currency)")
    guard let plan = FundingPlan(fund, in: model, asOf: on, ahead: 0, moved: ledger),
      let next = FundingPlan(fund, in: model, asOf: on, ahead: 0, moved: ledger.after([self], on: on))
    else { throw .unwritableChange(written, because: "“\(fund.title)” begins only on \(fund.from.spoken)") }
    let held = plan.held(for: self)
    let has = plan.balance(of: from).adding(held)
    try refuse(
      has < amount.amount,
      "\(from) has \(Spoken.money(Money(max(0, has), plan.currency))) left in \(plan.periods[0].spoken)")
    try refuseOutside(plan.periods[0], model)
    return purses.compactMap { line($0, plan, next) } + released(held, next) + FundTransfer.horizons(plan, next)
  }

  /// Money of a period goes only to what runs in it.
  private func refuseOutside(_ period: FundPeriod, _ model: Snapshot) throws(Refusal) {
    guard let line = model.find(FundingLine.self, to.address.name), to.address.kind == FundingLine.word else { return }
    try refuse(line.from > period.to, "“\(line.title)” begins only on \(line.from.spoken)")
    if let until = line.until {
      try refuse(until < period.from, "“\(line.title)” ended on \(until.spoken), so nothing is given to it now")
    }
  }

  /// What of the money kept back for a step stays so.
  private func released(_ held: Int, _ next: FundingPlan) -> [String] {
    guard held > 0 else { return [] }
    let rest = Money(next.held(for: self), next.currency)
    return ["~ \(to) held back: \(Spoken.money(Money(held, next.currency))) → \(Spoken.money(rest))"]
  }

  private func refuse(_ holds: Bool, _ because: String) throws(Refusal) {
    if holds { throw .unwritableChange(written, because: because) }
  }

  private func line(_ purse: Link<Purse>, _ before: FundingPlan, _ after: FundingPlan) -> String? {
    guard before.balance(of: purse) != after.balance(of: purse) else { return nil }
    func said(_ plan: FundingPlan) -> String { Spoken.money(Money(plan.balance(of: purse), plan.currency)) }
    return "~ \(purse) in \(before.periods[0].spoken): \(said(before)) → \(said(after))"
  }

  /// The horizons whose share changes, and whether it stays in its range.
  private static func horizons(_ before: FundingPlan, _ after: FundingPlan) -> [String] {
    let earlier = Dictionary(before.shares(in: 0).map { ($0.horizon, $0) }, uniquingKeysWith: { $1 })
    return after.shares(in: 0).compactMap { share in
      guard let was = earlier[share.horizon], was.amount != share.amount else { return nil }
      return "~ \(after.fund.address) \(share.horizon.rawValue): \(was.spoken) → \(share.spoken)"
    }
  }
}

extension HorizonShare {
  /// `68 %, within its range`.
  fileprivate var spoken: String {
    let part = percent.map { Spoken.number($0.rounded(), "%") } ?? "nothing given out"
    return switch verdict {
    case .within: "\(part), within its range"
    case .below: "\(part), below its range"
    case .above: "\(part), above its range"
    case .unbounded, .notMeasurable: part
    }
  }
}

extension FundingPlan {
  /// What is kept back for the line a transfer from the fund itself goes to.
  func held(for transfer: FundTransfer) -> Int {
    guard transfer.from.address == fund.address else { return 0 }
    return lines.first { $0.line.address == transfer.to.address }?.given[0]?.held ?? 0
  }

  /// What lies in a purse in the first period of the plan.
  func balance(of purse: Link<Purse>) -> Int {
    purse.address == fund.address
      ? left(in: 0) : lines.first { $0.line.address == purse.address }?.given[0]?.amount ?? 0
  }
}
