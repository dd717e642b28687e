package import Evidence
package import Model

/// The flow figures of a history, in the order they are shown: items, throughput, cycle time, work in
/// progress, age, service level, flow efficiency, limits and the forecasts that were asked for.
package func flowFigures(of history: History, _ question: FlowQuestion) -> [Figure] {
  let window = question.lookback.window(of: history, asOf: question.asOf)
  let earlier = question.lookback.earlier(than: window, of: history)
  let reading = FlowReading(
    question: question, zone: history.zone.name, tally: FlowTally(history, window: window),
    earlier: earlier.map { FlowTally(history, window: $0) })
  return reading.figures(efficiency: reading.efficiency(of: history, earlier))
}

/// The same from counts made while a file was read, over the window they were counted in. Time in
/// stages was not followed then, so flow efficiency is refused.
package func flowFigures(from counts: DayCounts, zone: Zone, _ question: FlowQuestion) -> [Figure] {
  let reading = FlowReading(question: question, zone: zone.name, tally: FlowTally(counts), earlier: [])
  let refusal = "Items were counted day by day; time in their states was not followed."
  return reading.figures(efficiency: reading.efficiency(.none(because: refusal), sample: 0, trend: []))
}

/// Tallies of the window and of the equal periods before it, turned into figures.
struct FlowReading {
  let question: FlowQuestion
  let zone: String
  let tally: FlowTally
  /// Oldest first.
  let earlier: [FlowTally]

  func figures(efficiency: Figure) -> [Figure] {
    FlowQuantity.all(zone: zone).map(figure) + [figure(hitRate), efficiency] + forecasts
  }

  func figure(_ quantity: FlowQuantity) -> Figure {
    let (answer, sample) = quantity.read(tally)
    let trend = earlier.compactMap { if case .value(let value) = quantity.read($0).answer { value } else { nil } }
    let days = quantity.isOfOneDay ? Figure.Window(from: tally.window.to, to: tally.window.to) : tally.window
    return Figure(
      id: quantity.id, title: quantity.title, answer, unit: quantity.unit, sample: sample, window: days,
      asOf: question.asOf, definition: quantity.definition, source: question.source,
      caveats: quantity.caveats(tally) + leftOut(quantity.concerns), trend: trend)
  }

  /// What the evidence contradicts itself about, where it bears on the figure.
  func leftOut(_ concerns: [FlowQuantity.Concern]) -> [String] {
    guard !concerns.isEmpty else { return [] }
    var caveats: [String] = []
    func say(_ count: Int, _ rest: (String, String)) {
      if count > 0 { caveats.append("\(counted(count, "item")) \(count == 1 ? rest.0 : rest.1)") }
    }
    say(
      tally.leftOut.finishedBeforeStarted,
      (
        "finished before it started is left out.", "finished before they started are left out."
      ))
    if concerns.contains(.cycleTime) {
      say(
        tally.leftOut.finishedWithoutStart,
        (
          "finished without a start has no cycle time.", "finished without a start have no cycle time."
        ))
    }
    say(tally.leftOut.later, ("carries a date that had not come yet.", "carry dates that had not come yet."))
    return caveats
  }
}

extension FlowReading {
  /// The expectation items are held against: published, or read off the period before.
  var level: ServiceLevel? {
    if let published = question.expectation { return ServiceLevel(published) }
    let before = earlier.last?.cycleTimes ?? Histogram(counts: [])
    return ServiceLevel(of: before.total >= 10 ? before : tally.cycleTimes)
  }

  private var hitRate: FlowQuantity {
    let level = level
    let words = level.map { "finished within \(counted($0.days, "day")), where \($0.probability) is expected" }
    let judgesItself = level.map { !$0.isPublished } == true && (earlier.last?.cycleTimes.total ?? 0) < 10
    return FlowQuantity(
      id: "sle.hit-rate", title: "Service level met", unit: "%",
      definition: "share of the items finished in the window that were \(words ?? "within the expectation")",
      concerns: [.cycleTime],
      caveats: { _ in
        if judgesItself {
          return ["No expectation is published; it is read off the same items, so it is met by itself."]
        }
        return level?.isPublished == false ? ["No expectation is published; it is read off the period before."] : []
      },
      read: { tally in
        guard let rate = level?.hitRate(of: tally.cycleTimes) else {
          return (.none(because: nothingMeasured(tally.window)), 0)
        }
        return (.value(rate * 100), tally.cycleTimes.total)
      })
  }

  func efficiency(of history: History, _ windows: [Figure.Window]) -> Figure {
    if let refusal = StageTimes.refusal(for: history) {
      return efficiency(.none(because: refusal), sample: 0, trend: [])
    }
    let times = StageTimes(history, window: tally.window)
    let trend = windows.compactMap { StageTimes(history, window: $0).efficiency.map { $0 * 100 } }
    guard let share = times.efficiency else {
      return efficiency(.none(because: nothingMeasured(tally.window)), sample: times.items, trend: trend)
    }
    return efficiency(.value(share * 100), sample: times.items, trend: trend)
  }

  func efficiency(_ answer: Figure.Answer, sample: Int, trend: [Double]) -> Figure {
    Figure(
      id: "flow-efficiency", title: "Flow efficiency", answer, unit: "%", sample: sample, window: tally.window,
      asOf: question.asOf,
      definition:
        "elapsed time in active states ÷ all time between start and finish, of items finished in the window; waiting and making ready for operations are not active",
      source: question.source,
      caveats: sample > 0
        ? ["Active is what the workflow calls active; idle time inside such a state counts as active."] : [],
      trend: trend)
  }
}
