import Governance
import Model

/// One fund with its lines, period by period.
struct FundPart: Sendable {
  let plan: FundingPlan
  let model: Snapshot
  let standpoint: Standpoint

  init(_ plan: FundingPlan, _ model: Snapshot, _ standpoint: Standpoint) {
    (self.plan, self.model, self.standpoint) = (plan, model, standpoint)
  }

  var html: HTML {
    Part(plan.fund.title, note: plan.fund.purpose, id: plan.fund.name.text) {
      p(.class("facts")) {
        "\(Spoken.money(plan.fund.amount)) each \(plan.fund.every.count == 1 ? plan.fund.every.unit.rawValue : plan.fund.every.description) · "
        "given out by "
        plan.fund.holder.map { standpoint.named($0.address, in: model) } ?? HTML("nobody who is named")
        " · "
        standpoint.inTheModel(plan.fund.address)
      }
      if let lock { lock.html }
      Part.box { lines.html }
      if !plan.apart.isEmpty {
        p(.class("small rest")) {
          "In other money, and so in no sum: \(Governance.Spoken.list(plan.apart.map(\.title)))."
        }
      }
      if !shares.isEmpty { Part.box { horizons.html } }
    }.html
  }

  /// A fund that is locked for a year cannot follow what is learnt.
  private var lock: Notice? {
    guard plan.fund.every.approximateDays > 92 else { return nil }
    return Notice(
      .caution, "Locked for \(plan.fund.every)",
      "What is learnt in the second month waits until \((plan.periods[0].to + 1).spoken). Give it out each quarter, from a look-ahead that rolls on."
    )
  }

  private var lines: Table {
    Table(
      [.init("Line"), .init("To move"), .number("Its teams cost")] + plan.periods.map { .number($0.from.spoken) },
      rows: plan.lines.map(row) + [total("Given out", plan.given)]
        + (plan.periods.indices.contains { plan.held(in: $0) > 0 } ? [total("Held back", plan.held)] : [])
        + [total("Left", plan.left)],
      caption: "\(plan.currency) in the period that begins on the day", stacks: true)
  }

  /// Of every fund, a row for each line in each period, as a file.
  static func listing(_ plans: [FundingPlan]) -> Table {
    Table(
      [
        .init("Fund"), .init("Line"), .init("For"), .init("Horizon"), .init("Currency"), .init("Period begins"),
        .number("Given"), .number("Held back"), .init("Certainty"),
      ],
      rows: plans.flatMap { plan in
        plan.lines.flatMap { one in
          zip(plan.periods, one.given).compactMap { period, given in
            given.map { given in
              [
                .text(plan.fund.title), .text(one.line.title), .text(one.line.funds.address.description),
                .text(one.line.horizon.rawValue), .text(plan.currency), .day(period.from),
                .number(Double(given.amount)), .number(Double(given.held)), .text(given.certainty.rawValue),
              ]
            }
          }
        }
      })
  }

  private func row(_ one: FundingPlan.Line) -> [Cell] {
    let funded = one.line.funds.address
    return [
      .noted(
        .linked(.text(one.line.title), standpoint.to(.fundingLine(one.line.name))),
        note: "\(KindWords.one(one.line.horizon.rawValue)), for \(model.title(of: funded))"
      ),
      goals(one.line), cost(one.line),
    ] + one.given.map { given in given.map(amount) ?? .missing(because: "nothing is given then") }
  }

  private func amount(_ given: FundingPlan.Given) -> Cell {
    let number = Cell.number(Double(given.amount))
    if given.held > 0 {
      let held = Cell.number(Double(given.held))
      let words = given.amount == 0 ? "held back " : "\(number.plain) given, held back "
      return .rich(
        HTML {
          span(.class("small")) { words }; held.html
        }, plain: number.plain)
    }
    guard given.certainty != .committed else { return number }
    // Before the number, so that the digits of a column stand below one another.
    return .rich(
      HTML {
        span(.class("small")) { given.certainty.rawValue }; " "; number.html
      }, plain: number.plain)
  }

  private func goals(_ line: Resource<FundingLine>) -> Cell {
    if line.isReleasedInSteps, !line.moves.isEmpty { return steps(line) }
    guard !line.moves.isEmpty else { return .missing(because: "it names no goal it is to move") }
    return .rich(
      standpoint.named(line.moves.map(\.address), in: model),
      plain: line.moves.map(\.name.text).joined(separator: ", "))
  }

  /// What releases the money of a line that is given in steps stands beside what it is to move.
  private func steps(_ line: Resource<FundingLine>) -> Cell {
    .rich(
      HTML {
        standpoint.named(line.moves.map(\.address), in: model)
        span(.class("small")) {
          " released by "
          line.provenBy.map { standpoint.named($0.address, in: model) } ?? HTML("evidence")
          if let evidence = line.releasedBy { HTML(": \(Governance.Spoken.lowered(evidence))") }
        }
      }, plain: line.moves.map(\.name.text).joined(separator: ", "))
  }

  private func cost(_ line: Resource<FundingLine>) -> Cell {
    plan.capacity(of: line, in: 0, model).map { .number(Double($0.amount)) }
      ?? .missing(because: "what its teams cost is not written down")
  }

  private func total(_ words: String, _ sum: (Int) -> Int) -> [Cell] {
    [.text(words), .text(""), .text("")] + plan.periods.indices.map { .number(Double(sum($0))) }
  }

  private var shares: [HorizonShare] { plan.fund.horizons.isEmpty ? [] : plan.shares(in: 0) }

  private var horizons: Table {
    Table(
      [.init("Horizon"), .number("Given out"), .number("Share"), .init("Range"), .init("It is")],
      rows: shares.map { share in
        [
          .text(KindWords.one(share.horizon.rawValue)), .number(Double(share.amount)),
          share.percent.map { .number($0.rounded(), unit: "%") } ?? .missing(because: "nothing is given out"),
          share.atLeast.flatMap { low in share.atMost.map { .text("\(low) to \($0)") } }
            ?? .missing(because: "no range is written"),
          .status(StatusMark(share.status, share.verdict.word)),
        ]
      }, caption: "This period, \(plan.periods[0].spoken)", stacks: true)
  }
}

extension HorizonShare {
  fileprivate var status: Status {
    switch verdict {
    case .within: .steady
    case .below, .above: .act
    case .unbounded, .notMeasurable: .unknown
    }
  }
}

extension HorizonShare.Verdict {
  fileprivate var word: String { self == .unbounded ? "no range" : rawValue }
}
