package import Analysis
package import Model

/// What there is to look at before a line of money goes on, changes or stops: what it is still to be given and what may
/// still come of it. What was spent on it is gone either way, is no argument, and stands nowhere here. Rows 08.02, 08.03.
package struct LineReview: Sendable {
  package let line: Resource<FundingLine>
  package let plan: FundingPlan
  /// From the day looked from to the end of the look-ahead.
  package let remaining: Money
  package let until: Day
  package let progress: [TargetProgress]
  package let worth: Worth
  /// Guardrails of what it funds that are outside their limits.
  package let outside: [GuardrailCheck]
  package let options: [AgendaItem.Option]

  /// - Parameters:
  ///   - progress: of the goals it is to move.
  ///   - others: the other lines that run, the one whose need is greatest first; money may be moved to the first.
  package init?(
    _ line: Resource<FundingLine>, in plan: FundingPlan, asOf day: Day, _ progress: [TargetProgress], worth: Worth,
    outside: [GuardrailCheck], others: [Resource<FundingLine>]
  ) {
    guard let own = plan.lines.first(where: { $0.line.address == line.address }), let last = plan.periods.last else {
      return nil
    }
    (self.line, self.plan, self.progress, self.worth, self.outside) = (line, plan, progress, worth, outside)
    let now = plan.periods[0]
    let part = Double(now.to - day + 1) / Double(max(1, now.to - now.from + 1))
    let present = Int((Double(own.given[0]?.whole ?? 0) * min(1, max(0, part))).rounded())
    remaining = Money(own.given.dropFirst().reduce(present) { $0.adding($1?.whole ?? 0) }, plan.currency)
    until = last.to
    options = Offering(line, own, plan, progress, others).options
  }

  /// How the question about a line is called in a review.
  package static func item(_ line: Name) -> String { "line-\(line)" }

  /// The question a funding review answers about it.
  package func question(raised day: Day) -> AgendaItem {
    AgendaItem(
      LineReview.item(line.name), "Does the money for \(line.title) go on, change or stop?", because: because,
      origin: .line(line.name), raised: day, type: "funding-move", scope: scope,
      options: options, evidence: progress.first.map { ["measure.\($0.picture.name)"] } ?? [])
  }

  /// Whose right it is follows from the unit whose fund it is.
  private var scope: Link<Governed> {
    let place = plan.fund.of.address
    return Link(written: place.description) ?? Link(place)
  }

  private var because: String {
    let goal = progress.first.map { one in
      "\(one.picture.title) is at \(one.now.map { Spoken.number($0, one.picture.measure.unit) } ?? "no reading"), wanted \(Spoken.number(one.target.target)) by \(one.target.by.spoken): \(Spoken.clause(one.chance.words))"
    }
    let rest = "Still to be given until \(until.spoken): \(Spoken.money(remaining))."
    return [goal.map { $0 + "." }, rest].compactMap(\.self).joined(separator: " ")
  }
}

/// The ways a line may go from here, each ready to be decided.
private struct Offering {
  let options: [AgendaItem.Option]

  init(
    _ line: Resource<FundingLine>, _ own: FundingPlan.Line, _ plan: FundingPlan, _ progress: [TargetProgress],
    _ others: [Resource<FundingLine>]
  ) {
    let given = own.given[0]?.amount ?? 0
    let (fund, period) = (plan.fund.address, plan.periods[0])
    func expects(_ share: Double) -> ExpectedEffect? { Offering.effect(progress.first, share, after: period.to) }
    var options = [
      AgendaItem.Option(
        "continue", "Continue as planned", reversibility: .reversible, risk: .low, expects: expects(1))
    ]
    if let held = own.given[0]?.held, held > 0 {
      options.append(
        AgendaItem.Option(
          "release", "Release what is held back", detail: "Only on the evidence about its riskiest assumption.",
          reversibility: .reversible, risk: .medium,
          moves: ["\(held) \(plan.currency) from \(fund) to \(line.name)"], expects: expects(1)))
    }
    func part(_ percent: Int) -> Int { given * percent / 100 / 1000 * 1000 }
    func move(_ amount: Int, _ from: String, _ to: String) -> [String] {
      ["\(amount) \(plan.currency) from \(from) to \(to)"]
    }
    let more = min(part(15), plan.left(in: 0))
    if more > 0 {
      options.append(
        AgendaItem.Option(
          "increase", "Increase by \(Spoken.money(Money(more, plan.currency))) this period", reversibility: .reversible,
          risk: .low, moves: move(more, fund.description, line.name.text), expects: expects(1)))
    }
    if part(25) > 0 {
      options.append(
        AgendaItem.Option(
          "reduce", "Reduce by a quarter this period", reversibility: .reversible, risk: .low,
          moves: move(part(25), line.name.text, fund.description), expects: expects(0.5)))
      if let other = others.first {
        options.append(
          AgendaItem.Option(
            "transfer", "Move a quarter of it to \(other.title)", reversibility: .reversible, risk: .medium,
            moves: move(part(25), line.name.text, other.name.text), expects: expects(0.5)))
      }
    }
    options.append(
      AgendaItem.Option(
        "stop", "Stop it at the end of the period", detail: "What is still to be given becomes free.",
        reversibility: .reversible, risk: .medium, edits: ["\(line.address).until = \(period.to)"], expects: expects(0))
    )
    self.options = options
  }

  /// How far the first measure is expected to come by the end of the period, as a part of what is missing.
  private static func effect(_ progress: TargetProgress?, _ share: Double, after end: Day) -> ExpectedEffect? {
    guard let one = progress, let now = one.now, let of = one.picture.scope else { return nil }
    let expected = now + (one.target.target - now) * share / 2
    let to = (expected * 10).rounded() / 10
    return ExpectedEffect(
      one.picture.figure.id, title: one.picture.title, of: of, from: (now * 10).rounded() / 10,
      to: to == (now * 10).rounded() / 10 ? to + (one.target.target > now ? -0.1 : 0.1) : to,
      unit: one.picture.measure.unit, by: max(end, one.picture.figure.asOf + 28))
  }
}

extension MeasurePicture {
  /// The product its readings are of; nothing for a measure of the whole.
  fileprivate var scope: Link<Governed>? {
    product.map { Link(Address(kind: Product.word, name: $0)) }
  }
}
