import Analysis
import Evidence
package import Governance
package import Model

extension Workspace {
  /// Looks back at a decision or an accepted proposal, on its day or later, and keeps what came of it.
  @discardableResult
  package func score(_ id: String, by who: Name, token: String? = nil) throws -> Score {
    let token = try token.map { try Token($0, by: who.text, asking: "score \(id)") }
    return try settle(token, landed: score(entry:)) { today in
      try refuseUnknown(who)
      let score = try preview(scoreOf: claim(id), on: today)
      return recording(score, .score, by: signed(who, because: score.sentence), on: today)
    }
  }

  /// What was expected of a decision, by its id, or of an accepted proposal.
  package func claim(_ id: String) throws -> Claim {
    if let decision = try decisions().first(where: { $0.id == id }) { return Claim(decision) }
    if let course = try proposals().first(where: { $0.proposal.id == id }), let claim = Claim(course) { return claim }
    throw WorkspaceRefusal.noSuch("decision or accepted proposal called \(id) that says what it expects")
  }

  /// What scoring it on a day would say. Nothing is kept.
  package func preview(scoreOf claim: Claim, on day: Day) throws -> Score {
    let (id, place) = (claim.expects.figure, claim.expects.of.address)
    let figure = try figure(id, of: place, asOf: day)
    return try Scoring.score(
      claim, seen: figure?.answer ?? .none(because: "\(id) is not measured there"),
      series: try series(id, of: place, asOf: day), on: day)
  }

  /// Every score kept up to a day, first to last; the last one of a decision is the one that counts.
  package func scores(through day: Day? = nil) throws -> [Score] { try records(.score, memory.scores, through: day) }

  /// Decisions whose revisit day has come and that are not scored yet.
  package func due(on day: Day) throws -> [DueDecision] {
    let scored = try scored()
    return DueDecision.among(try decisions(through: day), scored: scored, on: day)
      + DueDecision.among(try proposals(through: day), scored: scored, on: day)
  }

  /// Those about one place.
  func due(on day: Day, at place: Link<Governed>) throws -> [DueDecision] {
    let own = Set(
      try decisions(through: day).filter { $0.scope == place }.map(\.id)
        + proposals(through: day).filter { $0.proposal.scope == place }.map(\.proposal.id))
    return try due(on: day).filter { own.contains($0.decision) }
  }

  /// How improvements did: before they were written down, and since. Those done or given up are history.
  package func improvements(asOf day: Day) throws -> [ImprovementLine] {
    let model = try structure(asOf: day)
    return try model.all(Improvement.self).filter { $0.ended.isAhead(on: day) }.map { improvement in
      let begun = try firstRevision(of: improvement.address)?.day ?? day
      let measure = improvement.measure.flatMap { model.find($0) }
      let readings = try measure.map { try series($0.name.text, of: improvement.of.address, asOf: day) } ?? []
      return ImprovementLine(improvement, begun: begun, measure: measure, series: readings, on: day)
    }
  }

  /// The decisions and accepted proposals that have a verdict.
  package func scored() throws -> Set<String> {
    Set(try scores().filter { $0.verdict != .notEnoughData }.map(\.decision))
  }

  /// Lets a guardrail's breach stand until a day, when the person may.
  @discardableResult
  package func waive(
    _ guardrail: Name, by who: Name, until: Day, because: String, token: String? = nil
  ) throws -> Waiver {
    let token = try token.map { try Token($0, by: who.text, asking: "waive \(guardrail) \(until) \(because)") }
    return try settle(token, landed: waiver(entry:)) { today in
      let authority = try authority()
      guard let resource = authority.model.find(Guardrail.self, guardrail) else {
        throw WorkspaceRefusal.noSuch("guardrail \(guardrail)")
      }
      let waiver = try Waiver.grant(resource, by: who, until: until, because: because, on: today, under: authority)
      return recording(waiver, .waiver, by: signed(who, because: because), on: today)
    }
  }

  /// Every waiver granted up to a day.
  package func waivers(asOf day: Day? = nil) throws -> [Waiver] { try records(.waiver, memory.waivers, through: day) }

  /// What needs somebody on a day, the most pressing first.
  package func attention(asOf day: Day) throws -> [NeedsAttention] {
    let model = try structure(asOf: day)
    let latest = try latestReadings(asOf: day)
    let (reviews, decided) = (try reviews(through: day), try decisions(through: day))
    return NeedsAttention.list(
      guardrails: try guardrails(asOf: day), due: try due(on: day),
      stale: StaleMeasure.among(model, on: day) { latest[$0] }, open: reviews, decided: decided,
      scored: try scored(), missed: try missed(model, reviews, asOf: day),
      trials: EndedTrial.among(try proposals(through: day), on: day, try authority(asOf: day).naming),
      experiments: try experiments(asOf: day).compactMap { WaitingExperiment($0.experiment, $0.run, on: day) },
      own: try proposals(through: day).filter { $0.state == .open && $0.proposal.isOwn }.map(\.proposal),
      idle: try idleRules(asOf: day), ranges: RangeBreach.among(try plans(asOf: day, ahead: 0)),
      sent: (try waitingQuestions(asOf: day), try authority(asOf: day).naming), asOf: day)
  }

  /// Cadences count from the first day anybody described them here.
  private func missed(_ model: Snapshot, _ reviews: [Review], asOf day: Day) throws -> [MissedReview] {
    guard let first = try firstRevision().flatMap(entry)?.day else { return [] }
    return model.all(Cadence.self).flatMap { cadence in
      let held = reviews.filter { $0.cadence == cadence.name }.map(\.opened)
      // What was missed before a review that did take place is history, and needs nobody any more.
      return MissedReview.of(cadence, held: held, from: max(first, cadence.from), asOf: day)
        .filter { missed in held.allSatisfy { $0 < missed.due } }
    }
  }

  private func score(entry seq: Int64) throws -> Score { try record(Score.self, seq) }
  private func waiver(entry seq: Int64) throws -> Waiver { try record(Waiver.self, seq) }
}
