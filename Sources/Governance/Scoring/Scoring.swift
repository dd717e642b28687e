package import Analysis
package import Model

/// Looks back at what was expected, on the day it was to be seen or later.
///
/// The share of the expected change that came about decides the verdict: all of it *held*, at least half
/// *held in part*, less *did not hold*. The other way by a quarter of what was promised, or by a signal,
/// *made it worse*. With a series, a change within the routine variation of the time before is not yet a
/// signal, and then nothing counts as more than held in part, nor as worse.
package enum Scoring {
  /// Fewer points after the decision than this do not bear a verdict.
  package static let fewest = 5
  /// Limits from fewer points before the decision than this are not useful. Wheeler.
  package static let baseline = 6

  /// - Parameters:
  ///   - seen: the figure or measure of the expectation as it stands now.
  ///   - series: its values over time, ascending, before and after the decision; empty when there are none.
  package static func score(
    _ claim: Claim, seen: Figure.Answer, series: [DailyValue] = [], on day: Day
  ) throws(Refusal) -> Score {
    guard day >= claim.revisit else { throw .notYetDue(claim.revisit) }
    let after = series.filter { $0.day > claim.taken && $0.day <= day }
    switch seen {
    case .none(because: let reason): return claim.unscored(because: reason, on: day)
    case .value(let value) where !value.isFinite:
      return claim.unscored(because: "the figure is not a finite number", on: day)
    case .value where !series.isEmpty && after.count < fewest:
      return claim.unscored(
        because: "\(after.count) of \(fewest) values since the decision", on: day)
    case .value(let value):
      let before = series.filter { $0.day <= claim.taken }
      return claim.scored(value, signal(before, after, isHigher: value > claim.expects.from), on: day)
    }
  }

  /// A signal in the direction of the change, judged by limits locked on the time before the decision.
  private static func signal(_ before: [DailyValue], _ after: [DailyValue], isHigher: Bool) -> Score.Signal {
    guard before.count >= baseline, after.count >= fewest else { return .unknown }
    let limits = ProcessLimits(baseline: before.map(\.value))
    let side: ProcessBehaviour.Side = isHigher ? .above : .below
    let first = after.count - fewest
    // An early jump that has gone again says nothing about how things stand now.
    let recent = ProcessBehaviour(after.map(\.value), limits: limits).signals
      .filter { $0.side == side && $0.points.contains { $0 >= first } }
    return recent.isEmpty ? .notYet : .signal
  }
}

extension Claim {
  fileprivate func unscored(because reason: String, on day: Day) -> Score {
    Score(
      decision: id, verdict: .notEnoughData, expects: expects, before: before, seen: nil, share: nil, signal: .unknown,
      sentence: "Expected \(expects.spoken); not enough data yet: \(Spoken.clause(reason)).", because: reason,
      scored: day)
  }

  fileprivate func scored(_ seen: Double, _ signal: Score.Signal, on day: Day) -> Score {
    let share = (seen - expects.from) / (expects.to - expects.from)
    let verdict = verdict(share, signal)
    return Score(
      decision: id, verdict: verdict, expects: expects, before: before, seen: seen, share: share, signal: signal,
      sentence: "Expected \(expects.spoken), seen \(Spoken.number(seen))\(said(signal)): \(verdict.rawValue).",
      because: reason(share, signal), scored: day)
  }

  private func verdict(_ share: Double, _ signal: Score.Signal) -> Score.Verdict {
    if share < 0 {
      let isWorse = signal == .signal || (signal == .unknown && share <= -0.25)
      return isWorse ? .madeItWorse : .notHeld
    }
    if share >= 1 { return signal == .notYet ? .partly : .held }
    return share >= 0.5 ? .partly : .notHeld
  }

  private func said(_ signal: Score.Signal) -> String {
    switch signal {
    case .signal: ", a signal"
    case .notYet: ", not a signal"
    case .unknown: ""
    }
  }

  private func reason(_ share: Double, _ signal: Score.Signal) -> String {
    let part = grouped(Int(max(-999, min(999, share * 100)).rounded()))
    let way = share < 0 ? "It went the other way" : "\(part) % of the expected change came about"
    return switch signal {
    case .signal: "\(way), beyond the routine variation of the time before."
    case .notYet: "\(way), within the routine variation of the time before: not yet a signal."
    case .unknown: "\(way); there are too few values before the decision to tell a signal from routine variation."
    }
  }
}
