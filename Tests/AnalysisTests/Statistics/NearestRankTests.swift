import Model
import Testing

@testable import Analysis

struct NearestRankTests {
  @Test(arguments: [
    (50, 3), (70, 5), (85, 9), (95, 20), (100, 20), (0, 1), (10, 1), (11, 2), (80, 8), (90, 9),
  ])
  func `a percentile is an observed value that keeps its promise`(percent: Int, days: Int) {
    let history = [1, 2, 2, 3, 3, 4, 5, 8, 9, 20]
    #expect(NearestRank.percentile(Share(percent: percent), of: history) == days)
    #expect(Histogram(of: history).percentile(Share(percent: percent)) == days)
  }

  @Test(arguments: [(20, 1), (40, 2), (50, 3), (60, 3), (65, 4), (79, 4), (80, 4), (90, 5), (100, 5)])
  func `one to five is ranked upwards, not floored`(percent: Int, value: Int) {
    #expect(NearestRank.percentile(Share(percent: percent), of: [5, 3, 1, 4, 2]) == value)
  }

  @Test func `nothing observed has no percentile`() {
    #expect(NearestRank.percentile(Share(percent: 85), of: [Int]()) == nil)
    #expect(Histogram(counts: []).percentile(Share(percent: 85)) == nil)
    #expect(Histogram(counts: [0, 0, -4]).mean == nil)
  }

  @Test func `a rank is exact where a floating product is not`() {
    // 0.07 × 100 is 7.000000000000001 in binary.
    #expect(NearestRank.rank(Share(percent: 7), of: 100) == 7)
    #expect(NearestRank.rank(Share(percent: 85), of: 1_000_000_000_000) == 850_000_000_000)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `a histogram agrees with sorting`(seed: UInt64) {
    var random = Xoshiro(seed: seed)
    let values = (0..<Int.random(in: 1...300, using: &random)).map { _ in Int.random(in: 0...60, using: &random) }
    let histogram = Histogram(of: values)
    let shares = (0...10_000).filter { $0 % 37 == 0 }.compactMap { Share(basisPoints: $0) }
    let covered = Set(values).sorted().map { value in (value, values.count { $0 <= value }) }
    let promised = shares.map { share in
      covered.first { $0.1 * 10_000 >= share.basisPoints * values.count }?.0
    }
    #expect(shares.map { histogram.percentile($0) } == promised)
    #expect(shares.map { NearestRank.percentile($0, of: values) } == promised)
    #expect(histogram.sum == values.reduce(0, +))
    #expect(histogram.count(from: 5, through: 20) == values.count { $0 >= 5 && $0 <= 20 })
    #expect(histogram.count(atLeast: 30) == values.count { $0 >= 30 })
  }
}
