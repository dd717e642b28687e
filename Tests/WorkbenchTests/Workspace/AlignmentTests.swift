import Evidence
import Governance
import Model
import Testing

@testable import Workbench

@Suite struct WorkspaceAlignmentTests {
  private static let goals = """
    kind: goal
    name: come-back
    title: Buyers come back
    level: strategic
    of: unit/harbour
    outcome: Buyers come back
    targets:
      - { measure: conversion, baseline: 1, target: 2, by: 2030-01-01 }
    trackedAs: [EPIC-1]
    """

  private func workspace() throws -> Workspace {
    let (workspace, _) = try Workspace.inReview()
    try workspace.apply([SmallModel.text(WorkspaceAlignmentTests.goals)], by: .ines("Why we are here"))
    return workspace
  }

  @Test func `items below a key that a goal names serve it, whatever their product`() throws {
    let workspace = try workspace()
    #expect(try workspace.alignment(asOf: day("2025-03-31"), quarters: 0).whole.aligned == 0)
    var items = LoopModel.evidence(finished: 0, waiting: 4).items
    items.parents = Texts()
    for parent in ["EPIC-1", "", "EPIC-1", "EPIC-2"] { items.parents.append(parent) }
    _ = try workspace.take(
      Intake(format: .stateLog, items: items), file: "epics", source: "tracker-two", by: .ines("Epics"))
    let seen = try workspace.alignment(asOf: day("2025-03-31"), quarters: 0)
    #expect(seen.whole.open == 11 && seen.whole.byItem == 2 && seen.whole.byProduct == 0)
    #expect(seen.teams.map { $0.place?.name.text } == ["quay"])
    try workspace.apply(
      edits: [#require(Edit(written: "goal/come-back.ended = 2025-03-31"))], by: .ines("Reached"))
    #expect(try workspace.alignment(asOf: day("2025-03-31"), quarters: 0).whole.aligned == 0)
  }

  @Test func `a goal that changes is a shift of the plan, its first description is none`() throws {
    let workspace = try workspace()
    #expect(try workspace.planningLog(asOf: day("2025-03-31")).filter { $0.sorts.contains(.goal) }.isEmpty)
    try workspace.apply(
      edits: [#require(Edit(written: "goal/come-back.ended = 2025-12-31"))], by: .ines("Half of it is done"))
    let shift = try #require(try workspace.planningLog(asOf: day("2025-03-31")).first)
    #expect(shift.sorts == [.goal] && shift.because == "Half of it is done" && shift.trend.isEmpty)
  }
}
