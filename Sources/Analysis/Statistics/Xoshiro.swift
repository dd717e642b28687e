/// Turns any number into a well-mixed stream; used to seed ``Xoshiro``. Steele, Lea and Flood 2014.
package struct SplitMix: RandomNumberGenerator, Sendable {
  private var state: UInt64
  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// xoshiro256++ of Blackman and Vigna 2019: fast, and the same stream for the same seed on every
/// machine, so that a simulated forecast can be computed again.
package struct Xoshiro: RandomNumberGenerator, Sendable {
  private var (a, b, c, d): (UInt64, UInt64, UInt64, UInt64)

  package init(seed: UInt64) {
    var mixer = SplitMix(seed: seed)
    (a, b, c, d) = (mixer.next(), mixer.next(), mixer.next(), mixer.next())
  }

  /// Continues from a state, as the authors' reference vectors do. All zeros would stay zero.
  init(state: (UInt64, UInt64, UInt64, UInt64)) { (a, b, c, d) = state }

  package mutating func next() -> UInt64 {
    let sum = a &+ d
    let result = ((sum << 23) | (sum >> 41)) &+ a
    let shifted = b << 17
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 45) | (d >> 19)
    return result
  }
}

/// A number in 0..<count from 32 random bits, by multiply-shift. The bias is below count / 2³².
func drawn(_ bits: UInt32, below count: UInt64) -> Int {
  let scaled = UInt64(bits) &* count
  return Int(truncatingIfNeeded: scaled >> 32)
}
