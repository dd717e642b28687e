import Evidence
import Governance
import Model
import Workbench

/// One thing that needs somebody, and how often it came up again.
struct Need: Sendable {
  let need: NeedsAttention
  var times = 1
}

extension Visit {
  /// What needs somebody, each target once: what is breached, open or due first, then what was missed.
  func needs() throws -> [Need] {
    var needs: [Need] = []
    for need in try workspace.attention(asOf: asOf) {
      if let index = needs.firstIndex(where: { $0.need.target == need.target && $0.need.status == need.status }) {
        needs[index].times += 1
      } else {
        needs.append(Need(need: need))
      }
    }
    return needs.filter { !$0.isMissed } + needs.filter(\.isMissed)
  }

  /// The last day anything is known of, up to the day looked from.
  func latestEvidence() throws -> Day? {
    if try workspace.clock().isOwn { return try workspace.readings(asOf: asOf).map(\.day).max() }
    return try workspace.batches().last { $0.retraction == nil && $0.entry.day <= asOf }?.entry.day
  }
}

extension Need {
  /// A review that did not take place.
  fileprivate var isMissed: Bool {
    if case .resource(let address) = need.target { address.kind == Cadence.word } else { false }
  }
}

extension HomePage {
  var needsPart: HTML {
    let (pressing, later) = (
      needs.filter { $0.need.status != .notEnoughYet }, needs.filter { $0.need.status == .notEnoughYet }
    )
    return Part("Needs somebody") {
      if needs.isEmpty {
        EmptyState(
          "Nothing waits", "Here would be what is breached, due or stale, each with why and what to do.",
          step: ("See the products", visit.to(.products))
        ).html
      } else {
        Part.box {
          if pressing.isEmpty { p(.class("muted")) { "Nothing waits for a decision." } }
          if !pressing.isEmpty { Item.list(pressing.prefix(12).map(item), class: "items needs") }
          if pressing.count > 12 { more(Array(pressing.dropFirst(12)), "\(pressing.count - 12) more") }
          if !later.isEmpty { more(later, Spoken.count(later.count, "thing") + " cannot be told yet") }
        }
      }
    }.html
  }

  private func more(_ needs: [Need], _ words: String) -> HTML {
    details(.class("how")) {
      summary { words }
      Item.list(needs.map(item), class: "items needs")
    }
  }

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
