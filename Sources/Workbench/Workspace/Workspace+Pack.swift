import Analysis
import Evidence
package import Governance
package import Model

extension Workspace {
  /// What a review of a cadence would look at on a day: figures, the four key value areas, goals, guardrails, findings,
  /// what is to be scored, what this sort of review needs besides, and what changed since the last one.
  package func pack(for cadence: Resource<Cadence>, asOf day: Day) throws -> Pack {
    let place = cadence.of.address
    let previous = try reviews(through: day).last { $0.cadence == cadence.name }?.pack
    let model = try structure(asOf: day)
    let authority = Authority(model, names: try names())
    return Pack(
      cadence.review, of: cadence.of, cadence: cadence.name, asOf: day, revision: Int(try revision(asOf: day) ?? 0),
      batch: Int(try evidence()), figures: try figures(of: cadence.of, asOf: day),
      areas: ValueArea.four(try value(of: product(place), asOf: day)), goals: try goals(of: place, model, asOf: day),
      guardrails: try guardrails(for: place, asOf: day),
      findings: try findings(asOf: day).filter { finding in
        finding.subject.map { authority.containment.covers(place, $0) } ?? false
      }.map(PinnedFinding.init),
      due: try due(on: day, at: cadence.of),
      contents: try contents(cadence, authority, since: previous?.asOf, asOf: day),
      modelChanges: try previous.map { try differences(from: $0.asOf, to: day).changes.map(\.description) } ?? [],
      since: previous)
  }

  /// A frozen pack computed again from what was written before it was frozen, beside what was frozen.
  package func recompute(_ review: Review) throws -> PackComparison {
    let opening = try dated(.review, memory.reviews).first { $0.record.id == review.id }
    guard let opening, let name = review.cadence else { throw WorkspaceRefusal.noSuch("cadence of \(review.id)") }
    let then = Workspace(store: store, through: opening.seq - 1)
    guard let cadence = try then.snapshot().find(Cadence.self, name) else {
      throw WorkspaceRefusal.noSuch("cadence \(name) in revision \(review.pack.revision)")
    }
    return PackComparison(frozen: review.pack, again: try then.pack(for: cadence, asOf: review.pack.asOf))
  }

  /// The days a review without a predecessor looks back for what ended.
  private static let lookback = 91

  private func contents(
    _ cadence: Resource<Cadence>, _ authority: Authority, since: Day?, asOf day: Day
  ) throws -> PackContents {
    let since = since ?? day - Workspace.lookback
    return PackContents(
      parts: try parts(cadence, authority.model, asOf: day), stale: try stale(cadence, authority, asOf: day),
      resolved: try resolved(cadence, authority, since: since, asOf: day),
      experiments: try experiments(cadence, authority, since: since, asOf: day),
      improvements: try improvements(asOf: day).filter { line in
        authority.containment.covers(cadence.of.address, line.of.address)
          && (line.isDue(on: day) || line.reviewOn == nil)
      },
      money: try money(cadence, authority, asOf: day),
      governance: cadence.review == .portfolio
        ? try overhead(asOf: day).figures.map { PinnedFigure($0, of: cadence.of) } : nil)
  }

  /// The products of a portfolio or a fund, the teams of a flow of work.
  private func parts(_ cadence: Resource<Cadence>, _ model: Snapshot, asOf day: Day) throws -> [PackPart] {
    let inside = Containment(model)
    func held<K: Kind>(_ kind: K.Type) -> [Address] {
      model.all(kind).map(\.address).filter {
        $0 != cadence.of.address && inside.covers(cadence.of.address, $0)
      }
    }
    let places: [Address] =
      switch cadence.review {
      case .portfolio, .funding: held(Product.self)
      case .flow: held(Team.self)
      case .product, .experiment, .retrospective: []
      }
    return try places.map { place in
      let own = try figures(of: Link(place), asOf: day).filter { Cadence.Review.headline.contains($0.id) }
      return PackPart(of: Link(place), title: model.title(of: place), figures: own)
    }
  }

  private func stale(_ cadence: Resource<Cadence>, _ authority: Authority, asOf day: Day) throws -> [StaleEvidence] {
    let place = cadence.of.address
    let latest = try latestReadings(asOf: day)
    let looked = product(place).flatMap { authority.model.find(Product.self, $0) }.map { Set($0.measures.map(\.name)) }
    let measures = StaleMeasure.among(authority.model, on: day) { latest[$0] }
      .filter { looked?.contains($0.measure) ?? true }
    let sources = try Scope(place).map { try work(of: $0, asOf: day).sources } ?? []
    return measures.map { StaleEvidence($0, on: day) }
      + (try sources.compactMap { StaleEvidence(source: $0, latest: try evidenceReaches(of: $0, asOf: day), on: day) })
  }

  /// Those that run, and those that ended since last time.
  private func experiments(
    _ cadence: Resource<Cadence>, _ authority: Authority, since: Day, asOf day: Day
  ) throws -> [ExperimentLine] {
    guard [.product, .portfolio, .experiment].contains(cadence.review) else { return [] }
    return try experiments(asOf: day).filter { standing in
      let isHere = authority.containment.covers(cadence.of.address, standing.experiment.product.address)
      return isHere && (standing.run.decided.map { $0.on > since } ?? true)
    }.map { ExperimentLine($0.experiment, $0.run, $0.result) }
  }

  private func resolved(
    _ cadence: Resource<Cadence>, _ authority: Authority, since: Day, asOf day: Day
  ) throws -> [ResolvedForecast] {
    let teams = Set(authority.containment.teams(answeringFor: cadence.of.address))
    return try promisesResolved(after: since, through: day).filter { standing in
      let place = standing.promise.of.address
      return authority.containment.covers(cadence.of.address, place) || teams.contains(place)
    }.map { ResolvedForecast($0, title: authority.naming.title($0.promise.of.address)) }
  }

  private func money(_ cadence: Resource<Cadence>, _ authority: Authority, asOf day: Day) throws -> [PinnedFund] {
    guard [.portfolio, .funding, .product].contains(cadence.review) else { return [] }
    let ledger = try ledger(through: day)
    let place = cadence.of.address
    return FundingPlan.all(in: authority.model, asOf: day, moved: ledger).compactMap { plan in
      var fund = PinnedFund(plan, in: authority.model, after: ledger)
      guard cadence.review == .product else {
        return authority.containment.covers(place, plan.fund.of.address) ? fund : nil
      }
      let own = Set(plan.lines.filter { $0.line.funds.address == place }.map(\.line.name))
      fund.lines.removeAll { !own.contains($0.line) }
      return fund.lines.isEmpty ? nil : fund
    }
  }

  private func figures(of place: Link<Governed>, asOf day: Day) throws -> [PinnedFigure] {
    guard let scope = Scope(place.address) else { return [] }
    return try flow(of: scope, asOf: day).map { PinnedFigure($0, of: place) }
  }

  private func goals(of place: Address, _ model: Snapshot, asOf day: Day) throws -> [GoalLine] {
    try progress(of: place, asOf: day).compactMap { progress in
      model.find(Goal.self, progress.goal).map { GoalLine(progress, of: $0) }
    }
  }
}
