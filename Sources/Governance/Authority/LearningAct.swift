package import Model

/// What people set in motion themselves so that something is learnt or relied on, beside what a review asks them. Who
/// may follows from the model like everything else. Rows 07.01, 11.02.
package enum LearningAct: Sendable {
  /// Starting, amending, inspecting or deciding an experiment.
  case experiment(Resource<Experiment>)
  /// Promising a forecast of a team's or a product's work.
  case promise(of: Address)
  /// Locking the limits of a measure, for one product or, without one, for the whole.
  case baseline(Resource<Measure>, of: Name?)

  /// The word by which a right of the model decides it.
  package var type: String {
    switch self {
    case .experiment: "experiment"
    case .promise: "promise"
    case .baseline: "baseline"
    }
  }

  /// Rights that decide it where the model names none of its own type: who decides what is worked on decides what is
  /// tried and promised, and who decides what counts as evidence decides what it is judged against.
  var neighbours: [String] {
    if case .baseline = self { ["scope", "evidence"] } else { ["scope"] }
  }

  /// Where it takes effect; nothing for a measure of the whole.
  package var place: Address? {
    switch self {
    case .experiment(let experiment): experiment.product.address
    case .promise(let place): place
    case .baseline(_, let product): product.map { Address(kind: Product.word, name: $0) }
    }
  }

  /// What an experiment may cost is within its right or beyond it; what is learnt can always be thought anew.
  func matter(in place: Address) -> Matter {
    var money: Money?
    if case .experiment(let experiment) = self { money = experiment.inputLimit }
    return Matter(type, in: place, amount: money, reversibility: .reversible)
  }
}

extension Authority {
  /// Refuses in words who may not. One rule for all of them: a right the model gives for this very type, such as
  /// `decides: experiment`, decides; where it gives none, whoever does the work or answers for it there may, and
  /// whoever holds a neighbouring right there or above; and where that is nobody, who holds a role nearest above.
  package func allow(_ act: LearningAct, by who: Name) throws(Refusal) {
    guard standing.knows(who) else { throw .unknownPerson(who) }
    if let place = act.place ?? containment.whole {
      let matter = act.matter(in: place)
      let ruling = ruling(for: who, on: matter)
      if let rung = ruling.rung {
        _ = try Decision.agreements([], who, rung, matter, self)
        return
      }
      if !ruling.isWithoutRight { throw ruling.refusal(explain(ruling, for: who, on: matter)) ?? .unknownPerson(who) }
    }
    let able = concerned(with: act)
    guard !able.contains(who) else { return }
    throw able.isEmpty ? nobody(act) : .notYours(sentence(act, able, not: who), whoCan: able)
  }

  /// Why somebody may not; nothing where they may.
  package func refusal(of act: LearningAct, by who: Name) -> Refusal? {
    do {
      try allow(act, by: who)
      return nil
    } catch {
      return error
    }
  }

  /// Who may where the model names no right of the type.
  func concerned(with act: LearningAct) -> [Name] {
    var able = atTheWork(act)
    let scopes = (act.place ?? containment.whole).map(containment.scopes) ?? []
    if let place = scopes.first {
      able += act.neighbours.flatMap { ladder(for: $0, in: place).rungs.flatMap(\.people) }
    }
    if able.isEmpty { able = scopes.lazy.map(standing.people(at:)).first { !$0.isEmpty } ?? [] }
    return Set(able).sorted()
  }

  private func atTheWork(_ act: LearningAct) -> [Name] {
    switch act {
    case .experiment(let experiment): people(working: experiment.product.address)
    case .promise(let place): people(working: place)
    case .baseline(let measure, let product):
      people(keeping: measure, in: act.place ?? containment.whole) + (product.map(answering) ?? [])
    }
  }

  /// Members of the teams there, and whoever holds a role there or at what they answer for.
  private func people(working place: Address) -> [Name] {
    let teams = place.kind == Team.word ? [place] : containment.teams(answeringFor: place)
    let places = [place] + teams + (place.kind == Team.word ? containment.answered(by: place) : [])
    let products = places.filter { $0.kind == Product.word }.map(\.name)
    return teams.flatMap { standing.members(of: $0.name) } + places.flatMap(standing.people(at:))
      + products.compactMap { model.find(Product.self, $0)?.owner?.name }.filter(standing.knows)
  }

  private func people(keeping measure: Resource<Measure>, in place: Address?) -> [Name] {
    guard let role = measure.owner?.name else { return [] }
    return standing.people(holding: role, for: place.map(containment.scopes) ?? [])
  }

  private func answering(for product: Name) -> [Name] {
    let owner = model.find(Product.self, product)?.owner.map { [$0.name] } ?? []
    return standing.people(at: Address(kind: Product.word, name: product)) + owner.filter(standing.knows)
  }

  private func nobody(_ act: LearningAct) -> Refusal {
    let place = (act.place ?? containment.whole).map(naming.title) ?? "the whole"
    return .nobodyHoldsThisRight(
      "Nobody works on \(place) or answers for it, and no decision right there decides `\(act.type)`. Give somebody a role there, or write such a right, first."
    )
  }

  private func sentence(_ act: LearningAct, _ able: [Name], not who: Name) -> String {
    let place = (act.place ?? containment.whole).map(naming.title) ?? "the whole"
    let rule =
      switch act {
      case .experiment(let experiment):
        "“\(experiment.title)” is run by those who work on \(place) or decide its scope"
      case .promise: "What \(place) will finish is promised by those who do its work or decide its scope"
      case .baseline(let measure, _):
        "The limits of “\(measure.title)” are locked by those who answer for \(place), keep the measure, or decide scope or evidence there"
      }
    return "\(rule): \(Spoken.list(able.map(naming.person), "or")). \(naming.person(who)) is none of them."
  }
}

extension Ruling {
  /// No right of the type covers the place at all.
  fileprivate var isWithoutRight: Bool {
    if case .nobodyHolds = self { true } else { false }
  }
}
