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
      "escalations": .list(all.map(\.json)),
      "proposals": .list(
        own.map {
          [
            "id": .text($0.proposal.id), "state": .text($0.state.rawValue), "because": .text($0.proposal.because),
          ]
        }),
    ]
  }
}
