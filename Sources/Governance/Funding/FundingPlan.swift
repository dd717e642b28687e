package import Model

/// What a fund gives to whom, over a rolling horizon: the nearest period is committed, the next planned, the rest
/// indicative, and a line is never more certain than it says itself. What the model said on another day is another
/// version of it; none is overwritten. Rows 08.01, 08.04, 08.06.
package struct FundingPlan: Sendable {
  /// What a line has in one period.
  package struct Given: Equatable, Sendable {
    package let amount: Int
    package let certainty: FundingLine.Certainty
    /// What is kept back for it until evidence about its riskiest assumption releases it.
    package var held = 0
  }

  package struct Line: Sendable {
    package let line: Resource<FundingLine>
    /// In the order of the plan's periods; nothing where it has ended or not begun.
    package let given: [Given?]
  }

  package let fund: Resource<Fund>
  /// The period of the day looked from, and those after it.
  package let periods: [FundPeriod]
  package let lines: [Line]
  /// Lines in other money than the fund's: they cannot be added to the others.
  package let apart: [Resource<FundingLine>]

  package var currency: String { fund.amount.currency }

  /// What is given out in a period, and what of the fund is left; negative when more is given than there is.
  package func given(in period: Int) -> Int {
    lines.reduce(0) { $0.adding($1.given[period]?.amount ?? 0) }
  }
  /// What is kept back for steps that nobody has released yet.
  package func held(in period: Int) -> Int { lines.reduce(0) { $0.adding($1.given[period]?.held ?? 0) } }
  package func left(in period: Int) -> Int {
    fund.amount.amount.adding(-given(in: period)).adding(-held(in: period))
  }
}

extension FundingPlan {
  /// The plans of all funds that have begun by a day, with so many periods after the one of the day.
  package static func all(
    in model: Snapshot, asOf day: Day, ahead: Int = 4, moved ledger: FundLedger = .empty
  ) -> [FundingPlan] {
    model.all(Fund.self).compactMap { FundingPlan($0, in: model, asOf: day, ahead: ahead, moved: ledger) }
  }

  /// - Parameters:
  ///   - ledger: what was moved between lines, for the periods it was moved in.
  ///   - start: a day of the period to begin with, where it is another one than that of the day looked from.
  package init?(
    _ fund: Resource<Fund>, in model: Snapshot, asOf day: Day, ahead: Int = 4, moved ledger: FundLedger = .empty,
    from start: Day? = nil
  ) {
    guard let now = fund.value.period(on: day), let first = fund.value.period(on: start ?? day) else { return nil }
    let periods = (0...max(0, ahead)).map { fund.value.period(first.number + $0) }
    let all = model.all(FundingLine.self).filter { $0.fund == fund.ref }
    let moved = periods.map(ledger.net)
    self.fund = fund
    self.periods = periods
    lines = all.filter { $0.amount.currency == fund.amount.currency }.map { line in
      Line(
        line: line,
        given: periods.enumerated().map {
          FundingPlan.given(line, in: $1, ahead: $1.number - now.number, moved: moved[$0][Link(line.address)] ?? 0)
        })
    }
    apart = all.filter { $0.amount.currency != fund.amount.currency }
  }

  private static func given(
    _ line: Resource<FundingLine>, in period: FundPeriod, ahead: Int, moved: Int
  ) -> Given? {
    let runs = line.value.runs(in: period)
    guard runs || moved != 0 else { return nil }
    let amount = runs ? line.amount.amount : 0
    let certainty = max(line.certainty, .atMost(ahead))
    guard line.isReleasedInSteps else { return Given(amount: amount.adding(moved), certainty: certainty) }
    // What nobody released while its period ran is the fund's again.
    let held = ahead < 0 ? 0 : max(0, amount.adding(-max(0, moved)))
    return Given(amount: moved, certainty: certainty, held: held)
  }
}

extension FundingLine {
  /// Some day of the period lies between its first and its last.
  func runs(in period: FundPeriod) -> Bool { from <= period.to && until.map { $0 >= period.from } ?? true }

  /// Its money is given step by step, each on evidence and never on a date.
  package var isReleasedInSteps: Bool { releasedBy != nil || provenBy != nil }
}

extension FundingLine.Certainty: Comparable {
  /// How certain a period can be that lies so many periods ahead.
  fileprivate static func atMost(_ ahead: Int) -> Self { ahead <= 0 ? .committed : ahead == 1 ? .planned : .indicative }

  /// Committed before planned before indicative.
  package static func < (a: Self, b: Self) -> Bool { a.place < b.place }
  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Int {
  /// The nearest there is where the sum has no room.
  func adding(_ other: Int) -> Int {
    let (sum, isOver) = addingReportingOverflow(other)
    return isOver ? (other > 0 ? .max : .min) : sum
  }
}
