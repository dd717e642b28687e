/// One way to address an opportunity, to be compared with others before anything is built. Rows 11.01, 11.02.
package struct Solution: Kind {
  package enum Standing: String, Choice { case considered, chosen, dropped }
  package enum Risk: String, Choice { case desirability, viability, feasibility, usability, ethics }
  /// The opportunity it addresses.
  package var opportunity: Ref<Opportunity>
  /// The idea in a few sentences.
  package var idea: String
  /// Considered, chosen or dropped.
  package var standing: Standing

  /// Something that must be true for the idea to work.
  package struct Assumption: Codable, Equatable, Sendable {
    /// What is believed.
    package var belief: String
    /// Whether customers want it, it carries itself, it can be built, it can be used, or it is right to do.
    package var risk: Risk
    /// The experiment that tests it.
    package var testedBy: Ref<Experiment>?
  }
  /// What must be true for it to work, the riskiest first.
  package var assumptions: [Assumption]
}
