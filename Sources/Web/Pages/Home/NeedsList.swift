import Governance
import Model

/// What needs somebody as lines, each with its reason and where to go.
struct NeedsList: Sendable {
  let needs: [Need]
  let model: Snapshot
  let standpoint: Standpoint

  var html: HTML { Item.list(needs.map(item), class: "items needs") }

  private func item(_ entry: Need) -> Item {
    let need = entry.need
    let again = entry.times > 1 ? " Missed \(Spoken.word(entry.times)) times since." : ""
    return Item(
      mark: StatusMark(need.mark, need.due.map(Spoken.short)).html,
      content: HTML {
        strong { need.sentence }; " "; span(.class("why")) { need.because + again }
      }, action: action(need))
  }

  private func action(_ need: NeedsAttention) -> HTML {
    switch need.target {
    case .review(let id): a(.class("button"), .href(standpoint.to(.review(id)))) { "Open review" }
    case .decision(let id): a(.class("button"), .href(standpoint.to(.decision(id)))) { "Score" }
    case .proposal(let id):
      a(.class("button"), .href(standpoint.to(.proposal(id), fragment: "trial"))) { "Look back" }
    case .governance:
      a(.class("button"), .href(standpoint.to(.governance, fragment: "idle"))) { "Keep or end" }
    case .resource(let address): a(.class("button"), .href(standpoint.to(place(of: address)))) { "Look" }
    }
  }

  /// A guardrail is looked at where it holds; everything else on its own page.
  private func place(of address: Address) -> Links {
    guard address.kind == Guardrail.word, let scope = model.find(Guardrail.self, address.name)?.scope.address else {
      return address.kind == Cadence.word ? .reviews : address.kind == Fund.word ? .money : .about(address)
    }
    return .about(scope)
  }
}

extension NeedsAttention {
  var mark: Web.Status {
    switch status {
    case .act: .act
    case .watch: .watch
    case .steady: .steady
    case .notEnoughYet: .unknown
    }
  }
}
