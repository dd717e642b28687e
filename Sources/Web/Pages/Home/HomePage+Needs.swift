import Governance
import Model

extension HomePage {
  var needsPart: HTML {
    let (pressing, later) = (needs.filter { $0.status != .notEnoughYet }, needs.filter { $0.status == .notEnoughYet })
    return Part("Needs somebody") {
      if needs.isEmpty {
        EmptyState(
          "Nothing waits", "Here would be what is breached, due or stale, each with why and what to do.",
          step: ("See the products", visit.to(.products))
        ).html
      } else {
        Part.box {
          if pressing.isEmpty { p(.class("muted")) { "Nothing waits for a decision." } }
          Item.list(pressing.prefix(12).map(item), class: "items needs")
          if pressing.count > 12 { more(Array(pressing.dropFirst(12)), "\(pressing.count - 12) more") }
          if !later.isEmpty { more(later, Spoken.count(later.count, "thing") + " cannot be told yet") }
        }
      }
    }.html
  }

  private func more(_ needs: [NeedsAttention], _ words: String) -> HTML {
    details(.class("how")) {
      summary { words }
      Item.list(needs.map(item), class: "items needs")
    }
  }

  private func item(_ need: NeedsAttention) -> Item {
    Item(
      mark: StatusMark(need.mark, need.due.map(Spoken.short)).html,
      content: HTML {
        strong { need.sentence }; " "; span(.class("why")) { need.because }
      }, action: action(need))
  }

  private func action(_ need: NeedsAttention) -> HTML {
    switch need.target {
    case .review(let id): a(.class("button"), .href(visit.to(.review(id)))) { "Open review" }
    case .decision(let id): a(.class("button"), .href(visit.to(.decision(id)))) { "Score" }
    case .resource(let address): a(.class("button"), .href(visit.to(place(of: address)))) { "Look" }
    }
  }

  /// A guardrail is looked at where it holds; everything else on its own page.
  private func place(of address: Address) -> Links {
    guard address.kind == Guardrail.word, let scope = model.find(Guardrail.self, address.name)?.scope.address else {
      return address.kind == Cadence.word ? .reviews : .about(address)
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
