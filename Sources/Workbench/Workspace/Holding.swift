import Governance
import Model

/// Which work belongs to a scope by the structure of one day, and with which workflow it is read.
struct Holding {
  /// Work that is read with one workflow.
  struct Part {
    let workflow: Resource<Workflow>?
    let holds: (_ team: String, _ product: String) -> Bool
  }
  let parts: [Part]

  init(_ scope: Scope, in structure: Snapshot) {
    switch scope {
    case .source: parts = [Part(workflow: nil) { _, _ in true }]
    case .team(let name): parts = [Holding.part(of: name, structure)]
    case .product(let name): parts = [Holding.part(ofProduct: name, structure)]
    case .within(let place):
      let containment = Containment(structure)
      parts = Holding.parts(structure) { containment.covers(place, Address(kind: Team.word, name: $0)) }
    case .everything: parts = Holding.parts(structure) { _ in true } + [Holding.unowned(structure)]
    }
  }

  /// The workflow most of it is read with.
  var workflow: Resource<Workflow>? { parts.lazy.compactMap(\.workflow).first }

  private static func part(of team: Name, _ structure: Snapshot) -> Part {
    let own = structure.find(Team.self, team)
    let products = Set(own?.answersFor.map { $0.name.text } ?? [])
    return Part(workflow: own?.workflow.flatMap { structure.find($0) }) { name, product in
      name == team.text || (name.isEmpty && products.contains(product))
    }
  }

  private static func part(ofProduct product: Name, _ structure: Snapshot) -> Part {
    let answering = structure.all(Team.self).filter { $0.answersFor.contains(Ref(product)) }
    let teams = Set(answering.map { $0.name.text })
    let workflow = answering.lazy.compactMap { $0.workflow }.first.flatMap { structure.find($0) }
    return Part(workflow: workflow) { team, name in
      name == product.text || (name.isEmpty && teams.contains(team))
    }
  }

  /// The work of all teams that belong, cut by the workflow they follow.
  private static func parts(_ structure: Snapshot, _ belongs: (Name) -> Bool) -> [Part] {
    let owner = Owners(structure)
    let teams = structure.all(Team.self).filter { belongs($0.name) }
    let byWorkflow = Dictionary(grouping: teams) { $0.workflow?.name }
    return byWorkflow.sorted { ($0.key?.text ?? "") < ($1.key?.text ?? "") }.map { workflow, teams in
      let names = Set(teams.map { $0.name.text })
      return Part(workflow: workflow.flatMap { structure.find(Workflow.self, $0) }) { team, product in
        owner.team(team, product).map(names.contains) ?? false
      }
    }
  }

  private static func unowned(_ structure: Snapshot) -> Part {
    let owner = Owners(structure)
    return Part(workflow: nil) { team, product in owner.team(team, product) == nil }
  }
}

/// Which team a row belongs to: the one it names, or the one that answers for the product it names.
private struct Owners {
  private let teams: Set<String>
  private let answering: [String: String]

  init(_ structure: Snapshot) {
    teams = Set(structure.all(Team.self).map { $0.name.text })
    answering = Dictionary(
      structure.all(Team.self).flatMap { team in team.answersFor.map { ($0.name.text, team.name.text) } },
      uniquingKeysWith: { first, _ in first })
  }

  func team(_ team: String, _ product: String) -> String? { teams.contains(team) ? team : answering[product] }
}
