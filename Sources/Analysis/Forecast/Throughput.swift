package import Model

/// Items finished on each day of a window, days without any included: what a forecast draws from. The
/// forecast holds only as far as the future resembles that window.
package struct Throughput: Equatable, Sendable {
  package let window: Figure.Window
  /// One number per day of the window, in order.
  package let perDay: [Int]

  /// Counts below zero are taken as none; days missing at the end are days without a finished item.
  package init(_ perDay: [Int], window: Figure.Window) {
    let days = max(window.days, 0)
    let known = perDay.prefix(days).map { max($0, 0) }
    self.window = window
    self.perDay = known + Array(repeating: 0, count: days - known.count)
  }

  package init(_ perDay: [Int], endingOn last: Day) {
    self.init(perDay, window: Figure.Window(from: last - (perDay.count - 1), to: last))
  }

  package var items: Int { perDay.reduce(0, +) }
  /// Days on which something was finished.
  package var activeDays: Int { perDay.count { $0 > 0 } }
  package var mean: Double { perDay.isEmpty ? 0 : Double(items) / Double(perDay.count) }

  /// Fewer active days than this say too little for any forecast.
  package static let fewestActiveDays = 5

  /// Why nothing can be forecast from this, if so.
  package var refusal: ForecastRefusal? {
    if perDay.isEmpty || items == 0 { return .nothingFinished(window) }
    if activeDays < Throughput.fewestActiveDays { return .tooFewActiveDays(activeDays, window) }
    return nil
  }

  /// What lessens trust in a forecast from this.
  package var cautions: [String] {
    guard activeDays < 10 else { return [] }
    return ["Rests on \(activeDays) days on which something was finished; below ten a forecast is rough."]
  }
}

/// Why there is no forecast, in words for a person.
package enum ForecastRefusal: Error, Equatable, Sendable, CustomStringConvertible {
  case nothingFinished(Figure.Window)
  case tooFewActiveDays(Int, Figure.Window)
  case nothingAsked

  package var description: String {
    switch self {
    case .nothingFinished(let window):
      "Nothing was finished \(spoken(window)), so there is nothing to forecast from."
    case .tooFewActiveDays(let days, let window):
      "Not enough yet: \(days) of \(Throughput.fewestActiveDays) days with something finished \(spoken(window))."
    case .nothingAsked: "A forecast needs at least one day or one item to ask about."
    }
  }

  private func spoken(_ window: Figure.Window) -> String {
    "between \(window.from.spoken) and \(window.to.spoken)"
  }
}
