package import Model

/// Where a quantity may lie, and how close to the edge it is.
package struct Limits: Codable, Equatable, Sendable {
  package var atMost: Double?
  package var atLeast: Double?

  package init(atMost: Double? = nil, atLeast: Double? = nil) {
    self.atMost = atMost
    self.atLeast = atLeast
  }
  package init(_ guardrail: Guardrail) { self.init(atMost: guardrail.atMost, atLeast: guardrail.atLeast) }

  package var isEmpty: Bool { atMost == nil && atLeast == nil }

  /// Outside either limit. A value exactly on a limit is inside.
  package func isBreached(by value: Double) -> Bool {
    atMost.map { value > $0 } ?? false || atLeast.map { value < $0 } ?? false
  }

  /// Inside, with at least four fifths of the room used: a value of 80 % of an upper limit or more, or a lower
  /// limit that is 80 % of the value or more. A lower limit in per cent is read as an upper limit on what is
  /// missing to 100, for 98 of 98 is close and 98 of 60 is not. A limit of zero has no such band.
  package func isNear(_ value: Double, unit: String) -> Bool {
    guard !isBreached(by: value) else { return false }
    return atMost.map { isClose(value, to: $0) } ?? false || atLeast.map { isClose(value, above: $0, unit) } ?? false
  }

  private func isClose(_ value: Double, to limit: Double) -> Bool { limit > 0 && value >= 0.8 * limit }

  private func isClose(_ value: Double, above limit: Double, _ unit: String) -> Bool {
    if unit == "%", limit < 100 { return isClose(100 - value, to: 100 - limit) }
    return limit > 0 && limit >= 0.8 * value
  }

  /// `at most 4`, `at least 98`, `between 2 and 4`.
  package var spoken: String {
    switch (atLeast, atMost) {
    case (let low?, let high?): "between \(Spoken.number(low)) and \(Spoken.number(high))"
    case (let low?, nil): "at least \(Spoken.number(low))"
    case (nil, let high?): "at most \(Spoken.number(high))"
    case (nil, nil): "no limit"
    }
  }
}
