/// A team that cannot finish without another: a flaw of design, to be removed. Rows 13.01, 13.02.
package struct Dependency: Kind {
  package enum State: String, Choice { case ok, slowing, blocking }
  package enum Step: String, Choice { case align, contract, own, manage }
  /// The team that waits. It tracks the dependency.
  package var consumer: Ref<Team>
  /// The team it waits for.
  package var provider: Ref<Team>
  /// What is needed, and why it takes another team.
  package var because: String
  /// Whether it is fine, slows the consumer or blocks it, as the consumer judges.
  package var state: State
  /// The step on the removal ladder: align teams and architecture, make the contract explicit, clarify ownership, manage the remainder.
  package var removal: Step?
  /// The day it is to be gone.
  package var plannedEnd: Day?
  /// Where the contract between the teams is written down.
  package var contract: String?
}
