import Model

extension FlowReading {
  /// The forecasts that were asked for: at four confidences each.
  var forecasts: [FlowQuantity] {
    var quantities: [FlowQuantity] = []
    if let days = question.daysAhead {
      quantities += Forecast.confidences.map {
        forecast(.items(within: days), "items", "Items in \(counted(days, "day"))", $0)
      }
    }
    if let items = question.itemsAhead {
      quantities += Forecast.confidences.map {
        forecast(.days(of: items), "days", "Days until \(counted(items, "item")) more", $0)
      }
    }
    return quantities
  }

  private func forecast(
    _ question: Forecast.Question, _ unit: String, _ title: String, _ confidence: Share
  ) -> FlowQuantity {
    let seed = self.question.seed
    return FlowQuantity(
      id: "forecast.\(unit).p\(confidence.basisPoints / 100)", title: "\(title), \(confidence) confidence", unit: unit,
      definition: definition(of: question, confidence), concerns: [.throughput],
      caveats: { tally in
        guard let forecast = try? Forecast(question, from: tally.throughput, asOf: tally.window.to, seed: seed) else {
          return []
        }
        return forecast.cautions + (forecast.method == .exact ? [] : ["\(forecast.method)."])
      },
      read: { tally in read(question, confidence, tally, seed) })
  }

  private func definition(of question: Forecast.Question, _ confidence: Share) -> String {
    let draws =
      "days of the window, those without a finished item included, come again independently; day 1 is the day after the as-of day; nearest rank"
    return switch question {
    case .items: "at least so many items with \(confidence) confidence, so more confidence means fewer items; \(draws)"
    case .days: "done within so many days with \(confidence) confidence, so more confidence means a later day; \(draws)"
    }
  }
}

private func read(
  _ question: Forecast.Question, _ confidence: Share, _ tally: FlowTally, _ seed: UInt64
) -> FlowQuantity.Answer {
  do {
    let forecast = try Forecast(question, from: tally.throughput, asOf: tally.window.to, seed: seed)
    let sample = forecast.sample.perDay.count
    guard let value = forecast.items(at: confidence) ?? forecast.days(at: confidence) else {
      return (.none(because: "At this pace it takes more than ten years."), sample)
    }
    return (.value(Double(value)), sample)
  } catch {
    return (.none(because: error.description), tally.throughput.activeDays)
  }
}
