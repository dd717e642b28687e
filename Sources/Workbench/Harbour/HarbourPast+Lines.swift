import Governance
import Model

/// What the funding reviews of Commerce answered about lines of money. The reviews ask it of every line; where nobody
/// answers, the line goes on as planned.
extension HarbourPast {
  var answeredLines: [HarbourLine] {
    [
      .init(
        "ledger-line", on: opening - 262, "Late payouts cost makers; the second run is nearly there.",
        .init("settled-on-time", of: "product/ledger", moves: 0.2, after: 91)),
      .init(
        "checkout-line", on: opening - 262, "Buying as a guest is out next month.",
        .init("completed-checkouts", of: "product/checkout", moves: 0.5, after: 91)),
      .init(
        "checkout-line", on: opening - 171, "More stay since nobody has to make an account first.",
        .init("completed-checkouts", of: "product/checkout", moves: 0.8, after: 91)),
      .init(
        "receipts-line", on: opening - 171, "Something new every week is to show by Christmas.",
        .init("receipts-reused", of: "product/receipts", moves: 4, after: 91)),
      .init(
        "sizing-line", on: opening - 80, "Each training brings returns down.",
        .init("returns-for-fit", of: "product/sizing", moves: -0.3, after: 77)),
    ]
  }
}

/// A line of money that went on, with what was expected of that.
struct HarbourLine: Sendable {
  let line: Name
  let day: Day
  let reason: String
  let expectation: HarbourDecision.Expectation

  init(_ line: StaticString, on day: Day, _ reason: String, _ expectation: HarbourDecision.Expectation) {
    (self.line, self.day, self.reason, self.expectation) = (Name(known: line), day, reason, expectation)
  }

  var events: [HarbourPast.Event] {
    [.init(day: day, happen: decide), .init(day: day + expectation.days, happen: score)]
  }

  private static let (forum, who) = (Name(known: "funding-review"), Name(known: "oskar"))

  private func decide(_ workspace: Workspace) throws {
    guard let review = try workspace.reviews().last(where: { $0.cadence == HarbourLine.forum }) else { return }
    let expects = try expectation.effect(seenIn: workspace, on: day, by: day + expectation.days)
    try workspace.decide(
      Decision.Draft(
        item: LineReview.item(line), option: "continue", because: reason, expects: expects, revisit: expects?.by,
        evidence: [expectation.evidence]),
      in: review.id, by: HarbourLine.who)
  }

  private func score(_ workspace: Workspace) throws {
    let item = LineReview.item(line)
    guard let own = try workspace.decisions().last(where: { $0.item == item && $0.decided == day }) else { return }
    try workspace.score(own.id, by: HarbourLine.who)
  }
}
