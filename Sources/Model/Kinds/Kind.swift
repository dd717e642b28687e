/// A kind of thing an operating model is made of: a plain struct whose fields are learnt by
/// decoding it. Its doc comments are the text of `pomona explain`, the JSON Schema and the forms.
package protocol Kind: Codable, Equatable, Sendable {
  /// How files name the kind: `ValueStream` is written `value-stream`.
  static var word: String { get }
  /// False where the display name lives beside the model, as for people.
  static var hasTitle: Bool { get }
  /// Fields that name something within the same resource.
  static var innerNames: [InnerName] { get }
}

extension Kind {
  package static var hasTitle: Bool { true }
  package static var innerNames: [InnerName] { [] }
  package static var word: String {
    kindWords[ObjectIdentifier(Self.self)] ?? hyphenated(String(describing: Self.self))
  }
}

/// Words are asked for at every reference, so they are derived once.
private let kindWords = Dictionary(
  uniqueKeysWithValues: allKinds.map { (ObjectIdentifier($0), hyphenated(String(describing: $0))) })

/// The kind a word names.
package func kind(named word: String) -> (any Kind.Type)? { kindsByWord[word] }
private let kindsByWord = Dictionary(uniqueKeysWithValues: allKinds.map { ($0.word, $0) })

/// `ValueStream` → `value-stream`.
package func hyphenated(_ camel: String) -> String {
  var word = ""
  for character in camel {
    if character.isUppercase, !word.isEmpty { word.append("-") }
    word += character.lowercased()
  }
  return word
}

/// A closed list of words a field may hold.
package protocol Choice: RawRepresentable, CaseIterable, Codable, Hashable, Sendable where RawValue == String {}

/// Every kind, in the order the reference lists them. To add a kind: one struct, one line in its group, one example.
package let allKinds: [any Kind.Type] = kindGroups.flatMap(\.kinds)

/// The kinds that belong together, in the order the reference lists them.
package struct KindGroup: Sendable {
  package let title: String
  /// What a newcomer finds in it.
  package let purpose: String
  package let kinds: [any Kind.Type]
}

package let kindGroups = [
  KindGroup(
    title: "Structure", purpose: "Who there is, what they answer for, and the edges between them.",
    kinds: [
      Unit.self, Team.self, Person.self, Role.self, Product.self, ValueStream.self, Service.self, Interface.self,
      Technology.self,
    ]),
  KindGroup(
    title: "Way of working",
    purpose: "How the whole and its parts work: what is agreed, how work flows, when it is looked at again.",
    kinds: [
      OperatingModel.self, Specialisation.self, Workflow.self, Cadence.self, Policy.self, FeedbackLoop.self,
      OperationsWork.self,
    ]),
  KindGroup(
    title: "Direction", purpose: "What is wanted, how we will know, and the way there.",
    kinds: [Strategy.self, Goal.self, Measure.self, Initiative.self, Roadmap.self]),
  KindGroup(
    title: "Discovery", purpose: "What was learnt about customers, the ideas compared, and how beliefs are tested.",
    kinds: [Opportunity.self, Solution.self, Experiment.self]),
  KindGroup(
    title: "Governance", purpose: "Who decides what, inside which limits, and what stands in the way.",
    kinds: [
      DecisionRight.self, Guardrail.self, Risk.self, Stakeholder.self, Dependency.self, Improvement.self,
    ]),
  KindGroup(
    title: "Money", purpose: "What money is for, who has it, what a team costs as a whole, and what waiting costs.",
    kinds: [Fund.self, FundingLine.self, TeamCost.self, CostOfDelay.self]),
]
