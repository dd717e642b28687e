import Model

/// One question asked of the window and of the equal periods before it, each answered once.
private struct AskedForecast {
  let question: Forecast.Question
  let now: Result<Forecast, ForecastRefusal>
  /// Oldest first.
  let before: [Result<Forecast, ForecastRefusal>]
}

extension FlowReading {
  /// The forecasts that were asked for: at four confidences each.
  var forecasts: [Figure] {
    var asked: [Forecast.Question] = []
    if let days = question.daysAhead { asked.append(.items(within: days)) }
    if let items = question.itemsAhead { asked.append(.days(of: items)) }
    return asked.flatMap { question in
      let answers = AskedForecast(
        question: question, now: answer(question, tally), before: earlier.map { answer(question, $0) })
      return Forecast.confidences.map { figure(answers, at: $0) }
    }
  }

  private func answer(_ asked: Forecast.Question, _ tally: FlowTally) -> Result<Forecast, ForecastRefusal> {
    Result { () throws(ForecastRefusal) in
      try Forecast(asked, from: tally.throughput, asOf: question.asOf, seed: question.seed)
    }
  }

  private func figure(_ asked: AskedForecast, at confidence: Share) -> Figure {
    let trend = asked.before.compactMap { try? $0.get().value(at: confidence) }
    return Figure(
      id: "forecast.\(asked.question.unit).p\(confidence.basisPoints / 100)",
      title: "\(asked.question.title), \(confidence) confidence",
      known.refusal.map { .none(because: $0) } ?? read(asked.now, at: confidence),
      unit: asked.question.unit, sample: tally.throughput.perDay.count, window: known.window,
      asOf: question.asOf, definition: asked.question.definition(at: confidence), source: question.source,
      caveats: cautions(asked.now) + leftOut([.throughput]), trend: trend)
  }

  private func read(_ result: Result<Forecast, ForecastRefusal>, at confidence: Share) -> Figure.Answer {
    switch result {
    case .failure(let refusal): .none(because: refusal.description)
    case .success(let forecast):
      forecast.value(at: confidence).map { .value($0) }
        ?? .none(because: "At this pace it takes more than ten years.")
    }
  }

  private func cautions(_ result: Result<Forecast, ForecastRefusal>) -> [String] {
    guard case .success(let forecast) = result else { return [] }
    return forecast.cautions + (forecast.method == .exact ? [] : ["\(forecast.method)."])
  }
}

extension Forecast {
  /// Items or days, whichever was asked for.
  fileprivate func value(at confidence: Share) -> Double? {
    (items(at: confidence) ?? days(at: confidence)).map(Double.init)
  }
}

extension Forecast.Question {
  fileprivate var unit: String { if case .items = self { "items" } else { "days" } }
  fileprivate var title: String {
    switch self {
    case .items(let days): "Items in \(counted(days, "day"))"
    case .days(let items): "Days until \(counted(items, "item")) more"
    }
  }
  fileprivate func definition(at confidence: Share) -> String {
    let meaning =
      switch self {
      case .items: "at least so many items with \(confidence) confidence, so more confidence means fewer items"
      case .days: "done within so many days with \(confidence) confidence, so more confidence means a later day"
      }
    return """
      \(meaning); days of the window, those without a finished item included, come again independently; day 1 is the \
      day after the as-of day; nearest rank
      """
  }
}
