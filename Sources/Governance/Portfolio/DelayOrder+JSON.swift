package import Model

extension DelayOrder {
  package var json: JSON {
    [
      "team": .text(team.name.text), "currency": .text(currency), "begun": .list(begun.map(\.json)),
      "waiting": .list(waiting.map(\.json)), "dated": .list(dated.map(\.json)), "apart": .list(apart.map(\.json)),
      "lost": .number(lost), "lostAtWorst": .number(lostAtWorst),
    ]
  }
}

extension DelayOrder.Entry {
  fileprivate var json: JSON {
    [
      "of": .text(cost.of.address.description), "title": .text(title), "perWeek": .text(cost.perWeek.written),
      "urgency": .text(cost.urgency.rawValue), "weeks": .number(weeks),
      "cd3": weeks > 0 ? .number(cd3) : .null, "begun": cost.begun.map { .text($0.description) } ?? .null,
      "latestStart": latestStart.map { .text($0.description) } ?? .null,
    ]
  }
}
