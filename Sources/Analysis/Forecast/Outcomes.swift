package import Model

/// How probable each whole-number outcome is: items finished in some days, or the day on which the
/// last of some items is finished. Percentiles are nearest rank. The two questions use opposite tails:
/// more confidence means *fewer* items and a *later* day.
package struct Outcomes: Equatable, Sendable {
  /// `cumulative[v]` is the chance of an outcome of at most `v`; ascending. It may end below 1 when
  /// what lies beyond was not followed.
  package let cumulative: [Double]

  /// Probabilities are compared with this much room, so that a sum of twelfths reaches 3/4.
  private static let room = 1e-10

  /// Takes the chance of each outcome, `weights[v]` being that of `v`.
  package init(weights: [Double]) {
    var sum = 0.0
    cumulative = weights.map { weight in
      sum += max(weight, 0)
      return min(sum, 1)
    }
  }

  /// Takes how many trials ended in each outcome, of `trials` in all.
  package init(counts: [Int], of trials: Int) {
    var sum = 0
    cumulative = counts.map { count in
      sum += max(count, 0)
      return trials > 0 ? min(Double(sum) / Double(trials), 1) : 0
    }
  }

  /// "How many": the largest number reached with at least this confidence; 0 at worst.
  package func atLeast(_ confidence: Share) -> Int {
    let miss = 1 - confidence.fraction + Outcomes.room
    var largest = 0
    while largest < cumulative.count, cumulative[largest] <= miss { largest += 1 }
    return largest >= cumulative.count ? max(cumulative.count - 1, 0) : largest
  }

  /// "When": the first value by which it has happened with at least this confidence; nothing when
  /// that lies beyond what was followed.
  package func within(_ confidence: Share) -> Int? {
    cumulative.firstIndex { $0 + Outcomes.room >= confidence.fraction }
  }

  /// The chance of an outcome of at most `value`.
  package func chance(atMost value: Int) -> Double {
    value < 0 || cumulative.isEmpty ? 0 : cumulative[min(value, cumulative.count - 1)]
  }
  /// The chance of an outcome of at least `value`.
  package func chance(atLeast value: Int) -> Double { value <= 0 ? 1 : 1 - chance(atMost: value - 1) }

  /// The chance of exactly this.
  package func chance(of value: Int) -> Double { chance(atMost: value) - chance(atMost: value - 1) }
}
