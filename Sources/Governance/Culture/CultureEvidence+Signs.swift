import Analysis
import Model

extension CultureEvidence {
  func signs(_ contacts: [TeamContact], _ contradictions: [Finding]) -> [Culture.Sign] {
    [experimentsEnded, experimentsRefuted, scoredDecisions, openness, fitting(contradictions)]
      + [alignment(alignment), outcomeTargets, shiftedByLearning]
      + [nearTheWork, teamsThatAnswer]
      + [met(contacts), testedFirst, heard, coCreated]
      + [steady]
  }

  /// A count or a share with its window and definition, and what it says.
  private func sign(
    _ concept: Culture.Concept, _ principle: String, _ id: String, _ title: String, _ answer: Figure.Answer,
    unit: String, sample: Int, definition: String, source: String = "the record", caveats: [String] = [],
    _ says: Culture.Sign.Says, _ sentence: String
  ) -> Culture.Sign {
    let figure = Figure(
      id: "culture.\(id)", title: title, answer, unit: unit, sample: sample, window: window, asOf: asOf,
      definition: definition, source: source, caveats: caveats)
    return Culture.Sign(concept: concept, principle: principle, figure: figure, says: says, sentence: sentence)
  }

  /// A share of a few: below `fewest` it bears no word.
  private func share(
    _ concept: Culture.Concept, _ principle: String, _ id: String, _ title: String, _ part: Int, of whole: Int,
    fewest: Int = 4, high: Double = 0.6, low: Double = 0.3, definition: String, source: String = "the record",
    _ sentence: String, empty: String
  ) -> Culture.Sign {
    let answer: Figure.Answer = whole == 0 ? .none(because: empty) : .value(Double(part) / Double(whole) * 100)
    let share = whole == 0 ? 0 : Double(part) / Double(whole)
    let bounds = bounds(id, high, low)
    let says: Culture.Sign.Says =
      whole < fewest ? .unknown : share >= bounds.high ? .shows : share >= bounds.low ? .mixed : .against
    let words = "\(bounds.words); no word with fewer than \(fewest)"
    return sign(
      concept, principle, id, title, answer, unit: "%", sample: whole, definition: "\(definition); \(words)",
      source: source, says, whole == 0 ? empty : sentence)
  }

  /// From where a sign shows and below where it speaks against it: as the organisation wrote it, else as Pomona comes.
  private func bounds(_ id: String, _ high: Double, _ low: Double) -> (high: Double, low: Double, words: String) {
    let own = model.all(Unit.self).first { $0.scope == .organisation }?.cultureBounds.first { $0.sign == id }
    let (high, low) = own.map { ($0.shows.percent / 100, $0.against.percent / 100) } ?? (high, low)
    let whose =
      own == nil
      ? "Pomona's own bounds, which `cultureBounds` of the organisation replaces" : "bounds of the organisation"
    return (
      high, low,
      "shows from \(decimal(high * 100, digits: 0)) %, speaks against below \(decimal(low * 100, digits: 0)) %: \(whose)"
    )
  }

  /// What a count says by itself: no bound is set for it.
  private static let one = "one is enough, none speaks against it"

  private var ended: [ExperimentRun] { runs.filter { run in run.inspected.map { isRecent($0.on) } ?? false } }

  // MARK: Culture

  private var experimentsEnded: Culture.Sign {
    let count = ended.count
    return sign(
      .culture, "learning over failure", "experiments-ended", "Experiments ended", .value(Double(count)),
      unit: "experiments", sample: runs.count,
      definition: "runs that were inspected within \(Culture.window) days; \(CultureEvidence.one)",
      count == 0 ? .against : .shows,
      "\(counted(count, "experiment")) ended in half a year.")
  }

  private var experimentsRefuted: Culture.Sign {
    let judged = ended.filter { $0.result?.verdict != .inconclusive }
    let refuted = judged.count { $0.result?.verdict == .refuted }
    // Where nothing is ever refuted, nothing is tested that could fail.
    return share(
      .culture, "learning over failure", "experiments-refuted", "Experiments that refuted a belief", refuted,
      of: judged.count, high: 0.2, low: 0.01,
      definition: "runs refuted ÷ runs supported or refuted, within \(Culture.window) days",
      "\(grouped(refuted)) of \(counted(judged.count, "result")) refuted what was believed.",
      empty: "No experiment came to a result.")
  }

  private var scoredDecisions: Culture.Sign {
    let due = decisions.filter { $0.revisit <= asOf && isRecent($0.revisit) }
    let scored = Set(scores.map(\.decision))
    let looked = due.count { scored.contains($0.id) }
    return share(
      .culture, "learning over failure", "decisions-looked-at-again", "Decisions looked at again", looked,
      of: due.count,
      definition: "decisions scored ÷ decisions whose revisit day came within \(Culture.window) days",
      "\(grouped(looked)) of \(counted(due.count, "decision")) whose day came \(looked == 1 ? "was" : "were") looked at again.",
      empty: "No decision's day to look again came yet.")
  }

  private var openness: Culture.Sign {
    let recent = proposals.filter { isRecent($0.proposal.proposed) }
    let talked = recent.count { course in
      course.responses.contains { $0.by != course.proposal.author && [.consent, .objection].contains($0.says) }
    }
    return share(
      .culture, "trust over control", "openness", "Proposals others spoke to", talked, of: recent.count,
      definition:
        "proposals with a consent or an objection of somebody else ÷ proposals made within \(Culture.window) days",
      "\(grouped(talked)) of \(counted(recent.count, "proposal")) had the word of somebody else.",
      empty: "Nobody proposed a change of the model in half a year.")
  }

  private func fitting(_ contradictions: [Finding]) -> Culture.Sign {
    let count = contradictions.count
    return sign(
      .culture, "outcomes over output", "contradictions", "Outcome goals contradicted", .value(Double(count)),
      unit: "findings", sample: model.all(Goal.self).count,
      definition:
        "findings of the laws on incentives, busyness, outputs as goals and success by schedule; one speaks against it",
      source: "the model", count == 0 ? .shows : .against,
      count == 0
        ? "Nothing that is rewarded or aimed at pulls against the goals, as far as the laws can see."
        : "\(counted(count, "finding")) \(count == 1 ? "says" : "say") that what is rewarded or aimed at pulls against outcomes."
    )
  }

  // MARK: Strategy

  private func alignment(_ alignment: Alignment) -> Culture.Sign {
    let share = alignment.whole.share
    let bounds = bounds("share", 0.8, 0.5)
    let says: Culture.Sign.Says =
      share.map { $0 >= bounds.high ? .shows : $0 >= bounds.low ? .mixed : .against } ?? .unknown
    let one = alignment.figure
    let figure = Figure(
      id: one.id, title: one.title, one.answer, unit: one.unit, sample: one.sample, window: one.window, asOf: one.asOf,
      definition: "\(one.definition); \(bounds.words)", source: one.source, caveats: one.caveats, trend: one.trend)
    return Culture.Sign(
      concept: .strategy, principle: "focus", figure: figure, says: says, sentence: alignment.sentence)
  }

  private var outcomeTargets: Culture.Sign {
    let live = LiveGoals(model, on: asOf)
    let goals = live.goals + live.adrift
    let outcome = goals.count { goal in
      goal.targets.contains { model.find(Measure.self, $0.measure.name)?.category == .outcome }
    }
    return share(
      .strategy, "powered by insights", "goals-on-outcomes", "Goals known by an outcome", outcome, of: goals.count,
      high: 0.8, low: 0.5, definition: "live goals with a target on a measure of category outcome ÷ live goals",
      source: "the model",
      "\(grouped(outcome)) of \(counted(goals.count, "live goal")) \(outcome == 1 ? "is" : "are") known by an outcome.",
      empty: "No goal is live.")
  }

  private var shiftedByLearning: Culture.Sign {
    let decided = runs.filter { run in run.decided.map { isRecent($0.on) } ?? false }
    let shifted = decided.count { $0.decided?.approach != .persevere || $0.decided?.goal != .kept }
    return sign(
      .strategy, "placing bets", "shifted-by-learning", "Approaches changed by an experiment", .value(Double(shifted)),
      unit: "experiments", sample: decided.count,
      definition:
        "runs decided within \(Culture.window) days with pivot, stop, or a goal refined or dropped; \(CultureEvidence.one), no word with fewer than 2 decided",
      decided.count < 2 ? .unknown : shifted == 0 ? .against : .shows,
      decided.isEmpty
        ? "No experiment was decided in half a year."
        : "\(grouped(shifted)) of \(counted(decided.count, "experiment")) decided changed an approach or a goal.")
  }

  // MARK: Teams

  private var nearTheWork: Culture.Sign {
    let recent = decisions.filter { isRecent($0.decided) }
    let near = recent.count { decision in
      guard let right = model.find(DecisionRight.self, decision.right.name) else { return false }
      return right.scope.address == decision.scope.address
        && [Product.word, Team.word, Service.word].contains(decision.scope.address.kind)
    }
    return share(
      .teams, "empowered with problems to solve", "decided-near-the-work", "Decisions taken where the work is", near,
      of: recent.count, high: 0.6,
      definition:
        "decisions by a right of the product, team or service they are about ÷ decisions within \(Culture.window) days",
      "\(grouped(near)) of \(counted(recent.count, "decision")) \(near == 1 ? "was" : "were") taken where the work is.",
      empty: "Nothing was decided in half a year.")
  }

  private var teamsThatAnswer: Culture.Sign {
    let teams = model.all(Team.self)
    let answering = teams.count { !$0.answersFor.isEmpty || !$0.offers.isEmpty }
    return share(
      .teams, "sense of ownership", "teams-that-answer", "Teams that answer for something", answering, of: teams.count,
      high: 0.85, low: 0.6, definition: "teams that answer for a product or offer a service ÷ teams",
      source: "the model",
      "\(grouped(answering)) of \(counted(teams.count, "team")) \(answering == 1 ? "answers" : "answer") for a product or a service.",
      empty: "The model has no team.")
  }

  // MARK: Discovery

  private func met(_ teams: [TeamContact]) -> Culture.Sign {
    let product = teams.filter { team in model.find(Team.self, team.team).map { !$0.answersFor.isEmpty } ?? false }
    let recent = product.count { $0.says == .shows }
    return share(
      .discovery, "test ideas responsibly", "teams-that-met-customers", "Teams that met customers of late", recent,
      of: product.count, fewest: 1,
      definition: "teams of products with a contact within \(TeamContact.recent) days ÷ teams of products",
      "\(grouped(recent)) of \(counted(product.count, "product team")) met the people they work for within six weeks.",
      empty: "No team works for a product.")
  }

  private var testedFirst: Culture.Sign {
    let done = Set(runs.filter { $0.result != nil }.map(\.experiment))
    let chosen = model.all(Solution.self).filter { $0.standing == .chosen }
    let tested = chosen.count { solution in
      !solution.assumptions.isEmpty
        && solution.assumptions.allSatisfy { $0.testedBy.map { done.contains($0.name) } ?? false }
    }
    return share(
      .discovery, "assess product risks", "tested-before-chosen", "Ideas chosen with every belief tested", tested,
      of: chosen.count, fewest: 1,
      definition: "chosen solutions whose every assumption names an experiment that was inspected ÷ chosen solutions",
      source: "model and record",
      "\(grouped(tested)) of \(counted(chosen.count, "chosen idea")) had every belief tested.",
      empty: "No idea is chosen yet.")
  }

  private var heard: Culture.Sign {
    let all = model.all(Opportunity.self)
    let sourced = all.count { !$0.sources.isEmpty }
    return share(
      .discovery, "minimise waste", "opportunities-heard", "Opportunities somebody heard", sourced, of: all.count,
      fewest: 3, high: 0.8, low: 0.5, definition: "opportunities with a source ÷ opportunities", source: "the model",
      "\(grouped(sourced)) of \(counted(all.count, "opportunity", "opportunities")) \(sourced == 1 ? "says" : "say") where it was heard or seen.",
      empty: "No opportunity is written down.")
  }

  private var coCreated: Culture.Sign {
    let count = contacts.count { $0.manner == .coCreation && isRecent($0.day) }
    return sign(
      .discovery, "embrace rapid experimentation", "co-created", "Made together with customers", .value(Double(count)),
      unit: "meetings", sample: contacts.count,
      definition: "contacts told as co-creation within \(Culture.window) days; \(CultureEvidence.one)",
      contacts.isEmpty ? .unknown : count == 0 ? .against : .shows,
      contacts.isEmpty
        ? "No contact with customers was told of."
        : "Customers worked on something with a team \(counted(count, "time")) in half a year.")
  }

  // MARK: Delivery

  private var steady: Culture.Sign {
    let known = deliveries.filter { $0.of >= 6 }
    let regular = known.count { $0.weeks * 4 >= $0.of * 3 }
    return share(
      .delivery, "small, frequent releases", "weeks-with-a-finish", "Products that finish something most weeks",
      regular,
      of: known.count, fewest: 1, high: 0.75, low: 0.4,
      definition:
        "products with a finished item in three of four of the last 13 whole weeks ÷ products with six weeks of evidence",
      source: "work items",
      "\(grouped(regular)) of \(counted(known.count, "product")) finished something in three of four weeks.",
      empty: "No product has six weeks of evidence.")
  }
}
