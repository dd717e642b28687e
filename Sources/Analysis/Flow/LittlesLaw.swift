import Model

/// Little's law over a window, as a check of the evidence and of the system: average cycle time =
/// average work in progress ÷ average throughput. It explains the past and forecasts nothing. It is an
/// identity only when everything in the window was started and finished in it.
package struct LittlesLaw: Equatable, Sendable {
  /// Something the law needs, and whether it held.
  package struct Assumption: Equatable, Sendable {
    package let holds: Bool
    package let words: String
  }

  package let window: Figure.Window
  /// Days an item, over items finished in the window.
  package let cycleTime: Double
  /// Items touched on a day, the count that matches a cycle time with both ends counted.
  package let inProgress: Double
  /// Items finished a day, of those with a cycle time.
  package let throughput: Double
  package let assumptions: [Assumption]
  /// Whether everything was started and finished inside the window: then both sides are equal.
  package let isIdentity: Bool

  /// What the law expects the average cycle time to be.
  package var expectedCycleTime: Double { inProgress / throughput }

  /// Nothing when no item with a cycle time was finished in the window.
  package init?(_ tally: FlowTally) {
    let days = Double(tally.window.days)
    guard let cycleTime = tally.cycleTimes.mean, days > 0 else { return nil }
    window = tally.window
    self.cycleTime = cycleTime
    inProgress = Double(tally.touched.reduce(0, +)) / days
    throughput = Double(tally.cycleTimes.total) / days
    isIdentity = tally.openBefore == 0 && tally.open == 0 && tally.cancelled == 0
    assumptions = [arrivals(tally), leaving(tally), bothEnds(tally), drift(tally)]
  }

  package var sentence: String {
    let broken = assumptions.filter { !$0.holds }.map(\.words)
    let sides = "Little's law expects \(decimal(expectedCycleTime)) days on average and \(decimal(cycleTime)) were seen"
    if isIdentity { return "\(sides): everything was started and finished in the window, so both must be equal." }
    if broken.isEmpty { return "\(sides). Its assumptions hold over these \(window.days) days." }
    return "\(sides). It cannot be relied on here: \(broken.joined(separator: "; "))."
  }
}

private func arrivals(_ tally: FlowTally) -> LittlesLaw.Assumption {
  let (arrived, departed) = (tally.started, tally.cycleTimes.total + tally.cancelled)
  let holds = abs(arrived - departed) * 10 <= max(arrived, departed)
  return .init(holds: holds, words: "\(arrived) items were started and \(departed) left")
}

private func leaving(_ tally: FlowTally) -> LittlesLaw.Assumption {
  let words = tally.cancelled == 1 ? "1 started item was cancelled" : "\(tally.cancelled) started items were cancelled"
  return .init(holds: tally.cancelled == 0, words: words)
}

private func bothEnds(_ tally: FlowTally) -> LittlesLaw.Assumption {
  let (before, after) = (tally.openBefore, tally.open)
  let holds = abs(before - after) * 5 <= max(before, after)
  return .init(holds: holds, words: "\(before) items were open before the window and \(after) at its end")
}

private func drift(_ tally: FlowTally) -> LittlesLaw.Assumption {
  guard let ages = tally.agesBefore else { return .init(holds: true, words: "the age of open items was not followed") }
  guard let before = ages.mean, let after = tally.ages.mean else {
    return .init(holds: ages.isEmpty == tally.ages.isEmpty, words: "nothing was open at one end of the window")
  }
  let words = "open items were \(decimal(before)) days old before the window and \(decimal(after)) at its end"
  return .init(holds: abs(before - after) * 5 <= max(before, after), words: words)
}
