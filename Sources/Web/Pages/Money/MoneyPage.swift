import Governance
import Model

/// Every fund: what it gives to whom in the periods ahead, how certain that is, what the teams behind it cost, and how
/// the horizons keep their ranges.
struct MoneyPage: Page {
  let plans: [FundingPlan]
  let model: Snapshot
  let standpoint: Standpoint
  let title = "Money"
  let section: Links? = .money

  init(_ visit: Visit) throws {
    model = try visit.model()
    plans = FundingPlan.all(in: model, asOf: visit.asOf, ahead: 3)
    standpoint = visit.standpoint
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
      for plan in plans { FundPart(plan, model, standpoint).html }
    }
  }

  private var sentence: Sentence {
    guard !plans.isEmpty else { return Sentence("The model names no fund that has begun by this day.") }
    let over = plans.filter { $0.left(in: 0) < 0 }.map(\.fund.title)
    let strayed = plans.flatMap { $0.shares(in: 0) }.count { $0.verdict == .below || $0.verdict == .above }
    return Sentence(
      "\(Spoken.capitalised(Spoken.count(plans.count, "fund"))). "
        + (over.isEmpty ? "" : "More is given out than there is in \(Governance.Spoken.list(over)). ")
        + (strayed == 0
          ? "Every horizon is within its range."
          : "\(Spoken.capitalised(Spoken.count(strayed, "horizon"))) \(strayed == 1 ? "is" : "are") outside the range.")
    )
  }
}
