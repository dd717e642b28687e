package import Model

/// Which stage of a workflow each status of a source means, and where work starts and finishes.
package struct StageMap: Equatable, Sendable {
  package enum Meaning: Equatable, Sendable { case stage(Int), cancelled }

  /// First to last.
  package let stages: [History.Stage]
  package let startStage: Int
  package let finishStage: Int
  /// Statuses and state names in lower case.
  private var meanings: [String: Meaning]
  /// Whether a status nobody mapped is judged by its name; only when no workflow was given.
  private var readsNames = false

  package init(stages: [History.Stage], startStage: Int, finishStage: Int) {
    self.stages = stages
    self.startStage = startStage
    self.finishStage = finishStage
    meanings = [:]
    for (index, stage) in stages.enumerated() { meanings[stage.name.lowercased()] = .stage(index) }
  }

  /// The mapping a workflow describes. Without states it describes none.
  package init?(_ workflow: Workflow) {
    // Stages are kept as small integers.
    let states = workflow.states.prefix(255)
    guard !states.isEmpty else { return nil }
    let names = states.map { $0.name.lowercased() }
    let finish = workflow.finished.flatMap { names.firstIndex(of: $0.lowercased()) } ?? StageWords.finish(in: names)
    let start =
      workflow.started.flatMap { names.firstIndex(of: $0.lowercased()) } ?? StageWords.start(in: names, before: finish)
    self.init(
      stages: states.map { History.Stage(name: $0.name, activity: $0.activity) }, startStage: start, finishStage: finish
    )
    for (index, state) in states.enumerated() {
      for status in state.statuses { meanings[status.lowercased()] = .stage(index) }
    }
    for status in workflow.cancelled { meanings[status.lowercased()] = .cancelled }
  }

  /// What a status means here; nothing when the workflow does not know it.
  package func meaning(of status: String) -> Meaning? {
    let folded = status.lowercased()
    if let known = meanings[folded] { return known }
    return readsNames && !folded.isEmpty ? meaning(of: StageWords.category(of: folded)) : nil
  }

  private func meaning(of category: WorkItems.Category) -> Meaning? {
    switch category {
    case .cancelled: .cancelled
    case .toDo: .stage(0)
    case .inProgress: .stage(startStage)
    case .done: .stage(finishStage)
    case .unknown: nil
    }
  }
}

extension StageMap {
  /// The workflow a source itself suggests: its stage columns, or its statuses, or just to do, in
  /// progress and done.
  package static func plain(for items: WorkItems) -> StageMap {
    var map = ownStages(items) ?? threeStages(items)
    map.readsNames = true
    return map.cancelling(items.cancelledStatuses)
  }

  /// The same mapping with statuses that a person said mean cancelled, where the workflow does not know them.
  func cancelling(_ statuses: [String]) -> StageMap {
    var map = self
    for status in statuses where map.meanings[status.lowercased()] == nil {
      map.meanings[status.lowercased()] = .cancelled
    }
    return map
  }

  private static func ownStages(_ items: WorkItems) -> StageMap? {
    var names = items.statusNames.filter { StageWords.category(of: $0) != .cancelled }
    switch items.trail {
    case .dates: return nil
    case .stages: break
    case .changes:
      // Few statuses nobody classified: they are the stages, queues first and done last.
      guard names.count <= 12, items.categories.allSatisfy({ $0 == .unknown }) else { return nil }
      let rank = Dictionary(names.map { ($0, StageWords.category(of: $0).rawValue) }) { first, _ in first }
      names = names.enumerated().sorted { (rank[$0.element] ?? 0, $0.offset) < (rank[$1.element] ?? 0, $1.offset) }
        .map(\.element)
    }
    guard names.count >= 2, names.count <= 255 else { return nil }
    let finish = items.finishStatus.flatMap(names.firstIndex) ?? StageWords.finish(in: names)
    let start = items.startStatus.flatMap(names.firstIndex) ?? StageWords.start(in: names, before: finish)
    let stages = names.map {
      History.Stage(name: $0, activity: StageWords.toDo.contains($0.lowercased()) ? .wait : .active)
    }
    return StageMap(stages: stages, startStage: start, finishStage: finish)
  }

  private static func threeStages(_ items: WorkItems) -> StageMap {
    var map = StageMap(
      stages: [
        History.Stage(name: "To do", activity: .wait), History.Stage(name: "In progress", activity: .active),
        History.Stage(name: "Done", activity: .active),
      ], startStage: 1, finishStage: 2)
    for (name, category) in zip(items.statusNames, items.categories) where category != .unknown {
      map.meanings[name.lowercased()] =
        StageWords.cancelled.contains(name.lowercased()) ? .cancelled : map.meaning(of: category)
    }
    if let start = items.startStatus { map.meanings[start.lowercased()] = .stage(1) }
    if let finish = items.finishStatus { map.meanings[finish.lowercased()] = .stage(2) }
    return map
  }
}
