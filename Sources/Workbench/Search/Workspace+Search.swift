import GRDB
package import Model

/// What a search index was made from.
struct SearchKey: Hashable, Sendable {
  let revision: Int64?
  /// The last entries of the record's kinds.
  let record: [Int64]
  /// A day in the past, beyond which nothing is found.
  let through: Day?
  /// A draft in place of the model in force.
  let draft: DraftKey?
}

extension Workspace {
  /// Finds what holds all these words, or words that begin so, in the model and the record.
  ///
  /// - Parameters:
  ///   - kind: only things of this kind, such as `goal` or `decision`.
  ///   - day: as it stood at the end of a day; now when left out.
  ///   - draft: the proposal whose draft is searched instead of the model in force.
  package func search(
    _ text: String, kind: String? = nil, asOf day: Day? = nil, inDraft draft: String? = nil, most: Int = 60
  ) throws -> SearchAnswer {
    let words = Workspace.words(of: text)
    guard !words.isEmpty else { return .nothing }
    return try searchIndex(asOf: day, inDraft: draft).find(words, kind: kind, most: most)
  }

  /// Letters and digits; whatever else was typed separates words.
  private static func words(of text: String) -> [String] {
    text.prefix(400).split { !$0.isLetter && !$0.isNumber }.prefix(12).map(String.init)
  }

  private func searchIndex(asOf day: Day?, inDraft id: String?) throws -> SearchIndex {
    let revision = try revision(asOf: day)
    let kinds: [Entry.Kind] = [.decision, .review, .proposal, .response]
    let last = try store.read { db in try kinds.map { try Ledger.lastSeq($0, db) } }
    let draft = try id.map { try draftKey(try course($0)) }
    return try memory.searches.value(SearchKey(revision: revision, record: last, through: day, draft: draft)) {
      let model = try id.map { try self.draft($0).snapshot } ?? revision.map { try snapshot(revision: $0) } ?? .empty
      let record =
        try decisions(through: day).map { SearchDocument($0) } + reviews(through: day).map { SearchDocument($0) }
        + proposals(through: day).map { SearchDocument($0) }
      guard let near = memory.searches.nearest({ abs(($0.revision ?? 0) - (revision ?? 0)) }) else {
        return try SearchIndex(model, record: record)
      }
      return try SearchIndex(near.value, movedTo: model, record: record)
    }
  }
}
