import Governance
import Model

extension RightsTable {
  static func columns(_ all: [Escalated], _ authority: Authority) -> Columns {
    var table = Columns([
      ("Decision", .left), ("Question", .left), ("Beyond", .left), ("From, to", .left), ("Days", .right),
      ("Outcome", .left),
    ])
    for one in all {
      let names = [one.referral.from, one.decision.decider].map(authority.naming.person)
      table.add(
        one.decision.id, one.decision.question, one.referral.beyond?.text ?? "—", names.joined(separator: " to "),
        "\(one.days)", one.agreed ? "alike" : "otherwise")
    }
    return table
  }

  static func json(_ all: [Escalated], _ own: [Course]) -> JSON {
    [
      "escalations": .list(
        all.map {
          [
            "decision": .text($0.decision.id), "type": .text($0.decision.type), "from": .text($0.referral.from.text),
            "to": .text($0.decision.decider.text), "beyond": $0.referral.beyond.map { .text($0.text) } ?? .null,
            "days": .integer($0.days), "alike": .bool($0.agreed),
          ]
        }),
      "proposals": .list(
        own.map {
          [
            "id": .text($0.proposal.id), "state": .text($0.state.rawValue), "because": .text($0.proposal.because),
          ]
        }),
    ]
  }
}
