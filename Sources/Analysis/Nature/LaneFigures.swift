package import Evidence
package import Model

/// One lane of a workflow, measured by itself against its own expectation. Row 15.04.
package struct MeasuredLane: Equatable, Sendable {
  package let lane: Workflow.Lane
  /// Cycle time, items finished and open, throughput and the service level met; of this lane's items alone.
  package let figures: [Figure]

  package func figure(_ id: String) -> Figure? { figures.first { $0.id == id } }
}

/// The lanes of a workflow, each asked the same question. A lane without an expectation of its own is held against
/// none: the workflow's would be true of neither lane.
package func measuredLanes(_ workflow: Workflow, _ history: History, _ question: FlowQuestion) -> [MeasuredLane] {
  let shown = [
    "finished", "cycle-time.p50", "cycle-time.p85", "cycle-time.p95", "throughput.per-day", "wip", "age.p85",
    "sle.hit-rate",
  ]
  return workflow.lanes.map { lane in
    var own = question
    own.expectation = lane.expectation
    let figures = flowFigures(of: history.only(types: lane.items), own)
    return MeasuredLane(lane: lane, figures: figures.filter { shown.contains($0.id) })
  }
}

/// Items finished in the window whose type no lane names.
package func itemsOutsideLanes(_ workflow: Workflow, _ history: History, _ window: Figure.Window) -> Int {
  let inside = Set(workflow.lanes.flatMap { $0.items.map { $0.lowercased() } })
  let isInside = history.types.names.map { inside.contains($0.lowercased()) }
  return (0..<history.count).count { row in
    history.finished[row] >= window.from.number && history.finished[row] <= window.to.number
      && !isInside[Int(history.types.codes[row])]
  }
}
