import Governance
import Model

/// What to begin next, for each team that several things wait for.
struct DelayOrderPart: Sendable {
  let orders: [DelayOrder]
  let unestimated: [Address]
  let model: Snapshot
  let standpoint: Standpoint

  init(_ model: Snapshot, _ standpoint: Standpoint) {
    orders = DelayOrder.all(in: model)
    unestimated = DelayOrder.unestimated(in: model)
    (self.model, self.standpoint) = (model, standpoint)
  }

  var html: HTML {
    Part("What to begin next", note: "by what a week of delay costs") {
      if orders.isEmpty {
        EmptyState(
          "No cost of delay yet",
          "Here would be what waits for each scarce team, in the order that loses the least value. It takes two estimates each: the value lost in a week, and how long it keeps the team.",
          step: ("How a cost of delay is described", standpoint.to(.kind(CostOfDelay.word)))
        ).html
      }
      for order in orders { box(order) }
      if !unestimated.isEmpty {
        Part.box {
          p {
            "In no order, because nobody has estimated what a week without it costs: ";
            standpoint.named(unestimated, in: model); "."
          }
        }
      }
    }.html
  }

  private func box(_ order: DelayOrder) -> HTML {
    Part.box {
      h3 {
        "For "; standpoint.named(order.team, in: model)
      }
      table(order).html
      if let gain = order.gain { p(.class("small rest")) { gain } }
    }
  }

  private func table(_ order: DelayOrder) -> Table {
    Table(
      [.init("What"), .init("Place"), .number("Lost a week"), .init("Keeps the team"), .number("CD3")],
      rows: order.waiting.enumerated().map { row($1, .text("\($0 + 1)"), isRanked: true) }
        + order.dated.map { row($0, .text("begin by \($0.latestStart?.spoken ?? "")")) }
        + order.begun.map { row($0, .text("begun \($0.cost.begun?.spoken ?? ""), keeps its place")) }
        + order.apart.map { row($0, .missing(because: "it cannot be set beside the others")) },
      caption:
        "Done one after the other, the highest CD3 first: value lost in a week divided by the weeks it keeps the team",
      stacks: true)
  }

  private func row(_ entry: DelayOrder.Entry, _ place: Cell, isRanked: Bool = false) -> [Cell] {
    let title = Cell.linked(.text(entry.title), standpoint.to(.resource(entry.cost.of.address)))
    return [
      entry.caution.map { .noted(title, note: $0) } ?? title, place,
      .linked(
        .number(Double(entry.cost.perWeek.amount), unit: entry.cost.perWeek.currency),
        standpoint.to(.resource(entry.cost.address))),
      .text(entry.cost.blocks.description),
      isRanked ? .number(entry.cd3.rounded()) : .missing(because: "it is not ranked"),
    ]
  }
}
