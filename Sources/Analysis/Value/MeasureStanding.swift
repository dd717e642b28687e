package import Model

/// What the readings of a measure say about it as it stands: the one judgement that its card, its
/// sentences and its chart share. A signal is told with its direction: the better way is good news.
package enum MeasureStanding: Equatable, Sendable {
  /// There is no reading yet.
  case unread
  /// Limits need more readings than there are.
  case tooYoung
  /// The latest reading takes part in a signal of exceptional variation.
  case changed(MeasureChange)
  /// Nothing but routine variation, and the latest reading is older than the measure allows.
  case stale
  /// Nothing but routine variation.
  case routine
}

/// A signal that the latest reading takes part in.
package struct MeasureChange: Equatable, Sendable {
  package let rule: ProcessBehaviour.Rule
  package let isBetter: Bool
  /// The reading that began it.
  package let since: Day
  /// It is seen against the readings since an earlier change, not against the first ones.
  package let isRecent: Bool
}

extension MeasurePicture {
  package var standing: MeasureStanding {
    if latest == nil { return .unread }
    if behaviour.limits.points < 6 { return .tooYoung }
    if let change { return .changed(change) }
    return isStale ? .stale : .routine
  }

  /// Judged by the limits of the first readings. Where the measure has kept to one side of their centre
  /// for long, it stands on a new level; then a signal against that level is the later news.
  package var change: MeasureChange? {
    guard behaviour.limits.points >= 6, let whole = behaviour.latestSignal else { return nil }
    return recent(since: whole) ?? change(whole, from: 0, isRecent: false)
  }

  private func recent(since whole: ProcessBehaviour.Signal) -> MeasureChange? {
    let run = behaviour.signals.last { $0.rule == .run && $0.points.last == series.points.count - 1 }
    guard let first = run?.points.first, series.points.count - first > FlatSpell.fewestReadings else { return nil }
    let values = Array(series.values[first...])
    let level = ProcessBehaviour(values, baseline: 0..<min(values.count - 1, MeasurePicture.baselineReadings))
    guard let signal = level.latestSignal, signal.side != whole.side else { return nil }
    return change(signal, from: first, isRecent: true)
  }

  private func change(_ signal: ProcessBehaviour.Signal, from first: Int, isRecent: Bool) -> MeasureChange? {
    guard let begin = signal.points.first else { return nil }
    return MeasureChange(
      rule: signal.rule, isBetter: (signal.side == .above) == (measure.better == .higher),
      since: series.points[first + begin].day, isRecent: isRecent)
  }
}

extension ProcessBehaviour {
  /// Of the signals about the values that the last of them takes part in, the longest.
  fileprivate var latestSignal: Signal? {
    signals.filter { $0.side != nil && $0.points.last == values.count - 1 }.max { $0.points.count < $1.points.count }
  }
}
