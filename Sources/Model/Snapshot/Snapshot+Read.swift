extension Snapshot {
  /// Reads a model out of its files and reports every mistake in one pass. A resource with a mistake
  /// is part of the snapshot with placeholders, so that naming it is no second mistake.
  package static func read(_ texts: [ModelText]) -> (snapshot: Snapshot, findings: [Finding]) {
    var gathering = Gathering()
    for text in texts { gathering.read(text) }
    return gathering.finish()
  }

  /// This model with some resources written anew, added or taken out, and the findings of the whole.
  /// What stays is not parsed again.
  package func replacing(
    _ texts: [ModelText], removing leaving: Set<Address> = []
  ) -> (snapshot: Snapshot, findings: [Finding]) {
    var gathering = Gathering()
    for text in texts { gathering.read(text) }
    return gathering.finish(on: self, without: leaving)
  }
}

/// The state of one pass over a model's files.
struct Gathering {
  let reading = Reading()
  var snapshot = Snapshot()
  var piles: [ObjectIdentifier: any Pile] = [:]

  mutating func read(_ text: ModelText) {
    if let flaw = text.flaw { return reading.findings.append(flaw.finding(in: text.file)) }
    let found = text.isJSON ? read(json: text) : read(yaml: text)
    if found == 0 { reading.findings.append(.emptyFile(text.file)) }
  }

  private mutating func read(yaml text: ModelText) -> Int {
    var found = 0
    for document in Documents.cut(text.text) {
      switch YAML.read(document, file: text.file) {
      case .empty: continue
      case .flaw(let finding): reading.findings.append(finding)
      case .node(let node, let repeated):
        reading.findings += repeated
        take(node, document.ownText)
      }
      found += 1
    }
    return found
  }

  private mutating func read(json text: ModelText) -> Int {
    switch JSONReader.read(text.text, file: text.file) {
    case .failure(let flaw):
      reading.findings.append(flaw.finding)
      return 1
    case .success(let nodes):
      for node in nodes { take(node, nil) }
      return nodes.count
    }
  }

  mutating func finish() -> (snapshot: Snapshot, findings: [Finding]) {
    for (id, pile) in piles { snapshot.shelves[id] = pile.shelved }
    snapshot.addresses = snapshot.records.keys.sorted()
    relate()
    snapshot.operatingModels = OperatingModels(of: snapshot)
    snapshot.around = snapshot.walkedSurroundings()
    return sealed()
  }

  mutating func sealed() -> (snapshot: Snapshot, findings: [Finding]) {
    snapshot.isWhole = reading.findings.isEmpty
    return (snapshot, reading.findings.sorted { ($0.place, $0.message) < ($1.place, $1.message) })
  }
}

/// Resources of one kind on their way to a shelf.
protocol Pile { var shelved: any Shelf { get } }
struct Piled<K: Kind>: Pile {
  var resources: [Resource<K>] = []
  var shelved: any Shelf { Shelved(resources) }
}

private func < (a: (Place?, String), b: (Place?, String)) -> Bool {
  guard let left = a.0, let right = b.0 else { return a.0 == nil && b.0 != nil }
  return left == right ? a.1 < b.1 : left < right
}

extension Finding {
  static func emptyFile(_ file: String) -> Finding {
    Finding(
      .warning, rule: "empty-file", at: Place(file: file, line: 0, column: 0), "this file holds no resources",
      mend: "write a resource that begins with kind and name, or remove the file")
  }
}

extension ModelText.Flaw {
  func finding(in file: String) -> Finding {
    let line = if case .brokenEncoding(let line) = self { line } else { 0 }
    let place = Place(file: file, line: line, column: 0)
    let (message, mend) =
      switch self {
      case .binary: ("this file is not text", "models are written as YAML or JSON text; leave other files out")
      case .wideEncoding: ("this file is written in UTF-16", "save it as UTF-8")
      case .brokenEncoding:
        ("this file is not UTF-8 text", "save it as UTF-8; umlauts from older editors are the usual cause")
      }
    return Finding(.error, rule: "not-text", at: place, message, mend: mend)
  }
}
