/// An effect to be reached, known by a measure. Tactical goals serve intermediate ones, which serve
/// strategic ones. Evidence-Based Management Guide, May 2024; rows 05.03, 05.04.
package struct Goal: Kind {
  package enum Level: String, Choice { case strategic, intermediate, tactical }
  /// Strategic, intermediate or tactical.
  package var level: Level
  /// The goal this one serves; required unless strategic.
  package var parent: Ref<Goal>?
  /// The unit, value stream or product that pursues it.
  package var of: Link<Operated>
  /// The effect wanted, in the words of those who are to feel it.
  package var outcome: String

  /// A measure with the way it should go.
  package struct Target: Codable, Equatable, Sendable {
    /// What is measured.
    package var measure: Ref<Measure>
    /// The value when the goal was set, in the measure's unit.
    package var baseline: Double
    /// The value that means the goal is reached.
    package var target: Double
    /// The day by which.
    package var by: Day
  }
  /// How we will know.
  package var targets: [Target]
  /// The keys under which the tracker holds work for it, such as an epic's: the items below them serve this goal,
  /// whatever product they belong to.
  package var trackedAs: [String]
  /// The day the goal was given up or reached. A goal without an end is live.
  package var ended: Day?
}
