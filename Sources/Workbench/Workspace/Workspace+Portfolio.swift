import Analysis
import Evidence
package import Governance
package import Model

/// How work flows through one team: what is open and how old, what came and what went. Teams are never added up.
package struct TeamFlow: Sendable {
  package let team: Resource<Team>
  package let open: Int
  /// Days that 85 % of what is open is younger than; nothing where nothing is open.
  package let age: Int?
  package let started: Int
  package let finished: Int
}

extension Workspace {
  /// What was started across the portfolio and is not finished, by the model of a day.
  package func portfolioFlow(asOf day: Day) throws -> PortfolioFlow {
    PortfolioFlow(try structure(asOf: day), asOf: day)
  }

  /// The flow of each team over the last quarter, those with the oldest work first.
  package func teamFlows(asOf day: Day) throws -> [TeamFlow] {
    try structure(asOf: day).all(Team.self).compactMap { team -> TeamFlow? in
      let work = try work(of: .team(team.name), asOf: day)
      guard let end = work.reaches, work.history.count > 0 else { return nil }
      let tally = FlowTally(work.history, window: Figure.Window(from: end - 90, to: end))
      return TeamFlow(
        team: team, open: tally.open, age: tally.ages.percentile(Share(percent: 85)), started: tally.started,
        finished: tally.finished)
    }.sorted { ($1.age ?? 0, $0.team.name) < ($0.age ?? 0, $1.team.name) }
  }

  /// The offices that look at the value of the whole.
  package func offices(asOf day: Day) throws -> [Office] {
    Office.all(
      in: try structure(asOf: day), asOf: day, reviews: try reviews(through: day),
      decisions: try decisions(through: day),
      scored: try scored())
  }

  /// How each value stream is governed: goals, reviews, limits and reach.
  package func streamGovernance(asOf day: Day) throws -> [StreamGovernance] {
    StreamGovernance.all(
      in: try structure(asOf: day), asOf: day, reviews: try reviews(through: day),
      decisions: try decisions(through: day), offices: try offices(asOf: day))
  }

  /// Goals several teams work towards, with where they meet.
  package func sharedGoals(asOf day: Day) throws -> [SharedGoal] {
    SharedGoal.all(in: try structure(asOf: day), asOf: day)
  }

  /// Takes an idea in as a proposal of an initiative that waits; refused while it is near to something and nobody says
  /// why it is new.
  @discardableResult
  package func takeIn(_ idea: IncomingIdea, by who: Name, token: String? = nil) throws -> Proposal {
    let model = try snapshot()
    let near = idea.near(in: model)
    if let first = near.first, !idea.whyNew.says {
      throw Refusal.unwritableChange(
        idea.title, because: "it is near “\(first.title)”, which \(first.because): join it, or say why it is new")
    }
    guard let name = Name(leaning: idea.title), model.find(Initiative.self, name) == nil else {
      throw Refusal.unwritableChange(idea.title, because: "it needs a title that no other initiative has")
    }
    let why = idea.whyNew.isEmpty ? idea.purpose : "Why it is new: \(idea.whyNew)"
    var draft = Proposal.Draft(
      "Take in: \(idea.title)", because: why,
      texts: [Address(kind: Initiative.word, name: name): idea.text(named: name)], base: Int(try revision() ?? 0))
    draft.type = "scope"
    return try propose(draft, by: who, token: token)
  }

  /// Proposes that a waiting initiative begins today; refused while what is in flight cannot be finished.
  @discardableResult
  package func start(_ initiative: Name, by who: Name, token: String? = nil) throws -> Proposal {
    let today = try today()
    let flow = try portfolioFlow(asOf: today)
    guard let one = flow.waiting.first(where: { $0.initiative.name == initiative }) else {
      throw WorkspaceRefusal.noSuch("initiative \(initiative) that waits")
    }
    if let because = flow.whyNot {
      let oldest = flow.inFlight.first.map { " Finish “\($0.initiative.title)” first" } ?? ""
      throw Refusal.unwritableChange("begin \(one.initiative.title)", because: "\(because).\(oldest)")
    }
    guard let edit = Edit(written: "initiative/\(initiative).since = \(today)") else {
      throw WorkspaceRefusal.noSuch("initiative \(initiative)")
    }
    var draft = Proposal.Draft(
      "Begin: \(one.initiative.title)", because: flow.sentence, texts: try texts(after: [edit]),
      base: Int(try revision() ?? 0))
    draft.type = "scope"
    return try propose(draft, by: who, token: token)
  }
}
