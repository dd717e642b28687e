/// A need, pain or desire of customers, in their words: a branch of the opportunity solution tree whose
/// root is one outcome. Rows 11.01, 11.03, 11.06.
package struct Opportunity: Kind {
  package enum Origin: String, Choice { case interview, observation, support, data, survey }
  /// The goal at the root of the tree; left out when it has a parent.
  package var goal: Ref<Goal>?
  /// The wider opportunity it is part of; left out at the top of the tree.
  package var parent: Ref<Opportunity>?
  /// The product whose customers have it.
  package var product: Ref<Product>
  /// What customers say or do. More than one solution must be thinkable, otherwise it is a solution in disguise.
  package var words: String

  /// Where it was heard or seen.
  package struct Source: Codable, Equatable, Sendable {
    /// Interview, observation, support, data or survey.
    package var origin: Origin
    /// What was learnt there.
    package var learnt: String
    /// The day.
    package var on: Day?
  }
  /// Where it was heard or seen; at least one.
  package var sources: [Source]
  /// Whether it is the one worked on now. A tree has one target at a time.
  package var target: Bool?
}
