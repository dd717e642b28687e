import Model

extension HarbourStory {
  /// A resource of a kind as Harbour writes it: of those no law objects to, the one that says most within a page.
  package static func example(of word: String) -> String? {
    examples[word]
  }

  private static let examples: [String: String] = {
    let model = Snapshot.read(modelTexts(endingOn: HarbourDays.writtenLast)).snapshot
    let objected = Set(model.check().compactMap(\.subject))
    var found: [String: String] = [:]
    for address in model.addresses where !objected.contains(address) {
      guard let text = model.texts[address], text.utf8.count < 1500 else { continue }
      if text.utf8.count > found[address.kind]?.utf8.count ?? 0 { found[address.kind] = text }
    }
    return found
  }()
}
