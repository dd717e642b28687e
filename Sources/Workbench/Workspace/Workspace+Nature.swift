package import Analysis
import Evidence
package import Model

/// What the work of a team or a service is made of and how it flows: kinds of work, lanes, readiness, and whether
/// what was promised is kept.
package struct WorkPicture: Sendable {
  package let place: Address
  /// The team that does it; none for a service nobody offers.
  package let team: Resource<Team>?
  package let workflow: Resource<Workflow>?
  package let profile: WorkProfile
  package let way: SuggestedWay
  /// Demand against capacity, juggling, delay and rework.
  package let operations: [Figure]
  /// Each lane of the workflow by itself.
  package let lanes: [MeasuredLane]
  /// Items finished in the window that no lane takes.
  package let outsideLanes: Int
  /// Whether operations is involved late; none where the workflow has no readiness state.
  package let readiness: LateEngagement?
  /// What a service promises and how often that was kept; none for a team or a service without a level.
  package let level: Figure?
}

extension Workspace {
  /// Types of work that come a few times a quarter need longer than flow does.
  package static let natureLookback = Lookback.last(days: 182)

  /// - Parameters:
  ///   - place: a team or a service.
  ///   - draft: the model as a draft would make it, in place of the day's own.
  package func workPicture(of place: Address, in draft: Snapshot? = nil, asOf day: Day) throws -> WorkPicture {
    let model = try draft ?? structure(asOf: day)
    guard model.exists(place), [Team.word, Service.word].contains(place.kind) else {
      throw WorkspaceRefusal.noSuch("team or service named \(place.name) on that day")
    }
    let team = place.kind == Team.word ? model.find(Team.self, place.name) : model.team(offering: place.name)
    // A service is done by its team; without one there is no work to look at, and its own empty scope says so.
    let scope = team.map { Scope.team($0.name) } ?? .within(place)
    if draft != nil { return try pictured(place, team, scope, model, asOf: day) }
    var key = try workKey(scope, day)
    key.place = place
    return try memory.natures.value(key) { try pictured(place, team, scope, model, asOf: day) }
  }

  private func pictured(
    _ place: Address, _ team: Resource<Team>?, _ scope: Scope, _ model: Snapshot, asOf day: Day
  ) throws -> WorkPicture {
    let work = try work(of: scope, asOf: day)
    let types = model.work(of: place)
    let isService = place.kind == Service.word
    let own = isService ? work.history.only(types: types.compactMap(\.item)) : work.history
    let question = FlowQuestion(
      asOf: day, lookback: Workspace.natureLookback, expectation: work.workflow?.value.expectation,
      source: work.provenance, evidenceEnd: work.evidenceEnd)
    let profile = WorkProfile(types, own, question)
    let lanes = work.workflow.map { isService ? [] : measuredLanes($0.value, own, question) } ?? []
    return WorkPicture(
      place: place, team: team, workflow: work.workflow, profile: profile, way: SuggestedWay(profile),
      operations: operationsFigures(of: own, people: isService ? 0 : team?.people.value ?? 0, question).filter {
        !isService || $0.id != "wip.per-person"
      },
      lanes: lanes,
      outsideLanes: work.workflow.map { itemsOutsideLanes($0.value, own, question.known(of: own).window) } ?? 0,
      readiness: LateEngagement(work.workflow?.value, own, question),
      level: isService
        ? attainment(model.find(Service.self, place.name), own, isTold: types.contains { $0.item != nil }, question)
        : nil)
  }

  private func attainment(
    _ service: Resource<Service>?, _ own: History, isTold: Bool, _ question: FlowQuestion
  ) -> Figure? {
    guard let level = service?.serviceLevel else { return nil }
    var asked = question
    asked.expectation = level.expectation
    let kept = flowFigures(of: own, asked).first { $0.id == "sle.hit-rate" }
    return isTold
      ? kept
      : kept?.refused(
        "No type of work with a name in the tracker is of this service, so its items cannot be told from the rest of its team's."
      )
  }
}
