package import Evidence
package import Model

/// How far the evidence a question is asked of goes. After its last day nobody knows whether nothing
/// happened or nothing was told, so those days are never counted as days on which nothing happened.
package enum EvidenceEnd: Hashable, Sendable {
  /// The last day the sources tell anything about; what comes later is left out.
  case lastTold(Day)
  /// Somebody says the evidence stands for the as-of day, although nothing is told after this day.
  case vouchedFor(Day)
  /// The evidence is known to be whole up to the as-of day.
  case complete
  /// Nobody has told anything yet, so nothing is known: not even that nothing happened.
  case nothing
}

/// The days of a window that can be counted.
package struct KnownDays: Equatable, Sendable {
  /// The days asked for, up to the last one known; all of those asked for when none of them is known.
  package let window: Figure.Window
  /// What is to be minded about the end of the evidence.
  package let caveat: String?
  /// Why nothing can be counted, in words; nothing when something can.
  package let refusal: String?

  /// No day, where nothing can be counted.
  var tallied: Figure.Window {
    refusal == nil ? window : Figure.Window(from: window.from, to: window.from - 1)
  }
}

extension FlowQuestion {
  /// Up to this many days without a word are a weekend and a day off, and need no words.
  static let quietDays = 3

  /// The days of the question's window that the evidence reaches.
  package func known(of history: History) -> KnownDays {
    let asked = lookback.window(of: history, asOf: asOf)
    switch evidenceEnd {
    case .complete: return KnownDays(window: asked, caveat: nil, refusal: nil)
    case .nothing:
      return KnownDays(window: asked, caveat: nil, refusal: "Not known: no evidence tells anything of this work yet.")
    case .vouchedFor(let last): return KnownDays(window: asked, caveat: vouched(last), refusal: nil)
    case .lastTold(let last) where last < asked.from:
      let days = counted(asked.days, "day")
      let refusal = "Not known: the evidence ends on \(last.spoken), before the \(days) asked about."
      return KnownDays(window: asked, caveat: nil, refusal: refusal)
    case .lastTold(let last):
      return KnownDays(
        window: Figure.Window(from: asked.from, to: min(asked.to, last)), caveat: cut(last), refusal: nil)
    }
  }

  private func cut(_ last: Day) -> String? {
    guard asOf - last > FlowQuestion.quietDays else { return nil }
    return
      "The evidence ends on \(last.spoken); the \(asOf - last) days after it are left out, for nobody knows what happened in them."
  }

  /// What a file says by itself, where the as-of day was chosen by hand.
  func vouched(_ last: Day) -> String? {
    guard asOf - last > FlowQuestion.quietDays else { return nil }
    return
      "Nothing is told after \(last.spoken); the \(asOf - last) days up to the as-of day count as days on which nothing happened."
  }
}
