package import Evidence
package import Model

/// Whether operations is first involved when the solution is already built, as far as the way of items through the
/// states tells. Rows 14.01, 14.20.
package struct LateEngagement: Equatable, Sendable {
  /// Share of the items that met readiness only after the build, how far on their way they were, and how long
  /// readiness took.
  package let figures: [Figure]
  /// What the evidence says, and what it cannot say.
  package let sentences: [String]
  /// More than half of the items met readiness only after the build.
  package let isLate: Bool

  /// Nothing where the workflow has no state of making ready for operations.
  package init?(_ workflow: Workflow?, _ history: History, _ question: FlowQuestion) {
    guard history.stages.contains(where: { $0.activity == .readiness }) else { return nil }
    let seen = ReadinessSeen(history, question)
    figures = seen.figures
    isLate = (seen.late.value ?? 0) > 50
    sentences = [seen.sentence, LateEngagement.byConstruction(history), LateEngagement.unseen(workflow)].compactMap(
      \.self)
  }

  /// A workflow may leave items no other way.
  private static func byConstruction(_ history: History) -> String? {
    let inside = history.stages.indices.filter { $0 >= history.startStage && $0 < history.finishStage }
    guard let first = inside.first(where: { history.stages[$0].activity == .readiness }),
      let lastActive = inside.last(where: { history.stages[$0].activity == .active }), first > lastActive
    else { return nil }
    return
      "The workflow itself puts \(history.stages[first].name) after \(history.stages[lastActive].name): an item that keeps to it meets operations when it is built."
  }

  private static func unseen(_ workflow: Workflow?) -> String? {
    switch workflow?.readinessAs {
    case .ownItem: "Readiness work is an item of its own here; when it began is told by that item, not by this one."
    case .childItem:
      "Readiness work is a child item here; the evidence does not link the two, so an early child is not seen."
    case .checklist: "Readiness is a checklist here; the tracker does not tell when it was begun."
    case nil: "Talks before an item enters the state are not seen: the tracker knows states, not conversations."
    }
  }
}

/// When finished items first met a readiness state, and how long they stayed.
private struct ReadinessSeen {
  let question: FlowQuestion
  let known: KnownDays
  var (items, lateItems) = (0, 0)
  /// Hours in readiness, and hundredths of the way that lay behind the item when it first got there.
  var (hours, passed) = (Histogram(counts: []), Histogram(counts: []))

  init(_ history: History, _ question: FlowQuestion) {
    (self.question, known) = (question, question.known(of: history))
    let (first, last) = (known.tallied.from.number, known.tallied.to.number)
    var (stayed, behind): ([Int], [Int]) = ([], [])
    for row in 0..<history.count where history.finished[row] >= first && history.finished[row] <= last {
      guard let way = Way(row, history) else { continue }
      items += 1
      lateItems += way.isLate ? 1 : 0
      stayed.append(way.hours)
      behind.append(way.passed)
    }
    (hours, passed) = (Histogram(of: stayed), Histogram(of: behind))
  }

  var late: Figure {
    figure(
      "readiness.late", "Operations first involved after the build",
      items == 0 ? .none(because: nothing) : .value(Double(lateItems) / Double(items) * 100), "%",
      "items finished in the window that entered no readiness state before they last left an active state ÷ those that entered one at all"
    )
  }

  var figures: [Figure] {
    let wait = hours.percentile(Share(percent: 85)).map { Double($0) / 24 }
    let way = passed.percentile(Share(percent: 50)).map(Double.init)
    return [
      late,
      figure(
        "readiness.met-at", "Way behind the item when operations is met",
        way.map { .value($0) } ?? .none(because: nothing),
        "%",
        "elapsed time from start to the first entry into a readiness state ÷ that from start to finish; the middle item"
      ),
      figure(
        "readiness.time.p85", "Time in readiness, 85 %", wait.map { .value($0) } ?? .none(because: nothing),
        "days of 24 hours",
        "elapsed time in readiness states, all visits added up; nearest rank over items that entered one"),
    ]
  }

  var sentence: String? {
    guard items >= 10, let wait = hours.percentile(Share(percent: 50)), let way = passed.percentile(Share(percent: 50))
    else {
      return known.refusal
        ?? "Not enough yet: \(items) of the 10 finished items with a readiness state that a sentence needs."
    }
    return
      "\(lateItems) of \(items) items met operations only after the build, with \(way) % of their way behind them in the middle; half of them then stayed \(decimal(Double(wait) / 24)) days or longer."
  }

  private var nothing: String { known.refusal ?? "No item that entered a readiness state was finished in the window." }

  private func figure(_ id: String, _ title: String, _ answer: Figure.Answer, _ unit: String, _ definition: String)
    -> Figure
  {
    Figure(
      id: id, title: title, answer, unit: unit, sample: items, window: known.window, asOf: question.asOf,
      definition: definition, source: question.source,
      caveats: known.refusal == nil ? [known.caveat, thinness(items)].compactMap(\.self) : [])
  }

  /// One item on its way; nothing for one that never met readiness or whose way is not told.
  private struct Way {
    let isLate: Bool
    let hours: Int
    let passed: Int

    init?(_ row: Int, _ history: History) {
      let entries = Array(history.entryRows(of: row))
      func activity(_ entry: Int) -> Workflow.Activity? {
        let stage = Int(history.entryStage[entry])
        return stage >= history.startStage && stage < history.finishStage ? history.stages[stage].activity : nil
      }
      guard let begun = entries.first(where: { Int(history.entryStage[$0]) >= history.startStage }),
        let met = entries.first(where: { activity($0) == .readiness }), let ended = entries.last, met < ended
      else { return nil }
      isLate = !entries.contains { $0 > met && activity($0) == .active }
      let stays = entries.dropLast().filter { activity($0) == .readiness }
      let spent = stays.reduce(Int64(0)) { $0 &+ max(0, history.entryAt[$1 + 1] &- history.entryAt[$1]) }
      hours = Int(clamping: spent / 3_600_000)
      let (whole, before) = (
        history.entryAt[ended] &- history.entryAt[begun], history.entryAt[met] &- history.entryAt[begun]
      )
      passed = whole > 0 ? Int(clamping: before / max(1, whole / 100)) : 0
    }
  }
}
