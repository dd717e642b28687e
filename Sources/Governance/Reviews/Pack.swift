package import Model

/// What a review looks at: assembled from the figures of a day, then frozen, so that everybody decides
/// on what everybody saw. Evidence about value and risk, not documents delivered (row 07.07).
package struct Pack: Recorded {
  package static let record = "review-pack"
  package static let format = 1

  package var review: Cadence.Review
  package var cadence: Name?
  package var scope: Link<Governed>
  package var asOf: Day
  /// The revision of the model the figures were computed with.
  package var revision: Int
  /// The last evidence batch taken into account.
  package var batch: Int
  package var changed: SinceLastTime
  package var figures: [PinnedFigure]
  package var areas: [ValueArea]
  package var goals: [GoalLine]
  package var guardrails: [GuardrailCheck]
  package var findings: [PinnedFinding]
  /// Decisions whose revisit day has come.
  package var due: [DueDecision]
  /// What this sort of review needs besides; none in a pack frozen before there was such a thing.
  package var contents: PackContents?

  package init(
    _ review: Cadence.Review, of scope: Link<Governed>, cadence: Name? = nil, asOf: Day, revision: Int, batch: Int,
    figures: [PinnedFigure] = [], areas: [ValueArea] = [], goals: [GoalLine] = [], guardrails: [GuardrailCheck] = [],
    findings: [PinnedFinding] = [], due: [DueDecision] = [], contents: PackContents? = nil, modelChanges: [String] = [],
    since previous: Pack? = nil
  ) {
    self.review = review
    self.cadence = cadence
    self.scope = scope
    self.asOf = asOf
    self.revision = revision
    self.batch = batch
    self.figures = figures
    self.areas = areas.isEmpty ? ValueArea.four([]) : areas
    self.goals = goals
    self.guardrails = guardrails
    self.findings = findings
    self.due = due
    self.contents = contents
    changed = SinceLastTime(model: modelChanges, figures: figures, guardrails: guardrails, previous: previous)
  }

  /// The bytes that stand for what was looked at. A digest over them proves later that nothing moved.
  package func freeze() throws -> [UInt8] { try canonical() }

  package func figure(_ id: String, of scope: Link<Governed>? = nil) -> PinnedFigure? {
    allFigures.first { $0.id == id && (scope == nil || $0.of == nil || $0.of == scope) }
  }

  /// Figures and measures together, those of its parts last.
  package var allFigures: [PinnedFigure] {
    figures + areas.flatMap(\.measures).map(\.figure) + (contents?.parts ?? []).flatMap(\.figures)
      + (contents?.governance ?? [])
  }
}

/// A decision whose revisit day has come and that is not scored yet.
package struct DueDecision: Codable, Equatable, Sendable {
  package var decision: String
  package var question: String
  package var chosen: String
  package var expects: ExpectedEffect
  package var revisit: Day

  package init(_ decision: Decision) {
    self.decision = decision.id
    question = decision.question
    chosen = decision.option.title
    expects = decision.expects
    revisit = decision.revisit
  }

  /// An accepted proposal whose effect was to be seen by now.
  package init(_ proposal: Proposal, expects: ExpectedEffect) {
    decision = proposal.id
    question = proposal.because
    chosen = proposal.title
    self.expects = expects
    revisit = expects.by
  }

  /// It was an accepted proposal, not the answer to a question.
  package var isProposal: Bool { decision.hasPrefix("proposal-") }

  /// The accepted proposals to look back at on a day.
  package static func among(_ courses: [Course], scored: Set<String>, on day: Day) -> [DueDecision] {
    courses.filter { $0.state == .accepted && !scored.contains($0.proposal.id) }.compactMap { course in
      course.proposal.expects.flatMap { $0.by <= day ? DueDecision(course.proposal, expects: $0) : nil }
    }.sorted { ($0.revisit, $0.decision) < ($1.revisit, $1.decision) }
  }

  /// The decisions to score on a day, the longest due first.
  package static func among(_ decisions: [Decision], scored: Set<String>, on day: Day) -> [DueDecision] {
    decisions.filter { $0.revisit <= day && !scored.contains($0.id) }
      .sorted { ($0.revisit, $0.id) < ($1.revisit, $1.id) }.map(DueDecision.init)
  }
}
