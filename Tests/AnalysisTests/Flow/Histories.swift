import Evidence
import Model

@testable import Analysis

/// One item of a history written by hand; days as offsets from a first day.
struct Row {
  var created: Int? = nil
  var started: Int? = nil
  var finished: Int? = nil
  var cancelled: Int? = nil
  var defects: Defect = []
  /// Stage and hour since the first day's midnight.
  var entries: [(Int, Int)] = []
}

let firstOfMarch = Day(number: 20_148)

func history(_ rows: [Row], stages: [History.Stage] = plainStages, start: Int = 1, finish: Int? = nil) -> History {
  var history = History(stages: stages, startStage: start, finishStage: finish ?? stages.count - 1, zone: .utc)
  history.trail = rows.allSatisfy(\.entries.isEmpty) ? .dates : .changes
  for (index, row) in rows.enumerated() {
    history.keys.append("H-\(index + 1)")
    history.titles.append("Item \(index + 1)")
    history.types.append("Story")
    func day(_ offset: Int?) -> Int32 { offset.map { (firstOfMarch + $0).number } ?? History.never }
    history.created.append(day(row.created))
    history.started.append(day(row.started))
    history.finished.append(day(row.finished))
    history.cancelled.append(day(row.cancelled))
    history.defects.append(row.defects.rawValue)
    for (stage, hour) in row.entries {
      history.entryStage.append(UInt8(stage))
      history.entryAt.append((Int64(firstOfMarch.number) * 24 + Int64(hour)) * 3_600_000)
    }
    history.entryStart.append(Int32(history.entryAt.count))
  }
  return history
}

let plainStages = [
  History.Stage(name: "To do", activity: .wait), History.Stage(name: "In progress", activity: .active),
  History.Stage(name: "Done", activity: .active),
]

/// A believable heap of items, some open, cancelled or contradictory, in the 200 days from the first of March.
func randomHistory(seed: UInt64, items: Int = 120) -> History {
  var random = Xoshiro(seed: seed)
  let rows = (0..<items).map { _ in
    var row = Row(created: Int.random(in: 0...150, using: &random))
    let kind = Int.random(in: 0..<20, using: &random)
    if kind > 1 { row.started = (row.created ?? 0) + Int.random(in: 0...10, using: &random) }
    if kind == 0 || kind > 6 {
      row.finished = (row.started ?? row.created ?? 0) + Int.random(in: 0...30, using: &random)
    }
    if kind == 5 { row.cancelled = (row.started ?? 0) + Int.random(in: 0...20, using: &random) }
    if kind == 0 { row.defects = .finishedWithoutStart }
    if kind == 19, let started = row.started {
      row.finished = started - 3
      row.defects = .finishedBeforeStarted
    }
    return row
  }
  return history(rows)
}
