package import Model

/// One initiative or remaining project as a thing that was started and is to be finished.
package struct Undertaking: Sendable {
  package let initiative: Resource<Initiative>
  package let day: Day
  /// The live goals it serves.
  package let serves: [Address]
  /// Its smallest releasable pieces: how many there are, and how many have been released.
  package let pieces: (all: Int, released: Int)

  package var isProject: Bool { initiative.form == .project }
  /// Begun, and neither finished nor stopped.
  package var isInFlight: Bool {
    guard let since = initiative.since, since <= day else { return false }
    return initiative.ended.isAhead(on: day)
  }
  package var isWaiting: Bool { (initiative.since.map { $0 > day } ?? true) && initiative.ended == nil }
  /// Calendar days since it began, both ends counted.
  package var age: Int? { isInFlight ? initiative.since.map { day - $0 + 1 } : nil }
  /// Past the day it was to end.
  package var isLate: Bool { isInFlight && initiative.until.map { $0 < day } ?? false }

  init(_ initiative: Resource<Initiative>, in model: Snapshot, asOf day: Day) {
    (self.initiative, self.day) = (initiative, day)
    serves = initiative.serves.filter { goal in model.find(goal)?.ended.isAhead(on: day) ?? false }
      .map(\.address)
    pieces = (
      initiative.pieces.count, initiative.pieces.count { $0.released.map { $0 <= day } ?? false }
    )
  }
}

/// The flow of value across the portfolio: what was started and is not finished, the oldest first, and whether anything
/// new may start. Stop starting, start finishing. Rows 09.05, 09.07.
package struct PortfolioFlow: Sendable {
  package let asOf: Day
  /// The oldest first.
  package let inFlight: [Undertaking]
  package let waiting: [Undertaking]
  /// In the last year.
  package let started: Int
  package let finished: Int
  /// The most that may be in flight at once, by the guardrail on `initiatives`; nothing where nobody set one.
  package let limit: Int?

  package init(_ model: Snapshot, asOf day: Day) {
    let all = model.all(Initiative.self).map { Undertaking($0, in: model, asOf: day) }
    asOf = day
    inFlight = all.filter(\.isInFlight).sorted { ($0.initiative.since ?? day) < ($1.initiative.since ?? day) }
    waiting = all.filter(\.isWaiting)
    started = all.count { $0.initiative.since.map { (day - 365...day).contains($0) } ?? false }
    finished = all.count { $0.initiative.ended.map { (day - 365...day).contains($0) } ?? false }
    limit = model.all(Guardrail.self).filter { $0.figure == PortfolioFlow.figure }.compactMap(\.atMost).min().map {
      Int($0.rounded(.down))
    }
  }

  /// The quantity of a guardrail that limits how many initiatives and projects are in flight.
  package static let figure = "initiatives"

  /// Why nothing new may start; nothing when something may.
  package var whyNot: String? {
    if let limit {
      return inFlight.count >= limit
        ? "\(counted(inFlight.count, "initiative")) and projects are in flight, and at most \(limit) may be" : nil
    }
    guard finished == 0, !inFlight.isEmpty else { return nil }
    return "nothing was finished in a year while \(inFlight.count) are in flight, and nobody set a limit"
  }

  package var sentence: String {
    let year = "\(counted(started, "start")) and \(finished == 0 ? "no finish" : counted(finished, "finish")) in a year"
    guard let oldest = inFlight.first else { return "Nothing is in flight; \(year)." }
    let next = whyNot.map { "Nothing new starts: \($0)." } ?? "Something new may start."
    return
      "\(inFlight.count) in flight, \(year). \(next) Finish first: \(oldest.initiative.title), \(oldest.age ?? 0) days old."
  }
}
