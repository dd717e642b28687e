package import Model

extension NeedsAttention {
  /// What needs somebody, the most pressing first: what to act on before what to watch, then by due day.
  /// A breach that an open review asks about is that question, and not a second thing.
  package static func list(
    guardrails: [GuardrailCheck] = [], due: [DueDecision] = [], stale: [StaleMeasure] = [], open: [Review] = [],
    decided: [Decision] = [], scored: Set<String> = [], missed: [MissedReview] = [], trials: [EndedTrial] = [],
    experiments: [WaitingExperiment] = [],
    own: [Proposal] = [], idle: [IdleRule] = [], ranges: [RangeBreach] = [],
    sent: (waiting: [WaitingQuestion], naming: Naming)? = nil, asOf: Day
  ) -> [NeedsAttention] {
    let questions = open.flatMap { $0.waiting(decided, scored: scored) }
    let asked = Set(questions.compactMap(\.guardrail))
    var all = guardrails.filter { $0.state != .breach || !asked.contains($0.guardrail) }.compactMap(guardrail)
    for due in due { all.append(decision(due, asOf)) }
    for review in open { if let need = waiting(review, decided, scored, sent) { all.append(need) } }
    for missed in Dictionary(grouping: missed, by: \.cadence).values { all += overdue(missed) }
    let unasked = ranges.filter { range in !questions.contains { $0.id == range.question(raised: asOf).id } }
    all += Dictionary(grouping: unasked, by: \.fund.name).values.compactMap(outside)
    all += trials.map(trial) + experiments.map(experiment)
    all += own.map { proposal in
      NeedsAttention(
        .act, "“\(proposal.title)” is proposed: somebody accepts or refuses it.", because: proposal.because,
        due: proposal.proposed, target: .proposal(proposal.id))
    }
    if let first = idle.first {
      let more = idle.count == 1 ? "" : " and \(counted(idle.count - 1, "other"))"
      all.append(
        NeedsAttention(
          .watch, "“\(first.title)”\(more): if we were not doing this today, would we start?", because: first.sentence,
          target: .governance))
    }
    for stale in stale { all.append(measure(stale, asOf)) }
    return all.sorted { $0.rank < $1.rank }
  }

  private var rank: (Int, Int32, String) {
    let order = Status.allCases.firstIndex(of: status) ?? 0
    return (order, due?.number ?? .max, sentence)
  }

  private static func guardrail(_ check: GuardrailCheck) -> NeedsAttention? {
    let target = Target.resource(Address(kind: Guardrail.word, name: check.guardrail))
    return switch check.state {
    case .pass: nil
    case .warn: NeedsAttention(.watch, check.sentence, because: "Four fifths of the room are used.", target: target)
    case .breach: NeedsAttention(.act, check.sentence, because: "A guardrail is breached.", target: target)
    case .waived:
      NeedsAttention(
        .watch, check.sentence, because: "The waiver ends.", due: check.waivedUntil, target: target)
    case .notMeasurable:
      NeedsAttention(.notEnoughYet, check.sentence, because: "What is not measured is not kept.", target: target)
    }
  }

  private static func decision(_ due: DueDecision, _ asOf: Day) -> NeedsAttention {
    NeedsAttention(
      .act, "“\(due.chosen)” is to be scored: expected \(due.expects.title) \(due.expects.spoken).",
      because: "Its revisit day \(due.revisit == asOf ? "is today" : "was \(due.revisit.spoken)").", due: due.revisit,
      target: due.isProposal ? .proposal(due.decision) : .decision(due.decision))
  }

  private static func trial(_ trial: EndedTrial) -> NeedsAttention {
    NeedsAttention(
      .act, "The trial of “\(trial.title)” in \(trial.place) has ended: \(trial.looks), says what came of it.",
      because: "It was to be tried until \(trial.until.spoken), and spread only if its effect is seen.",
      due: trial.until, target: .proposal(trial.proposal))
  }

  private static func experiment(_ waiting: WaitingExperiment) -> NeedsAttention {
    let place = Address(kind: Experiment.word, name: waiting.experiment)
    guard let verdict = waiting.verdict else {
      return NeedsAttention(
        .watch, "The run of “\(waiting.title)” is over, and nobody has looked at what its readings say.",
        because: "It was to end on \(waiting.since.spoken).", due: waiting.since, target: .resource(place))
    }
    return NeedsAttention(
      .watch, "“\(waiting.title)” was \(verdict.spoken), and nobody has said what follows.",
      because: "It was inspected on \(waiting.since.spoken).", due: waiting.since, target: .resource(place))
  }

  /// An open review needs somebody while a question of it is neither decided nor, where it asks what came of a
  /// decision, scored.
  private static func waiting(
    _ review: Review, _ decided: [Decision], _ scored: Set<String>,
    _ sent: (waiting: [WaitingQuestion], naming: Naming)?
  ) -> NeedsAttention? {
    let open = review.waiting(decided, scored: scored)
    guard let first = open.first else { return nil }
    let more = open.count == 1 ? "" : " and \(open.count - 1) more"
    let waits = (sent?.waiting ?? []).filter { $0.review == review.id }.compactMap { one in
      sent.map {
        one.item == first.id
          ? "\(one.spoken($0.naming))." : "“\(one.question)” \(Spoken.lowered(one.spoken($0.naming)))."
      }
    }
    return NeedsAttention(
      .act, "\(review.title) waits for a decision: “\(first.question)”\(more)",
      because: ([first.because] + waits).joined(separator: " "), due: review.opened, target: .review(review.id))
  }

  /// One thing a fund, however many of its horizons are outside their ranges.
  private static func outside(_ ranges: [RangeBreach]) -> NeedsAttention? {
    guard let first = ranges.first else { return nil }
    return NeedsAttention(
      .act, ranges.map(\.sentence).joined(separator: " "),
      because: "The next funding or portfolio review asks what is done about it.", target: .resource(first.fund.address)
    )
  }

  /// One sentence a cadence, however often it was missed.
  private static func overdue(_ missed: [MissedReview]) -> [NeedsAttention] {
    guard let first = missed.min(by: { $0.due < $1.due }), let last = missed.map(\.due).max() else { return [] }
    let sentence =
      missed.count == 1
      ? first.sentence
      : "\(first.title) was due \(missed.count) times since \(first.due.spoken) and has not taken place."
    return [
      NeedsAttention(
        .watch, sentence, because: "Half the interval has passed since.", due: last,
        target: .resource(Address(kind: Cadence.word, name: first.cadence)))
    ]
  }

  private static func measure(_ stale: StaleMeasure, _ asOf: Day) -> NeedsAttention {
    let target = Target.resource(Address(kind: Measure.word, name: stale.measure))
    guard let latest = stale.latest else {
      return NeedsAttention(
        .notEnoughYet, "\(stale.title) has no reading yet.", because: "A reading is wanted every \(stale.freshness).",
        target: target)
    }
    return NeedsAttention(
      .watch, "\(stale.title) is stale: the latest reading is of \(latest.spoken), \(asOf - latest) days ago.",
      because: "A reading may be \(stale.freshness) old.", due: latest + stale.freshness.approximateDays, target: target
    )
  }
}
