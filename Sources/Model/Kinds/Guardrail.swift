/// A limit inside which people act freely and whose breach opens a conversation. Row 07.05, domain 2.12.
package struct Guardrail: Kind {
  package enum Hardness: String, Choice { case soft, hard }
  /// Where it holds.
  package var scope: Link<Governed>
  /// The figure it looks at, such as `wip`, `cycle-time.p85`, `age.p85`; left out when `measure` is given.
  package var figure: String?
  /// The workflow state the figure is limited to, such as `Operations readiness`.
  package var state: String?
  /// The measure it looks at; left out when `figure` is given.
  package var measure: Ref<Measure>?
  /// The value must not be above this.
  package var atMost: Double?
  /// The value must not be below this.
  package var atLeast: Double?
  /// Soft: a breach is talked about. Hard: nothing new starts until it is mended or waived.
  package var hardness: Hardness
  /// Why the limit is there.
  package var because: String
  /// Who may waive it for a time.
  package var waivedBy: Ref<Role>?
}
