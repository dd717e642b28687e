package import Model

/// A named change of the model that is talked about before it happens: what would change, why, what it is
/// expected to bring, and under which right it is decided. It is written against a revision and brought
/// onto the model of the day, field by field. An accepted proposal is the change. Rows 01.12, 01.17.
package struct Proposal: Recorded {
  package static let record = "proposal"
  package static let format = 1

  /// The text one resource is to have.
  package struct Text: Codable, Equatable, Sendable {
    /// `team/quay`.
    package var resource: String
    /// Nothing for a resource that is to go.
    package var text: String?
  }

  /// A try in one place before the change is spread, looked at on a day. Row 01.17.
  package struct Trial: Codable, Equatable, Sendable {
    package var of: Link<Governed>
    package var until: Day
    package init(of place: Link<Governed>, until: Day) {
      of = place
      self.until = until
    }
  }

  /// The same through all versions, such as `proposal-3`.
  package var id: String
  /// Counted from 1; an amended proposal is a new version and asks for consent anew.
  package var version: Int
  package var title: String
  package var because: String
  package var author: Name
  /// The revision it was written against.
  package var base: Int
  package var texts: [Text]
  /// The type of decision it needs, as rights name it.
  package var type: String
  /// The narrowest place that holds all it changes.
  package var scope: Link<Governed>
  package var amount: Money?
  package var risk: DecisionRight.Risk?
  package var reversibility: DecisionRight.Reversibility?
  package var expects: ExpectedEffect?
  package var trial: Trial?
  /// What sort of matter it is, where the author knows better than the classification. Row 01.19.
  package var overruled: Classified.Overruling?
  package var proposed: Day

  /// Whose business a matter is.
  package enum Nature: String, Codable, CaseIterable, Sendable {
    case operatingModel = "operating-model matter"
    case team = "team matter"
    case project = "project matter"
  }
}

extension Proposal {
  /// What a proposal needs that names no other type of decision.
  package static let usualType = DecisionRight.modelChange

  /// The texts by the resources they belong to.
  package var changed: [Address: String?] {
    Dictionary(
      texts.compactMap { text in Address(text.resource).map { ($0, text.text) } }, uniquingKeysWith: { $1 })
  }

  /// What is to be decided, as far as it bears on who may decide it.
  ///
  /// - Parameter after: the model with the change in it.
  package func matter(under authority: Authority, after: Snapshot) -> Matter {
    Matter(
      type, in: scope.address, amount: amount, risk: risk, reversibility: reversibility,
      touches: authority.places(of: changed.keys.sorted(), after: after))
  }
}
