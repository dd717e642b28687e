import Model
import Testing

@testable import Analysis

struct ProcessBehaviourTests {
  @Test(
    arguments: [
      (
        [5045, 4350, 4350, 3975, 4290, 4430, 4485, 4285, 3980, 3925, 3645, 3760, 3300, 3685, 3463, 5200],
        [4135.50, 355.93, 3188.72, 5082.28, 1163.19], 0.005001
      ),
      (
        [120, 140, 100, 150, 260, 150, 100, 120, 300, 300, 275, 300, 140, 170, 150, 150, 190, 180],
        [183.1, 52.4, 43.8, 322.3, 171.1], 0.0501
      ),
      ([10, 12, 11, 13, 12, 14, 11, 12, 13, 12], [12, 1.5556, 7.862, 16.138, 5.084], 0.000501),
      ([10, 20, 30, 40], [25, 10, -1.6, 51.6, 32.68], 1e-9),
      ([100, 110, 100, 110], [105, 10, 78.4, 131.6, 32.68], 1e-9),
      ([2, 4, 6, 4], [4, 2, -1.32, 9.32, 6.536], 1e-9),
      ([5, 5, 5, 5, 5], [5, 0, 5, 5, 0], 0),
      ([5], [5, 0, 5, 5, 0], 0),
      ([], [0, 0, 0, 0, 0], 0),
    ] as [([Double], [Double], Double)])
  func `limits are those of the books`(values: [Double], expected: [Double], within: Double) {
    let limits = ProcessLimits(baseline: values)
    let found = [limits.centre, limits.range, limits.lower, limits.upper, limits.rangeLimit]
    #expect(zip(found, expected).allSatisfy { abs($0 - $1) <= within }, "\(found)")
  }

  @Test func `a chart of ten steady points has no signal, and its half-way lines`() {
    let chart = ProcessBehaviour([10, 12, 11, 13, 12, 14, 11, 12, 13, 12])
    #expect(chart.movingRanges == [2, 1, 2, 1, 2, 3, 1, 1, 1])
    #expect(chart.signals == [])
    #expect(abs(chart.limits.halfwayUp - 14.069) < 0.0005 && abs(chart.limits.halfwayDown - 9.931) < 0.0005)
    #expect(chart.warnings == [])
  }

  @Test func `a count is shown no lower than zero and judged by the raw limit`() {
    let limits = ProcessLimits(baseline: [40, 60, 40, 60, 40, 60, 40, 60], lowest: 0)
    #expect(abs(limits.lower + 3.2) < 1e-9 && limits.shownLower == 0)
    #expect(abs(limits.sigma - 17.733) < 0.001)
    #expect(ProcessBehaviour([0, 50, 0], limits: limits).points(of: .outside) == [])
  }

  @Test func `a shown upper limit stays within what can be`() {
    let limits = ProcessLimits(baseline: [90, 99, 90, 99], lowest: 0, highest: 100)
    #expect(limits.shownUpper == 100 && limits.upper > 100)
  }

  @Test func `the median width withstands an outlier`() {
    let values: [Double] = [10, 12, 11, 13, 12, 90, 11, 12, 13, 12]
    let limits = ProcessLimits(baseline: values, spread: .medianRange)
    // Ranges 2 1 2 1 78 79 1 1 1: the median is 1.
    #expect(limits.range == 1 && abs(limits.upper - limits.centre - 3.145) < 1e-9 && limits.rangeLimit == 3.865)
  }

  /// The baseline 40, 60, … has centre 50, limits −3.2 and 103.2, half-way lines 23.4 and 76.6.
  @Test(
    arguments: [
      (.run, [55, 55, 55, 55, 55, 55, 55, 55], [0, 1, 2, 3, 4, 5, 6, 7]),
      (.run, [55, 55, 55, 55, 55, 55, 55, 50, 55, 55, 55, 55, 55, 55, 55], []),
      (.run, [45, 55, 55, 55, 55, 55, 55, 55, 55], [1, 2, 3, 4, 5, 6, 7, 8]),
      (.run, [55, 55, 55, 55, 55, 55, 55], []),
      (.outside, [50, 103.2, 103.3, -3.2, -3.3], [2, 4]),
      (.nearLimit, [80, 80, 45, 80], [0, 1, 3]),
      (.nearLimit, [80, 45, 80, 45, 80], []),
      (.nearLimit, [80, 80, 80], []),
      (.nearLimit, [76.6, 76.6, 76.6, 76.6], []),
      (.nearLimit, [20, 20, 20, 80], [0, 1, 2]),
      (.nearLimit, [80, 20, 80, 20, 80], []),
      (.nearLimit, [45, 80, 110, 80, 45, 45, 45, 80, 80, 80], [1, 2, 3, 7, 8, 9]),
      (.nearLimit, [70, 70, 70, 45, 70], []),
      (.wideRange, [10, 75.3, 10, 75.4], [3]),
    ] as [(ProcessBehaviour.Rule, [Double], [Int])])
  func `signals are Wheeler's`(rule: ProcessBehaviour.Rule, values: [Double], points: [Int]) {
    let limits = ProcessLimits(baseline: [40, 60, 40, 60, 40, 60, 40, 60])
    #expect(ProcessBehaviour(values, limits: limits).points(of: rule) == points)
  }

  @Test func `two spells near a limit are two signals`() {
    let limits = ProcessLimits(baseline: [40, 60, 40, 60, 40, 60, 40, 60])
    let chart = ProcessBehaviour([45, 80, 90, 80, 45, 45, 45, 20, 20, 10], limits: limits)
    #expect(chart.signals.map(\.points) == [[1, 2, 3], [7, 8, 9]])
    #expect(chart.signals.map(\.side) == [.above, .below])
  }

  @Test func `limits stay locked on their baseline`() {
    let values: [Double] = [10, 12, 11, 13, 12, 14, 11, 12, 13, 12, 40, 41, 42]
    let chart = ProcessBehaviour(values, baseline: 0..<10)
    #expect(chart.limits.centre == 12 && chart.limits.points == 10)
    #expect(chart.points(of: .outside) == [10, 11, 12])
    #expect(ProcessBehaviour(values, baseline: 5..<99).limits.points == 8)
  }

  @Test func `weak limits say so`() {
    #expect(ProcessBehaviour([1, 2, 3]).warnings.count == 2)
    #expect(ProcessBehaviour([0, 1, 0, 1, 0, 1, 0, 1, 1, 0]).warnings.count == 1)
    #expect(ProcessBehaviour([]).warnings.count == 1 && ProcessBehaviour([]).signals == [])
    #expect(ProcessBehaviour([5]).signals == [])
  }

  @Test func `rounding of the arithmetic is no signal`() {
    let tenths = [0.1, 0.2, 0.3, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2]
    #expect(ProcessBehaviour(tenths).points(of: .run) == [])
  }

  @Test(arguments: 1...25 as ClosedRange<UInt64>)
  func `signals are those a naive reading finds`(seed: UInt64) {
    var random = Xoshiro(seed: seed)
    let baseline = (0..<12).map { _ in Double(Int.random(in: 0...9, using: &random)) }
    let values = (0..<60).map { _ in Double(Int.random(in: -6...15, using: &random)) }
    let limits = ProcessLimits(baseline: baseline)
    let chart = ProcessBehaviour(values, limits: limits)
    var (runs, near) = (Set<Int>(), Set<Int>())
    for sign in [1.0, -1.0] {
      let beyond = values.map { sign * ($0 - limits.centre) > 1e-9 }
      let close = values.map { abs($0 - limits.centre) > abs(limits.upper - limits.centre) / 2 + 1e-9 }
      for start in 0...(values.count - 8) where beyond[start..<start + 8].allSatisfy(\.self) {
        runs.formUnion(start..<start + 8)
      }
      for start in 0...(values.count - 4) {
        let hits = (start..<start + 4).filter { beyond[$0] && close[$0] }
        if hits.count >= 3 { near.formUnion(hits) }
      }
    }
    #expect(chart.points(of: .run) == runs.sorted())
    #expect(chart.points(of: .nearLimit) == near.sorted())
    #expect(
      chart.points(of: .outside) == values.indices.filter { values[$0] > limits.upper || values[$0] < limits.lower })
  }
}
