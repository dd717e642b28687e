/// A way in which what happened comes back to those who can act on it, and how long that takes. Row 06.08.
package struct FeedbackLoop: Kind {
  package enum Voice: String, Choice { case customers, users, operations, market, teams, systems }
  /// What the loop is about.
  package var of: Link<Governed>
  /// Whose experience comes back: customers, users, operations, the market, teams or running systems.
  package var voice: Voice
  /// How it is heard, such as `five interviews a week` or `alerts from checkout`.
  package var heard: String
  /// Who acts on it.
  package var reaches: [Ref<Role>]
  /// The longest it should take from the event until somebody has acted on it.
  package var latency: Span?
  /// What says how long it really takes: a measure in minutes, hours, days or weeks. Left out, nobody knows.
  package var measure: Ref<Measure>?
  /// The role that keeps the loop alive.
  package var owner: Ref<Role>?
}
