package import Model

extension Escalated {
  package var json: JSON {
    [
      "decision": .text(decision.id), "type": .text(decision.type), "from": .text(referral.from.text),
      "to": .text(decision.decider.text), "beyond": referral.beyond.map { .text($0.text) } ?? .null,
      "days": .integer(days), "alike": .bool(agreed),
    ]
  }
}

extension IdleRule {
  package var json: JSON {
    ["sort": .text(sort.rawValue), "about": .text(address.description), "says": .text(sentence)]
  }
}
