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
    struct Matter: Hashable { let target: NeedsAttention.Target, status: NeedsAttention.Status }
    var needs: [Need] = []
    var known: [Matter: Int] = [:]
    for need in try workspace.attention(asOf: asOf) {
      let matter = Matter(target: need.target, status: need.status)
      if let index = known[matter] {
        needs[index].times += 1
      } else {
        known[matter] = needs.count
        needs.append(Need(need: need))
      }
    }
    return needs.filter { !$0.isMissed } + needs.filter(\.isMissed)
  }

  /// What of it is about one place.
  func needs(of place: Address, in model: Snapshot) throws -> [Need] {
    let reviews = Set(try workspace.reviews(through: asOf).filter { $0.scope.address == place }.map(\.id))
    let decisions = Set(try workspace.decisions(through: asOf).filter { $0.scope.address == place }.map(\.id))
    let trials = Set(
      try workspace.proposals(through: asOf).filter { $0.proposal.trial?.of.address == place }.map(\.proposal.id))
    return try needs().filter { entry in
      switch entry.need.target {
      case .review(let id): reviews.contains(id)
      case .decision(let id): decisions.contains(id)
      case .proposal(let id): trials.contains(id)
      case .governance: false
      case .resource(let address): model.find(Guardrail.self, address.name)?.scope.address == place
      }
    }
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
    HTML {
      if needs.isEmpty {
        Part("Needs somebody") {
          EmptyState(
            "Nothing waits", "Here would be what is breached, due or stale, each with why and what to do.",
            step: ("See the products", visit.to(.products))
          ).html
        }.html
      }
      part("Needs somebody", "needs", act, rest: "more that need somebody")
      part(
        "Worth watching", "watch", needs.filter { $0.need.status == .watch || $0.need.status == .steady }, rest: "more")
      untold
    }
  }

  /// The most pressing of them; the rest one press away.
  private func part(_ title: String, _ id: String, _ needs: [Need], rest: String) -> HTML {
    HTML {
      if !needs.isEmpty {
        Part(title, id: id) {
          Part.box {
            list(Array(needs.prefix(12)))
            if needs.count > 12 {
              details(.class("how rest")) {
                summary { "\(needs.count - 12) \(rest)" }; list(Array(needs.dropFirst(12)))
              }
            }
          }
        }.html
      }
    }
  }

  private var untold: HTML {
    let untold = needs.filter { $0.need.status == .notEnoughYet }
    return HTML {
      if !untold.isEmpty {
        details(.class("how")) {
          summary { Spoken.capitalised(Spoken.count(untold.count, "thing")) + " cannot be told yet" }
          Part.box { list(untold) }
        }
      }
    }
  }

  private func list(_ needs: [Need]) -> HTML {
    NeedsList(needs: needs, model: model, standpoint: visit.standpoint).html
  }
}
