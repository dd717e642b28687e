package import Model

/// Whether those who do the work may decide what they need to decide: for each type, decided by them, decided by
/// them up to a limit, to be escalated, or held by nobody. Row 07.04.
package struct Autonomy: Equatable, Sendable {
  package enum Verdict: Equatable, Sendable {
    /// Decided in the team, without limit.
    case own(Rung)
    /// Decided in the team up to a limit; beyond it the next step decides.
    case upTo(Rung, then: Rung?)
    /// Decided elsewhere, whatever its size.
    case escalates(to: Rung)
    /// No right covers it, or its roles are vacant.
    case nobody
    /// Several deciders are named.
    case unclear(rivals: [Name])
  }

  package struct Line: Equatable, Sendable {
    package let type: String
    package let verdict: Verdict
    package let says: String
    /// The team cannot decide it alone at any size.
    package var mustEscalate: Bool {
      if case .own = verdict { false } else if case .upTo = verdict { false } else { true }
    }
  }

  package let place: Address
  /// True when the model says which types its team needs; otherwise the lines are the types rights name there.
  package let isSaid: Bool
  package let lines: [Line]

  package var escalating: [Line] { lines.filter(\.mustEscalate) }
}

extension Authority {
  /// What the team behind a product needs to decide, against what it may.
  package func autonomy(of product: Resource<Product>) -> Autonomy {
    let near = nearest(to: product)
    let isSaid = !product.mustDecide.isEmpty
    let types = isSaid ? product.mustDecide : types(reaching: product.address)
    let lines = types.map { type in
      let verdict = verdict(type, in: product.address, near)
      return Autonomy.Line(type: type, verdict: verdict, says: says(verdict, type, product.address))
    }
    return Autonomy(place: product.address, isSaid: isSaid, lines: lines)
  }

  /// The same for every product a team answers for.
  package func autonomy(of team: Resource<Team>) -> [Autonomy] {
    team.answersFor.compactMap { model.find($0) }.map(autonomy)
  }

  /// Types with at least one right that reaches a place, in the order of their words.
  package func types(reaching place: Address) -> [String] {
    types.filter { !ladder(for: $0, in: place).rungs.isEmpty }
  }

  /// Those who stand where the work is: the product's owner and the members of its team.
  private func nearest(to product: Resource<Product>) -> Set<Name> {
    let teams = Set(containment.teams(answeringFor: product.address).map(\.name))
    let members = model.all(Person.self).filter { $0.team.map { teams.contains($0.name) } ?? false }.map(\.name)
    return Set(members + [product.owner?.name].compactMap(\.self))
  }

  private func verdict(_ type: String, in place: Address, _ near: Set<Name>) -> Autonomy.Verdict {
    let ladder = ladder(for: type, in: place)
    let filled = ladder.rungs.filter { !$0.people.isEmpty }
    guard let first = filled.first else { return ladder.rivals.isEmpty ? .nobody : .unclear(rivals: ladder.rivals) }
    guard isNear(first, near) else { return .escalates(to: first) }
    return first.limit == nil ? .own(first) : .upTo(first, then: filled.dropFirst().first)
  }

  private func isNear(_ rung: Rung, _ near: Set<Name>) -> Bool {
    if rung.holder.kind == Role.word, let level = model.find(Role.self, rung.holder.name)?.level {
      return level == .team || level == .product
    }
    return rung.people.contains(where: near.contains)
  }

  private func says(_ verdict: Autonomy.Verdict, _ type: String, _ place: Address) -> String {
    let what = Spoken.raised(Spoken.plain(type))
    switch verdict {
    case .own(let rung): return "\(what): decided by \(naming.people(of: rung)), without limit."
    case .upTo(let rung, let next):
      let beyond = next.map { "; beyond that by \(naming.people(of: $0))" } ?? "; beyond that by nobody"
      return "\(what): decided by \(naming.people(of: rung)), \(rung.limit?.spoken ?? "within a limit")\(beyond)."
    case .escalates(let rung): return "\(what): has to go to \(naming.people(of: rung))."
    case .nobody: return "\(what): nobody may decide it for \(naming.title(place))."
    case .unclear(let rivals):
      return "\(what): several deciders are named, in \(Spoken.list(rivals.map(\.text))). Exactly one decides."
    }
  }
}
