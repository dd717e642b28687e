import Analysis
import Model

extension FlowCharts {
  /// When what is in progress will be done, or why that cannot be said.
  func whenDone(items: Int) throws(ForecastRefusal) -> ForecastHistogram {
    let forecast = try Forecast(.days(of: items), from: picture.tally.throughput, asOf: asOf)
    let marks = Forecast.confidences.compactMap { share in
      forecast.day(at: share).map { ForecastHistogram.Mark(share: share.basisPoints / 100, outcome: .day($0)) }
    }
    let (bins, step) = bins(forecast) { .day(asOf + $0) }
    return ForecastHistogram(
      title: "When will \(Spoken.count(items, "item")) be done?", note: basis(forecast), bins: bins, marks: marks,
      step: step)
  }

  /// How many items will be finished in so many days, or why that cannot be said.
  func howMany(days: Int) throws(ForecastRefusal) -> ForecastHistogram {
    let forecast = try Forecast(.items(within: days), from: picture.tally.throughput, asOf: asOf)
    let marks = Forecast.confidences.compactMap { share in
      forecast.items(at: share).map { ForecastHistogram.Mark(share: share.basisPoints / 100, outcome: .items($0)) }
    }
    let (bins, step) = bins(forecast) { .items($0) }
    return ForecastHistogram(
      title: "How many items by \((asOf + days).spoken)?", note: basis(forecast), bins: bins, marks: marks, step: step)
  }

  private func basis(_ forecast: Forecast) -> String {
    let window = forecast.sample.window
    let method = if case .exact = forecast.method { "exact" } else { "simulated" }
    return "throughput \(window.from.spoken) – \(window.to.spoken), zeros kept, \(method)"
  }

  /// The outcomes that are not all but impossible, at most about sixty bars of them.
  private func bins(
    _ forecast: Forecast, _ outcome: (Int) -> ForecastHistogram.Outcome
  ) -> (bins: [ForecastHistogram.Bin], step: Int) {
    let outcomes = forecast.outcomes
    let low = outcomes.cumulative.firstIndex { $0 > 0.002 } ?? 0
    let high = max(outcomes.cumulative.firstIndex { $0 >= 0.997 } ?? outcomes.cumulative.count - 1, low)
    let step = max(1, (high - low + 60) / 60)
    let isDays = if case .days = forecast.question { true } else { false }
    let bins = stride(from: low, through: high, by: step).map { from in
      let to = from + step - 1
      let before = from == low ? 0 : outcomes.chance(atMost: from - 1)
      let after = to >= high ? 1 : outcomes.chance(atMost: to)
      return ForecastHistogram.Bin(outcome: outcome(isDays ? to : from), chance: max(after - before, 0))
    }
    return (bins, step)
  }
}
