/// A type of work a service or team meets again and again, with the answers that tell whether it is
/// deterministic or probabilistic. The answers belong to the type and not to the team: a team may have both.
/// Rows 15.01, 15.02.
package struct OperationsWork: Kind {
  package enum Answer: String, Choice { case yes, partly, no }
  package enum Nature: String, Choice { case deterministic, probabilistic }
  /// The service or team that does it.
  package var of: Link<Working>
  /// The item type as the tracker names it; the spread of its cycle times is read from there.
  package var item: String?
  /// Whether the steps are known before it starts.
  package var stepsKnown: Answer
  /// Whether the result is known before it starts.
  package var resultKnown: Answer
  /// Whether the plan usually survives the work.
  package var planSurvives: Answer
  /// What the team decided it is. Pomona suggests, the team decides.
  package var decided: Nature?
  /// Why the team decided otherwise than suggested.
  package var because: String?
}
