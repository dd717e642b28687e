package import Model

/// Walks over the revisions of a model, first to last, and writes down what of its structure changed. The first
/// description of everything changes nothing: it was so before anybody wrote it down.
package struct StructureWalk: Sendable {
  /// The kinds whose resources are structure.
  package static let kinds = [Unit.word, Team.word, Product.word, ValueStream.word, Service.word, Person.word]

  /// One revision as far as structure goes.
  package struct Step: Sendable {
    package let revision: Int64
    package let day: Day
    package let reason: String
    /// The text each resource got; nothing for one that went.
    package let texts: [(address: Address, text: String?)]

    package init(revision: Int64, day: Day, reason: String, texts: [(address: Address, text: String?)]) {
      (self.revision, self.day, self.reason, self.texts) = (revision, day, reason, texts)
    }
  }

  package private(set) var changes: [StructuralChange] = []
  /// The last revision taken; 0 before the first.
  package private(set) var revision: Int64 = 0
  /// The day of the first description; nothing before it.
  package private(set) var began: Day?
  private var known: [Address: Version] = [:]

  /// What a resource is written as, or was when it went.
  private struct Version {
    let text: String
    let structure: StructuralText?
    var isThere = true

    func model(_ address: Address) -> Snapshot {
      Snapshot.read([ModelText(file: address.description, text: text)]).snapshot
    }
  }

  package init() {}

  package mutating func take(_ step: Step) {
    var pairs: [(address: Address, before: Version?, after: Version?)] = []
    for (address, text) in step.texts {
      let before = known[address].flatMap { $0.isThere ? $0 : nil }
      let after = text.map { Version(text: $0, structure: StructuralText($0, of: address.kind)) }
      if let after { known[address] = after } else { known[address]?.isThere = false }
      if let structure = after?.structure, before?.structure == structure { continue }
      pairs.append((address, before, after))
    }
    // The first description of everything changes nothing.
    if began != nil { compare(pairs, step) }
    began = began ?? step.day
    revision = step.revision
  }

  private mutating func compare(_ pairs: [(address: Address, before: Version?, after: Version?)], _ step: Step) {
    let known = known
    let comparison = StructureComparison { address in
      known[address].flatMap { version in
        let model = version.model(address)
        return model.exists(address) ? model.title(of: address) : nil
      }
    }
    for (address, before, after) in pairs {
      changes += comparison.changes(
        of: address, before?.model(address) ?? .empty, after?.model(address) ?? .empty
      ).map { sort, says in
        StructuralChange(
          sort: sort, subject: address, says: says, day: step.day, revision: step.revision, reason: step.reason)
      }
    }
  }
}
