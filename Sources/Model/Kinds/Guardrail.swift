/// A limit inside which people act freely and whose breach opens a conversation. Row 07.05, domain 2.12.
package struct Guardrail: Kind {
  package enum Hardness: String, Choice { case soft, hard }
  /// Where it holds: a unit and all in it, a value stream, a product, a team or a service.
  package var scope: Link<Governed>
  /// The figure of flow it looks at: `wip` (work in progress), `age.p85`, `cycle-time.p50`, `.p70`, `.p85`, `.p95` or
  /// `.mean` (days), `throughput.per-day`, `finished`, `sle.hit-rate` or `flow-efficiency` (per cent); `initiatives` for how many
  /// initiatives and projects are in flight; left out when
  /// `measure` is given.
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
