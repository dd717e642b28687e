/// A name for a sort of operating model in the organisation's own taxonomy, such as `adaptive` or `ai`.
/// The taxonomy is data: names change faster than what they mean. Row 02.01.
package struct Specialisation: Kind {
  /// What makes a model one of this sort.
  package var means: String
  /// The wider sort it belongs to.
  package var parent: Ref<Specialisation>?
  /// Other names people use for it.
  package var aliases: [String]
}
