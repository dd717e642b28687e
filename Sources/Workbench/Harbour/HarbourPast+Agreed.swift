import Governance
import Model

/// What was decided about prices in the two quarters before the demo: each time the general counsel had to agree, and
/// did. Whether the agreement is worth asking for is one of the questions the record asks.
extension HarbourPast {
  var agreed: [HarbourDecision] {
    [
      HarbourDecision(
        "first-orders-free", "What do makers pay on their first ten orders?", in: "portfolio-review",
        on: opening - 178, raised: opening - 187, by: "oskar", agreedBy: "jonas", type: "price-change",
        of: "unit/commerce", because: "Makers who have not sold yet leave over the fee.",
        taking: "Nothing on the first ten", detail: "For whoever begins this winter.", amount: Money(60_000, "EUR"),
        risk: .low, over: "The usual fee", reason: "Who has sold ten times stays.",
        expecting: .init("payout-satisfaction-gap", of: "product/ledger", moves: -0.1, after: 290)),
      HarbourDecision(
        "payout-same-day", "What does a payout on the same day cost?", in: "portfolio-review",
        on: opening - 178, raised: opening - 184, by: "oskar", agreedBy: "jonas", type: "price-change",
        of: "unit/commerce", because: "One maker in eight asks for it, and it costs us two cents.",
        taking: "Nothing", detail: "It replaces the reminder mails.", amount: Money(24_000, "EUR"), risk: .low,
        over: "One EUR each", reason: "A fee on one's own money is not forgiven.",
        expecting: .init("settled-on-time", of: "product/ledger", moves: 0.3, after: 91)),
      HarbourDecision(
        "sofa-goes-back", "Who pays for sending a sofa back?", in: "portfolio-review",
        on: opening - 87, raised: opening - 95, by: "oskar", agreedBy: "jonas", type: "price-change",
        of: "unit/commerce", because: "A sofa that does not fit costs 90 EUR to bring back.",
        taking: "Harbour, where the advice was followed", detail: "The buyer, where it was not asked for.",
        amount: Money(45_000, "EUR"), risk: .medium, over: "The buyer, always",
        reason: "Who follows the advice must be able to rely on it.",
        expecting: .init("returns-for-fit", of: "product/sizing", moves: -0.4, after: 84)),
    ]
  }
}
