package import Analysis
package import Model

/// A forecast that somebody relies on: what was said at which confidence, with the numbers it was computed from,
/// so that it can be computed again and scored when its day comes.
package struct Promise: Recorded {
  package static let record = "promise"
  package static let format = 1

  package enum Kind: String, Codable, CaseIterable, Sendable {
    /// So many items will be done by a day; the day is what is promised.
    case whenDone = "when done"
    /// By that day at least so many will be done; the number is what is promised.
    case howMany = "how many"
  }

  package var id: String
  /// The team or product whose work it is.
  package var of: Link<Governed>
  package var kind: Kind
  /// In hundredths of a per cent.
  package var basisPoints: Int
  /// Items finished after the day it was made.
  package var items: Int
  package var day: Day
  /// Who relies on it and for what.
  package var reliedOn: String
  package var by: Name
  package var made: Day
  /// The window it was drawn from, and how many items were finished on each of its days.
  package var from: Day
  package var to: Day
  package var perDay: [Int]
  package var method: String
  /// Of a simulated one.
  package var seed: UInt64
  /// The answers at the usual confidences, by per cent: items, or days after the day it was made.
  package var answers: [Int: Int]
  package var cautions: [String]
  /// The revision of the model and the last entry of evidence it was computed from.
  package var revision: Int
  package var batch: Int
  package var authenticated: Bool

  package var confidence: Share { Share(basisPoints: basisPoints) ?? Share(percent: 85) }
  package var sample: Throughput { Throughput(perDay, window: Figure.Window(from: from, to: to)) }

  /// `12 items by 30 Jun 2025`, `at least 12 items by 30 Jun 2025`.
  package var spoken: String {
    "\(kind == .howMany ? "at least " : "")\(counted(items, "item")) by \(day.spoken)"
  }

  /// Promises what a forecast says at one of its confidences, or says why that cannot be.
  ///
  /// - Parameter reliedOn: who relies on it; a forecast nobody relies on is no promise.
  package static func make(
    _ forecast: Forecast, at confidence: Share, id: String, of place: Link<Governed>, reliedOn: String, by who: Name,
    revision: Int, batch: Int, seed: UInt64
  ) throws(Refusal) -> Promise {
    guard reliedOn.says else { throw .promise("Say who relies on it: a forecast that nobody relies on is no promise.") }
    guard confidence.basisPoints > 0, confidence < Share(percent: 100) else {
      throw .promise("A forecast is never certain. Promise it with a confidence between 1 and 99 %.")
    }
    let said = try promised(forecast, at: confidence)
    return Promise(
      id: id, of: place, kind: said.kind, basisPoints: confidence.basisPoints, items: said.items, day: said.day,
      reliedOn: reliedOn, by: who, made: forecast.asOf, from: forecast.sample.window.from,
      to: forecast.sample.window.to, perDay: forecast.sample.perDay, method: forecast.method.description, seed: seed,
      answers: forecast.usualAnswers, cautions: forecast.cautions, revision: revision, batch: batch,
      authenticated: false)
  }

  private static func promised(
    _ forecast: Forecast, at confidence: Share
  ) throws(Refusal) -> (kind: Kind, items: Int, day: Day) {
    switch forecast.question {
    case .items(let days):
      guard let items = forecast.items(at: confidence), items > 0 else {
        throw .promise("With \(confidence) confidence no item can be promised by then. Ask for a later day.")
      }
      return (.howMany, items, forecast.asOf + days)
    case .days(let items):
      guard let day = forecast.day(at: confidence) else {
        throw .promise("At this pace it takes more than ten years; no day can be promised.")
      }
      return (.whenDone, items, day)
    }
  }

  /// The same question answered again from the numbers that were kept.
  package func recomputed() throws -> Int? {
    let question: Forecast.Question = kind == .howMany ? .items(within: day - made) : .days(of: items)
    let forecast = try Forecast(question, from: sample, asOf: made, seed: seed)
    return kind == .howMany ? forecast.items(at: confidence) : forecast.days(at: confidence)
  }
}

extension Forecast {
  fileprivate var usualAnswers: [Int: Int] {
    let answers = Forecast.confidences.compactMap { share in
      (items(at: share) ?? days(at: share)).map { (share.basisPoints / 100, $0) }
    }
    return Dictionary(answers, uniquingKeysWith: { $1 })
  }
}
