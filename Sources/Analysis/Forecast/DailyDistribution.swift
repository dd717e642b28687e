/// The chance of each number of items on one day, taken from a history: every day of the window is
/// equally likely to come again, independently of the days before (bootstrap).
package struct DailyDistribution: Equatable, Sendable {
  /// Ascending numbers of items, each with the chance of a day like that.
  let outcomes: [(items: Int, chance: Double)]

  package init(_ perDay: [Int]) {
    var days: [Int: Int] = [:]
    for items in perDay { days[max(items, 0), default: 0] += 1 }
    outcomes = days.sorted { $0.key < $1.key }.map { ($0.key, Double($0.value) / Double(perDay.count)) }
  }

  package var most: Int { outcomes.last?.items ?? 0 }
  package var mean: Double { outcomes.reduce(0) { $0 + Double($1.items) * $1.chance } }

  package static func == (a: DailyDistribution, b: DailyDistribution) -> Bool {
    a.outcomes.elementsEqual(b.outcomes) { $0 == $1 }
  }
}

/// Answers without trials and without noise: deterministic, and what the simulation is tested against.
extension DailyDistribution {
  /// Multiplications an exact answer may take before it is simulated instead: some tens of milliseconds.
  package static let exactLimit = 20_000_000
  /// A forecast follows no day beyond ten years.
  package static let furthestDay = 3_650

  /// The distribution of the sum of `days` days by repeated convolution; nothing when that would
  /// take too long.
  package func exactItems(within days: Int) -> Outcomes? {
    let size = most.multipliedReportingOverflow(by: days)
    guard days >= 0, !outcomes.isEmpty, !size.overflow, size.partialValue < DailyDistribution.exactLimit,
      Double(size.partialValue) * Double(days) * Double(outcomes.count) / 2 <= Double(DailyDistribution.exactLimit)
    else { return nil }
    var sum = [Double](repeating: 0, count: size.partialValue + 1)
    var next = sum
    sum[0] = 1
    for day in 0..<days {
      convolve(sum, reaching: day * most, into: &next)
      swap(&sum, &next)
    }
    return Outcomes(weights: sum)
  }

  /// The chance that `items` items are finished by each day, by following how many are done as long
  /// as they are too few (first passage); day 0 is the as-of day. Nothing when that would take too long.
  package func exactDays(of items: Int) -> Outcomes? {
    guard items > 0 else { return items == 0 ? Outcomes(weights: [1]) : nil }
    guard most > 0 else { return nil }
    let expected = min(Double(items) / mean * 3 + 30, Double(DailyDistribution.furthestDay))
    guard expected * Double(items) * Double(outcomes.count) <= Double(DailyDistribution.exactLimit) else { return nil }
    var done = [Double](repeating: 0, count: items)
    var next = done
    done[0] = 1
    var arriving = [0.0]
    var arrived = 0.0
    while arrived < 1 - 1e-9, arriving.count <= DailyDistribution.furthestDay {
      convolve(done, reaching: items - 1, into: &next)
      swap(&done, &next)
      let reached = max(1 - done.reduce(0, +), arrived)
      arriving.append(reached - arrived)
      arrived = reached
    }
    return Outcomes(weights: arriving)
  }

  /// `next[s + k] = Σ sum[s] · chance(k)`; what would lie beyond the end is left out.
  private func convolve(_ sum: [Double], reaching last: Int, into next: inout [Double]) {
    sum.withUnsafeBufferPointer { sum in
      next.withUnsafeMutableBufferPointer { next in
        next.update(repeating: 0)
        for (items, chance) in outcomes where items < next.count {
          for done in 0...min(last, next.count - 1 - items) { next[done + items] += sum[done] * chance }
        }
      }
    }
  }
}
