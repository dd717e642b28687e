package import Model

/// What a decision is expected to change: one figure or measure, from what to what, by when.
package struct ExpectedEffect: Codable, Equatable, Sendable {
  /// The figure or measure, such as `cycle-time.p85`.
  package var figure: String
  package var title: String
  package var of: Link<Governed>
  package var from: Double
  package var to: Double
  package var unit: String
  package var by: Day

  package init(
    _ figure: String, title: String, of scope: Link<Governed>, from: Double, to: Double, unit: String, by: Day
  ) {
    self.figure = figure
    self.title = title
    of = scope
    self.from = from
    self.to = to
    self.unit = unit
    self.by = by
  }

  /// An effect can be scored when it says in which direction something moves.
  package var isScorable: Bool { !figure.isEmpty && from.isFinite && to.isFinite && from != to }

  /// `21 → 15 days`, `97.9 → 98.2 %`: no end is said more coarsely than the other.
  package var spoken: String {
    let end = unit.hasPrefix("%") ? "\(Spoken.number(to)) \(unit)" : Spoken.number(to, unit)
    return "\(Spoken.number(from)) → \(end)"
  }
}
