package import Model

/// A seeded source of chance whose draws are the same on every machine: SplitMix64 and integer
/// arithmetic, and for the bell curve only additions and multiplications, which IEEE 754 fixes.
package struct Chance: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// A stream of its own for one of many things, so that drawing for one never moves another.
  package init(seed: UInt64, stream: Int) {
    var mixed = Chance(seed: seed)
    let salt = mixed.next()
    state = salt ^ (UInt64(truncatingIfNeeded: stream) &+ 1) &* 0xD1B5_4A32_D192_ED03
    _ = next()
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A whole number in `0..<bound`; 0 when there is nothing to choose from.
  package mutating func below(_ bound: Int) -> Int {
    guard bound > 0 else { return 0 }
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  package mutating func happens(_ share: Share) -> Bool { below(10_000) < share.basisPoints }

  /// A draw from the standard normal curve: twelve uniform numbers added, less six.
  package mutating func deviation() -> Double {
    var sum = 0
    for _ in 0..<3 {
      let word = next()
      for shift in stride(from: 0, to: 64, by: 16) { sum += Int((word >> UInt64(shift)) & 0xFFFF) }
    }
    return Double(sum - 6 * 65_535) / 65_535
  }

  /// A positive draw whose logarithm is normal: half of all draws lie below the median, and with a
  /// spread of 1 every twentieth lies above five times the median.
  package mutating func lognormal(median: Double, spread: Double) -> Double {
    median * Chance.exponential(spread * deviation())
  }

  /// A draw of the time to the next of many independent arrivals that come once per unit of time.
  package mutating func gap() -> Double {
    // Von Neumann's method needs no logarithm: a falling run of uniform numbers has an odd length
    // with just the chance that the curve asks for.
    var whole = 0.0
    while true {
      let first = next() >> 11
      var last = first
      var isOdd = true
      while true {
        let following = next() >> 11
        if following >= last { break }
        last = following
        isOdd.toggle()
      }
      if isOdd { return whole + Double(first) / 9_007_199_254_740_992 }
      whole += 1
    }
  }

  /// e to the power of x from additions and multiplications alone; the C library's differs in its
  /// last digit from machine to machine.
  package static func exponential(_ x: Double) -> Double {
    let inTwos = min(max(x, -500), 500) * 1.4426950408889634
    let whole = inTwos.rounded(.down)
    let rest = (inTwos - whole) * 0.6931471805599453
    var sum = 1.0
    for k in stride(from: 14.0, through: 1.0, by: -1.0) { sum = 1 + rest / k * sum }
    return Double(sign: .plus, exponent: Int(whole), significand: sum)
  }
}
