package import Model

/// What came of a decision, compared with what was expected of it.
package struct Score: Recorded {
  package static let record = "score"
  package static let format = 1

  package enum Verdict: String, Codable, CaseIterable, Sendable {
    case held
    case partly = "held in part"
    case notHeld = "did not hold"
    case madeItWorse = "made it worse"
    case notEnoughData = "not enough data yet"
  }

  /// Whether the difference is more than the routine variation of the process. Wheeler.
  package enum Signal: String, Codable, CaseIterable, Sendable {
    case signal = "a signal"
    case notYet = "not yet a signal"
    /// No series was there to tell.
    case unknown
  }

  package var decision: String
  package var verdict: Verdict
  package var expects: ExpectedEffect
  /// The value that was on screen when it was decided; nothing when that figure was not pinned.
  package var before: Double?
  /// The value now; nothing when there is not enough data.
  package var seen: Double?
  /// The part of the expected change that came about: 1 all of it, below 0 the other way.
  package var share: Double?
  package var signal: Signal
  package var sentence: String
  /// Why the verdict is this one.
  package var because: String
  package var scored: Day
}
