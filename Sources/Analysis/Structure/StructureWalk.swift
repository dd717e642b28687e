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
  private var known: [Address: Snapshot] = [:]
  private var titles: [Address: String] = [:]

  package init() {}

  package mutating func take(_ step: Step) {
    let isFirst = began == nil
    var pairs: [(address: Address, before: Snapshot, after: Snapshot)] = []
    for (address, text) in step.texts {
      let after = text.map { Snapshot.read([ModelText(file: address.description, text: $0)]).snapshot } ?? .empty
      pairs.append((address, known[address] ?? .empty, after))
      known[address] = after
      if after.exists(address) { titles[address] = after.title(of: address) }
    }
    if !isFirst {
      let compare = StructureComparison(titles: titles)
      for pair in pairs {
        changes += compare.changes(of: pair.address, pair.before, pair.after).map { sort, says in
          StructuralChange(
            sort: sort, subject: pair.address, says: says, day: step.day, revision: step.revision, reason: step.reason)
        }
      }
    }
    began = began ?? step.day
    revision = step.revision
  }
}
