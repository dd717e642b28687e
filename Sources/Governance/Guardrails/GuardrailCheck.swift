package import Model

/// Where a guardrail stands on a day: inside, close to its limit, in breach, waived, or not measurable.
/// What is not measured is never inside. Row 07.05.
package struct GuardrailCheck: Codable, Equatable, Sendable {
  package enum State: String, Codable, CaseIterable, Sendable {
    case pass, warn, breach, waived
    case notMeasurable = "not measurable"
  }
  package var guardrail: Name
  package var title: String
  package var scope: Link<Governed>
  package var hardness: Guardrail.Hardness
  package var state: State
  /// The figure or measure looked at.
  package var quantity: String
  package var value: Double?
  package var unit: String
  package var limits: Limits
  /// The first day of the present run of days outside the limits, as far back as there are daily values.
  package var since: Day?
  /// The last day of the waiver, where one holds.
  package var waivedUntil: Day?
  /// The day on which the last waiver ended, where none holds any more.
  package var waiverEnded: Day?
  package var sentence: String

  /// Outside its limits, waived or not.
  package var isOutside: Bool { state == .breach || state == .waived }
}
