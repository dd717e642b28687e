package import Evidence
import Model

/// Demand against capacity, juggling, delay and rework: what work with known steps is managed by. Row 15.05.
///
/// - Parameter people: how many people share the work.
package func operationsFigures(of history: History, people: Int, _ question: FlowQuestion) -> [Figure] {
  let known = question.known(of: history)
  let asked = OperationsReading(history, people, question, known)
  return [asked.demand, asked.juggling, asked.delay, asked.rework]
}

private struct OperationsReading {
  let history: History
  let people: Int
  let question: FlowQuestion
  let known: KnownDays
  let tally: FlowTally

  init(_ history: History, _ people: Int, _ question: FlowQuestion, _ known: KnownDays) {
    (self.history, self.people, self.question, self.known) = (history, people, question, known)
    tally = FlowTally(history, window: known.tallied)
  }

  var demand: Figure {
    let (first, last) = (known.tallied.from.number, known.tallied.to.number)
    let came = history.created.count { $0 >= first && $0 <= last }
    let left = tally.finished + tally.cancelled
    let answer: Figure.Answer =
      came == 0
      ? .none(because: "The source does not say when items were asked for.")
      : left == 0 ? .none(because: nothingMeasured(known.window)) : .value(Double(came) / Double(left))
    return figure(
      "demand.to-capacity", "Demand against capacity", answer, "asked for per one done", came,
      "items created in the window ÷ items finished or cancelled in it; above 1 the pile grows")
  }

  var juggling: Figure {
    figure(
      "wip.per-person", "Open at once for each person",
      people > 0
        ? .value(Double(tally.open) / Double(people))
        : .none(because: "The model says nothing of how many people share the work."),
      "items a person", tally.open, "items started and not finished at the end of the as-of day ÷ people of the team")
  }

  var delay: Figure {
    let refusal = StageTimes.refusal(for: history)
    let times = StageTimes(history, window: known.tallied)
    let answer: Figure.Answer =
      refusal.map { .none(because: $0) } ?? times.efficiency.map { .value((1 - $0) * 100) }
      ?? .none(because: nothingMeasured(known.window))
    return figure(
      "delay", "Time spent waiting", answer, "%", refusal == nil ? times.items : 0,
      "time in states that are not active ÷ time in all states between start and finish, of items finished in the window"
    )
  }

  var rework: Figure {
    let (first, last) = (known.tallied.from.number, known.tallied.to.number)
    let done = (0..<history.count).filter {
      history.finished[$0] >= first && history.finished[$0] <= last && !history.entryRows(of: $0).isEmpty
    }
    let answer: Figure.Answer =
      !history.hasStageHistory || history.trail != .changes
      ? .none(because: "The source does not tell every change of state, so work that went back cannot be seen.")
      : done.isEmpty
        ? .none(because: nothingMeasured(known.window))
        : .value(Double(done.count(where: wentBack)) / Double(done.count) * 100)
    return figure(
      "rework", "Items that went back", answer, "%", done.count,
      "items finished in the window that entered an earlier state again at least once ÷ all of those finished")
  }

  private func wentBack(_ row: Int) -> Bool {
    var furthest = -1
    for entry in history.entryRows(of: row) {
      let stage = Int(history.entryStage[entry])
      if stage < furthest { return true }
      furthest = max(furthest, stage)
    }
    return false
  }

  private func figure(
    _ id: String, _ title: String, _ answer: Figure.Answer, _ unit: String, _ sample: Int, _ definition: String
  ) -> Figure {
    Figure(
      id: id, title: title, known.refusal.map { .none(because: $0) } ?? answer, unit: unit, sample: sample,
      window: known.window, asOf: question.asOf, definition: definition, source: question.source,
      caveats: known.refusal == nil ? [known.caveat, thinness(sample, "item")].compactMap(\.self) : [])
  }
}
