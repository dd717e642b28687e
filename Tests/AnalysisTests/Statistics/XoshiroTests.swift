import Testing

@testable import Analysis

struct XoshiroTests {
  /// The authors' generator from the state 1, 2, 3, 4.
  @Test func `the stream is the one its authors published`() {
    var random = Xoshiro(state: (1, 2, 3, 4))
    #expect(
      (0..<5).map { _ in random.next() } == [
        41_943_041, 58_720_359, 3_588_806_011_781_223, 3_591_011_842_654_386, 9_228_616_714_210_784_205,
      ])
  }

  @Test func `the seeding stream is the one its authors published`() {
    var mixer = SplitMix(seed: 1_234_567)
    #expect((0..<2).map { _ in mixer.next() } == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973])
  }

  @Test func `the same seed gives the same stream, another seed another`() {
    var (a, b, c) = (Xoshiro(seed: 7), Xoshiro(seed: 7), Xoshiro(seed: 8))
    let (first, again, other) = (a.next(), b.next(), c.next())
    #expect(first == again && first != other)
  }

  @Test func `draws cover the whole range and nothing beyond`() {
    #expect(drawn(0, below: 31) == 0 && drawn(.max, below: 31) == 30)
    var random = Xoshiro(seed: 3)
    let draws = (0..<1_000).map { _ in drawn(UInt32(truncatingIfNeeded: random.next()), below: 31) }
    #expect(Set(draws) == Set(0..<31))
  }
}
