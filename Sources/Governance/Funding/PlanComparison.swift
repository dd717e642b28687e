package import Model

/// The plan of one fund as it was known on an earlier day beside the plan as it is known now, for the same periods.
/// Every version is kept, so any two days can be compared. Rows 05.06, 08.01.
package struct PlanComparison: Sendable {
  /// What a line has in a period by either version.
  package struct Difference: Equatable, Sendable {
    package let line: Address
    package let title: String
    package let period: FundPeriod
    package let before: FundingPlan.Given?
    package let after: FundingPlan.Given?

    /// What it has more now; less than nothing where it has less.
    package var more: Int { (after?.whole ?? 0).adding(-(before?.whole ?? 0)) }
  }

  package let fund: Resource<Fund>
  package let then: Day
  package let now: Day
  /// The present one and those after it.
  package let periods: [FundPeriod]
  /// By line, then by period; only what differs.
  package let differences: [Difference]

  /// A version: the model and the ledger as they were known on a day.
  package struct Version: Sendable {
    package let day: Day
    package let model: Snapshot
    package let ledger: FundLedger

    package init(_ day: Day, _ model: Snapshot, _ ledger: FundLedger) {
      (self.day, self.model, self.ledger) = (day, model, ledger)
    }
  }

  /// The comparisons of all funds of the later version that have begun.
  package static func all(from then: Version, to now: Version, ahead: Int = 3) -> [PlanComparison] {
    now.model.all(Fund.self).compactMap { PlanComparison($0, from: then, to: now, ahead: ahead) }
  }

  private init?(_ fund: Resource<Fund>, from then: Version, to now: Version, ahead: Int) {
    // Periods that have passed are no plan any more.
    guard let after = FundingPlan(fund, in: now.model, asOf: now.day, ahead: ahead, moved: now.ledger) else {
      return nil
    }
    let before = FundingPlan(
      fund, in: then.model, asOf: max(fund.from, then.day), ahead: ahead, moved: then.ledger, from: now.day)
    self.fund = fund
    (self.then, self.now, periods) = (then.day, now.day, after.periods)
    differences = PlanComparison.differences(before, after)
  }

  private static func differences(_ before: FundingPlan?, _ after: FundingPlan) -> [Difference] {
    let earlier = Dictionary(
      (before?.lines ?? []).map { ($0.line.address, $0) }, uniquingKeysWith: { first, _ in first })
    let later = Dictionary(after.lines.map { ($0.line.address, $0) }, uniquingKeysWith: { first, _ in first })
    return Set(earlier.keys).union(later.keys).sorted().flatMap { address in
      after.periods.enumerated().compactMap { index, period in
        let (was, has) = (earlier[address]?.given[index], later[address]?.given[index])
        guard (was?.whole ?? 0) != (has?.whole ?? 0) || (was?.held ?? 0) != (has?.held ?? 0) else { return nil }
        return Difference(
          line: address, title: (later[address] ?? earlier[address])?.line.title ?? address.name.text, period: period,
          before: was, after: has)
      }
    }
  }
}

extension FundingPlan.Given {
  /// Released and held back together.
  package var whole: Int { amount.adding(held) }
}
