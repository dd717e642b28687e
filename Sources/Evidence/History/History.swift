package import Model

/// Work items and their way through the stages of one workflow, as dense columns: the form that
/// `Analysis` reads. Row `i` of every column belongs to the same item. No heap object per row.
///
/// Days are ``Day/number`` values in the workflow's zone. A day that has not come is ``never``, so
/// `started <= day && finished > day` reads as it is meant.
package struct History: Sendable {
  /// Stands for "has not happened"; larger than any day.
  package static let never = Int32.max

  /// A state of the workflow, in order.
  package struct Stage: Hashable, Sendable {
    package let name: String
    package let activity: Workflow.Activity
    package init(name: String, activity: Workflow.Activity) { self.name = name; self.activity = activity }
  }

  package var stages: [Stage]
  /// Index into ``stages`` of the state whose entry starts an item.
  package var startStage: Int
  /// Index into ``stages`` of the state whose entry finishes an item.
  package var finishStage: Int
  /// The zone whose calendar days the columns hold.
  package var zone: Zone
  /// How much the source knows about the way through the stages.
  package var trail = WorkItems.Trail.changes
  /// What is odd about the items, with counts; shown beside the figures they affect.
  package var quality: [QualityCount] = []

  // One entry per item.
  package var keys: Texts
  package var titles: Texts
  /// Type of item as the tracker names it.
  package var types: Coded
  package var created: [Int32]
  package var started: [Int32]
  package var finished: [Int32]
  /// The day the item was cancelled: it leaves work in progress then and is never throughput.
  package var cancelled: [Int32]
  /// Why the item is left out of figures it would corrupt; 0 when it is sound. See ``Defect``.
  package var defects: [UInt8]

  // Entries into stages, grouped by item and ascending in time: item i owns
  // entryStart[i]..<entryStart[i + 1]. A source without state history has none.
  package var entryStart: [Int32]
  package var entryStage: [UInt8]
  /// Milliseconds since 1970 UTC.
  package var entryAt: [Int64]

  package var count: Int { started.count }
  package var hasStageHistory: Bool { !entryStage.isEmpty }

  package init(stages: [Stage], startStage: Int, finishStage: Int, zone: Zone) {
    self.stages = stages
    self.startStage = startStage
    self.finishStage = finishStage
    self.zone = zone
    (keys, titles, types) = (Texts(), Texts(), Coded())
    (created, started, finished, cancelled) = ([], [], [], [])
    (defects, entryStart, entryStage, entryAt) = ([], [0], [], [])
  }
}

/// A contradiction in what a source says about one item. The item is counted and shown, and left
/// out of the figures it would corrupt.
package struct Defect: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  /// Finished on an earlier day than started: no cycle time, no throughput.
  package static let finishedBeforeStarted = Defect(rawValue: 1)
  /// Finished without ever being started: throughput, but no cycle time.
  package static let finishedWithoutStart = Defect(rawValue: 2)
  /// A day after the as-of day.
  package static let inTheFuture = Defect(rawValue: 4)
  /// Stages entered in an order that time does not allow.
  package static let outOfOrder = Defect(rawValue: 8)
  /// A state between started and finished that was never entered; a note, not an exclusion.
  package static let skippedState = Defect(rawValue: 16)
  /// The gap between where one change ended and the next began.
  package static let brokenChain = Defect(rawValue: 32)
}
