package import Evidence
package import Model

/// How far back a picture of flow looks from its as-of day.
package enum Lookback: Hashable, Sendable {
  /// From the first day anything was started or finished.
  case whole
  /// The as-of day and the days before it, so many in all; at least one.
  case last(days: Int)

  package func window(of history: History, asOf: Day) -> Figure.Window {
    switch self {
    case .whole: Figure.Window(from: min(firstDay(of: history) ?? asOf, asOf), to: asOf).bounded
    case .last(let days): Figure.Window(from: asOf - (min(max(days, 1), 73_049) - 1), to: asOf)
    }
  }

  /// Equal periods before the window that the evidence reaches back to, oldest first. None before the whole.
  package func earlier(than window: Figure.Window, of history: History, most: Int = 6) -> [Figure.Window] {
    guard case .last = self, let first = firstDay(of: history) else { return [] }
    return (1...most).reversed().map { steps in
      let shift = steps * window.days
      return Figure.Window(from: window.from - shift, to: window.to - shift)
    }.filter { $0.from >= first }
  }
}

extension Figure.Window {
  /// At most its last 200 years: an older date was not meant, and days are counted one by one.
  var bounded: Figure.Window { days > 73_049 ? Figure.Window(from: to - 73_048, to: to) : self }
}

/// The first day on which anything was started or finished.
package func firstDay(of history: History) -> Day? {
  var first = History.never
  for row in 0..<history.count { first = min(first, history.started[row], history.finished[row]) }
  return first == History.never ? nil : Day(number: first)
}
