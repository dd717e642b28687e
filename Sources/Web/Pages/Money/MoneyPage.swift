import Governance
import Model
import Workbench

/// Every fund: what it gives to whom in the periods ahead, how certain that is, what the teams behind it cost, and how
/// the horizons keep their ranges.
struct MoneyPage: Page {
  let plans: [FundingPlan]
  let ledger: FundLedger
  let model: Snapshot
  let standpoint: Standpoint
  let comparison: ComparisonPart
  let numbers: ThreeNumbersPart
  let shifts: [Shift]
  let inventory: InventoryPart
  let spent: [SpendPart]
  let returns: ReturnPart
  let title = "Money"
  let section: Links? = .money

  init(_ visit: Visit) throws {
    model = try visit.model()
    ledger = try visit.workspace.ledger(through: visit.asOf)
    plans = FundingPlan.all(in: model, asOf: visit.asOf, ahead: 3, moved: ledger)
    standpoint = visit.standpoint
    comparison = try ComparisonPart(visit, model)
    numbers = try ThreeNumbersPart(visit, plans, model)
    shifts = try visit.workspace.shifts(asOf: visit.asOf)
    returns = ReturnPart(try visit.workspace.returns(asOf: visit.asOf), model, visit.standpoint)
    inventory = InventoryPart(Investment.all(in: model, asOf: visit.asOf), model, visit.standpoint)
    let (book, shown) = (try visit.workspace.book(asOf: visit.asOf), model)
    spent = try plans.map { try SpendPart(visit, $0, book, shown) }
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }
        sentence.html
      }
      if plans.isEmpty {
        EmptyState(
          "No fund yet",
          "Here would be what each fund gives to products and lasting teams, period by period, with what it is to move.",
          step: ("How a fund is described", standpoint.to(.kind(Fund.word)))
        ).html
      }
      if !plans.isEmpty { OnThisPage(parts).html }
      for plan in plans { FundPart(plan, model, standpoint).html }
      if !plans.isEmpty {
        ExportLinks(.money, standpoint).html
        numbers.html
      }
      for part in spent { part.html }
      if !spent.isEmpty { ExportLinks(.spend, standpoint).html }
      if !plans.isEmpty {
        returns.html
        comparison.html
      }
      if !ledger.moves.isEmpty {
        Part("What was moved", note: "by decisions, and by nothing else", id: "moves") {
          Part.box { moves.html }
          ExportLinks(.moves, standpoint).html
        }.html
      }
      ShiftsPart(shifts, standpoint, model).html
      inventory.html
    }
  }

  private var parts: [(title: String, id: String)] {
    plans.map { ($0.fund.title, $0.fund.name.text) }
      + [("Target and forecast", "three")]
      + spent.map { ("Spent: \($0.plan.fund.title)", "spent-\($0.plan.fund.name)") }
      + [("Return", "return"), ("What changed since", "compare")]
      + (ledger.moves.isEmpty ? [] : [("What was moved", "moves")])
      + [("How the plan shifted", "shifts"), ("All investment", "inventory")]
  }

  var moves: Table {
    Table(
      [.init("Day"), .number("Moved"), .init("From"), .init("To"), .init("Decided")],
      rows: ledger.moves.reversed().map { move in
        [
          .day(move.decided), .number(Double(move.transfer.amount.amount), unit: move.transfer.amount.currency),
          purse(move.transfer.from), purse(move.transfer.to),
          .linked(.text(move.decision), standpoint.to(.decision(move.decision))),
        ]
      }, stacks: true)
  }

  private func purse(_ purse: Link<Purse>) -> Cell {
    .rich(standpoint.named(purse.address, in: model), plain: purse.description)
  }

  private var sentence: Sentence {
    guard !plans.isEmpty else { return Sentence("The model names no fund that has begun by this day.") }
    let over = plans.filter { $0.left(in: 0) < 0 }.map(\.fund.title)
    let held = plans.filter { $0.held(in: 0) > 0 }.map {
      "\(Spoken.money(Money($0.held(in: 0), $0.currency))) of \($0.fund.title) waits for evidence. "
    }
    let strayed = plans.flatMap { $0.shares(in: 0) }.count { $0.verdict == .below || $0.verdict == .above }
    return Sentence(
      "\(Spoken.capitalised(Spoken.count(plans.count, "fund"))). "
        + (over.isEmpty ? "" : "More is given out than there is in \(Governance.Spoken.list(over)). ")
        + held.joined()
        + (strayed == 0
          ? "Every horizon is within its range."
          : "\(Spoken.capitalised(Spoken.count(strayed, "horizon"))) \(strayed == 1 ? "is" : "are") outside the range.")
    )
  }
}
