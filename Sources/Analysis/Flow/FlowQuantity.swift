import Model

/// One number read off a tally, with what people and machines call it: the table behind flow figures.
struct FlowQuantity: Sendable {
  /// What of the evidence can corrupt it.
  enum Concern: Sendable { case cycleTime, throughput, openItems }
  /// An answer and how many observations it rests on.
  typealias Answer = (answer: Figure.Answer, sample: Int)

  let id: String
  let title: String
  let unit: String
  let definition: String
  var concerns: [Concern] = []
  /// It speaks of the as-of day alone.
  var isOfOneDay = false
  var caveats: @Sendable (FlowTally) -> [String] = { _ in [] }
  let read: @Sendable (FlowTally) -> Answer
}

private let percentiles = [Share(percent: 50), Share(percent: 70), Share(percent: 85), Share(percent: 95)]

extension FlowQuantity {
  static func all(zone: String) -> [FlowQuantity] {
    [items, finished] + cycleTimes(zone) + [throughput, atEndOfDay, touched, age(zone)] + limits
  }

  private static let items = FlowQuantity(
    id: "items", title: "Items in the evidence", unit: "items",
    definition: "work items known by the last day of the window, whatever their state",
    read: { (.value(Double($0.items)), $0.items) })

  private static let finished = FlowQuantity(
    id: "finished", title: "Items finished", unit: "items",
    definition: "items whose finish lies in the window; cancelled items are not among them",
    concerns: [.throughput], read: { (.value(Double($0.finished)), $0.finished) })

  private static func cycleTimes(_ zone: String) -> [FlowQuantity] {
    let days = "calendar days in \(zone) from started to finished, both ends counted"
    let ranked = percentiles.map { share in
      FlowQuantity(
        id: "cycle-time.p\(share.basisPoints / 100)", title: "Cycle time, \(share)", unit: "days",
        definition: "\(days); nearest rank: \(share) of the items finished in the window took no longer",
        concerns: [.cycleTime], caveats: { thinness(of: $0.cycleTimes, at: share) },
        read: { tally in answer(tally, tally.cycleTimes.percentile(share).map(Double.init)) })
    }
    let mean = FlowQuantity(
      id: "cycle-time.mean", title: "Cycle time, mean", unit: "days",
      definition: "\(days); arithmetic mean over items finished in the window", concerns: [.cycleTime],
      caveats: { [thinness($0.cycleTimes.total)].compactMap(\.self) }, read: { answer($0, $0.cycleTimes.mean) })
    return ranked + [mean]
  }

  private static func answer(_ tally: FlowTally, _ days: Double?) -> Answer {
    guard let days else { return (.none(because: nothingMeasured(tally.window)), 0) }
    return (.value(days), tally.cycleTimes.total)
  }

  private static let throughput = FlowQuantity(
    id: "throughput.per-day", title: "Throughput", unit: "items per day",
    definition: "items finished in the window ÷ its calendar days, days without a finished item included",
    concerns: [.throughput],
    read: { tally in
      let days = tally.window.days
      guard days > 0 else { return (.none(because: "The window has no days."), 0) }
      return (.value(Double(tally.finished) / Double(days)), days)
    })

  private static let atEndOfDay = FlowQuantity(
    id: "wip", title: "Work in progress", unit: "items",
    definition: "items started and neither finished nor cancelled at the end of the as-of day",
    concerns: [.openItems], isOfOneDay: true, read: { (.value(Double($0.open)), $0.items) })

  private static let touched = FlowQuantity(
    id: "wip.touched", title: "Work in progress, touched", unit: "items",
    definition:
      "items in progress at any time of the as-of day, those that left on it included; the count Little's law needs",
    concerns: [.openItems], isOfOneDay: true, read: { (.value(Double($0.touched.last ?? 0)), $0.items) })

  private static func age(_ zone: String) -> FlowQuantity {
    FlowQuantity(
      id: "age.p85", title: "Age of work in progress, 85 %", unit: "days",
      definition:
        "calendar days in \(zone) from started to the as-of day, both ends counted, of open items; nearest rank",
      concerns: [.openItems], isOfOneDay: true,
      caveats: { thinness(of: $0.ages, at: Share(percent: 85), "open item") },
      read: { tally in
        guard let age = tally.ages.percentile(Share(percent: 85)) else {
          return (.none(because: "No item was open on \(tally.window.to.spoken)."), 0)
        }
        return (.value(Double(age)), tally.ages.total)
      })
  }
}

extension FlowQuantity {
  private static let limits: [FlowQuantity] = [
    limit("centre", "Throughput per day, centre line") { $0.centre },
    limit("upper", "Throughput per day, upper limit") { $0.shownUpper },
    limit("lower", "Throughput per day, lower limit") { $0.shownLower },
  ]

  private static func limit(
    _ id: String, _ title: String, _ line: @escaping @Sendable (ProcessLimits) -> Double
  ) -> FlowQuantity {
    FlowQuantity(
      id: "xmr.throughput.\(id)", title: title, unit: "items per day",
      definition:
        "XmR chart of items finished per calendar day of the window: mean ± 2.660 × mean moving range, no lower than 0",
      concerns: [.throughput], caveats: { behaviour($0).warnings },
      read: { tally in
        let days = tally.finishedPerDay.count
        guard days >= 6 else { return (.none(because: "Not enough yet: \(days) of the 6 days limits need."), days) }
        return (.value(line(ProcessLimits(baseline: tally.finishedPerDay.map(Double.init), lowest: 0))), days)
      })
  }

  private static func behaviour(_ tally: FlowTally) -> ProcessBehaviour {
    ProcessBehaviour(tally.finishedPerDay.map(Double.init), lowest: 0)
  }
}

/// What few observations do to a percentile: the highest few of them are all the same one, the longest.
func thinness(of times: Histogram, at share: Share, _ what: String = "finished item") -> [String] {
  let count = times.total
  if count > 1, NearestRank.rank(share, of: count) == count {
    return ["Rests on \(counted(count, what)), so it is simply the longest of them."]
  }
  return [thinness(count, what)].compactMap(\.self)
}

func thinness(_ count: Int, _ what: String = "finished item") -> String? {
  guard (1..<10).contains(count) else { return nil }
  return "Rests on \(counted(count, what)); below ten every further item can move it."
}

func nothingMeasured(_ window: Figure.Window) -> String {
  "Nothing with a start was finished between \(window.from.spoken) and \(window.to.spoken)."
}
