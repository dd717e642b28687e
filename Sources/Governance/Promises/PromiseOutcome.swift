package import Model

/// How a promise stands by the evidence of a day.
package struct PromiseOutcome: Codable, Equatable, Sendable {
  package enum State: String, Codable, CaseIterable, Sendable {
    case open, kept, missed
    /// Its day has come, and the evidence does not reach it.
    case unknown = "not known yet"
  }

  package var state: State
  /// Items finished since it was made, up to its day at most.
  package var finished: Int
  /// The day on which the promised number was reached.
  package var reached: Day?
  /// The last day the evidence tells of.
  package var through: Day

  package var isResolved: Bool { state == .kept || state == .missed }

  /// - Parameters:
  ///   - finishedPerDay: from the day after the promise was made, as far as the evidence tells.
  ///   - day: the day looked from.
  package init(_ promise: Promise, finishedPerDay: [Int], asOf day: Day) {
    let span = max(0, promise.day - promise.made)
    let known = finishedPerDay.prefix(span)
    through = promise.made + known.count
    finished = known.reduce(0, +)
    var sum = 0
    reached = known.enumerated().first { pair in
      sum += pair.element
      return sum >= promise.items
    }.map { promise.made + ($0.offset + 1) }
    if reached != nil {
      state = .kept
    } else if through >= promise.day {
      state = .missed
    } else {
      state = day >= promise.day ? .unknown : .open
    }
  }

  /// `kept: 14 of 12 items by 20 Jun 2025`.
  package func sentence(_ promise: Promise) -> String {
    let count = "\(grouped(finished)) of \(counted(promise.items, "item"))"
    return switch state {
    case .kept: "Kept: the \(grouped(promise.items)) were done on \((reached ?? promise.day).spoken)."
    case .missed: "Missed: \(count) done by \(promise.day.spoken)."
    case .open: "Open: \(count) done by \(through.spoken)."
    case .unknown: "Not known yet: its day has come, and the evidence ends on \(through.spoken) with \(count) done."
    }
  }
}

/// A promise that was looked back at, kept for good with what the evidence said then.
package struct PromiseScore: Recorded {
  package static let record = "promise-score"
  package static let format = 1

  package var promise: String
  package var outcome: PromiseOutcome
  package var by: Name
  package var scored: Day

  package init(_ promise: Promise, _ outcome: PromiseOutcome, by who: Name, on day: Day) throws(Refusal) {
    guard outcome.isResolved else {
      throw .promise("\(promise.id) is not resolved: \(outcome.sentence(promise))")
    }
    (self.promise, self.outcome, by, scored) = (promise.id, outcome, who, day)
  }
}

/// A promise with how it stands.
package struct PromiseStanding: Equatable, Sendable {
  package let promise: Promise
  package let outcome: PromiseOutcome
  /// The day it was scored in the record.
  package let scored: Day?
  package init(_ promise: Promise, _ outcome: PromiseOutcome, scored: Day?) {
    (self.promise, self.outcome, self.scored) = (promise, outcome, scored)
  }
}
