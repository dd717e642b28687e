package import Evidence
package import Model

/// The flow figures of a history, in the order they are shown: items, throughput, cycle time, work in
/// progress, age, service level, flow efficiency, limits and the forecasts that were asked for.
package func flowFigures(of history: History, _ question: FlowQuestion) -> [Figure] {
  let known = question.known(of: history)
  let earlier = question.lookback.earlier(than: known.window, of: history)
  let reading = FlowReading(
    question: question, known: known, zone: history.zone.name,
    tally: FlowTally(history, window: known.tallied), earlier: earlier.map { FlowTally(history, window: $0) })
  return reading.figures(efficiency: reading.efficiency(of: history, earlier))
}

/// The same from counts made while a file was read, over the window they were counted in. Time in
/// stages was not followed then, so flow efficiency is refused.
package func flowFigures(from counts: DayCounts, zone: Zone, _ question: FlowQuestion) -> [Figure] {
  let window = Figure.Window(from: counts.from, to: counts.to)
  let caveat: String? = if case .vouchedFor(let last) = question.evidenceEnd { question.vouched(last) } else { nil }
  let reading = FlowReading(
    question: question, known: KnownDays(window: window, caveat: caveat, refusal: nil), zone: zone.name,
    tally: FlowTally(counts), earlier: [])
  let refusal = "Items were counted day by day; time in their states was not followed."
  return reading.figures(efficiency: reading.efficiency(.none(because: refusal), sample: 0, trend: []))
}

/// Tallies of the window and of the equal periods before it, turned into figures.
struct FlowReading {
  let question: FlowQuestion
  let known: KnownDays
  let zone: String
  /// Of the days that can be counted; of none when the evidence ends before.
  let tally: FlowTally
  /// Oldest first.
  let earlier: [FlowTally]

  func figures(efficiency: Figure) -> [Figure] {
    FlowQuantity.all(zone: zone).map(figure) + [figure(hitRate), efficiency] + forecasts
  }

  func figure(_ quantity: FlowQuantity) -> Figure {
    let (answer, sample) = read(quantity)
    let trend = earlier.compactMap { if case .value(let value) = quantity.read($0).answer { value } else { nil } }
    let days = quantity.isOfOneDay ? Figure.Window(from: known.window.to, to: known.window.to) : known.window
    return Figure(
      id: quantity.id, title: quantity.title, answer, unit: quantity.unit, sample: sample, window: days,
      asOf: question.asOf, definition: quantity.definition, source: question.source,
      caveats: caveats(quantity), trend: trend)
  }

  private func read(_ quantity: FlowQuantity) -> FlowQuantity.Answer {
    known.refusal.map { (.none(because: $0), 0) } ?? quantity.read(tally)
  }

  private func caveats(_ quantity: FlowQuantity) -> [String] {
    if known.refusal != nil { return [] }
    return quantity.caveats(tally) + leftOut(quantity.concerns)
  }

  /// What the evidence contradicts itself about, where it bears on the figure.
  func leftOut(_ concerns: [FlowQuantity.Concern]) -> [String] {
    guard !concerns.isEmpty, known.refusal == nil else { return [] }
    var caveats = [known.caveat].compactMap(\.self)
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
      caveats: { tally in
        let thin = [thinness(tally.cycleTimes.total)].compactMap(\.self)
        if judgesItself {
          return thin + ["No expectation is published; it is read off the same items, so it is met by itself."]
        }
        if level?.isPublished == true { return thin }
        return thin + ["No expectation is published; it is read off the period before."]
      },
      read: { tally in
        guard let rate = level?.hitRate(of: tally.cycleTimes) else {
          return (.none(because: nothingMeasured(tally.window)), 0)
        }
        return (.value(rate * 100), tally.cycleTimes.total)
      })
  }

  func efficiency(of history: History, _ windows: [Figure.Window]) -> Figure {
    if let refusal = known.refusal { return efficiency(.none(because: refusal), sample: 0, trend: []) }
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
      id: "flow-efficiency", title: "Flow efficiency", answer, unit: "%", sample: sample,
      window: known.window, asOf: question.asOf,
      definition:
        "time in active states ÷ time in all states before the finish state, of items finished in the window; waiting and making ready for operations are not active",
      source: question.source,
      caveats: sample > 0
        ? [known.caveat, thinness(sample)].compactMap(\.self)
          + ["Active is what the workflow calls active; idle time inside such a state counts as active."] : [],
      trend: trend)
  }
}
