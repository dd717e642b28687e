extension Snapshot {
  /// Follows `extends` and merges the trees, so that every value keeps the place it was written.
  func resolve(_ nearest: Resource<OperatingModel>, for subject: Address) -> EffectiveModel? {
    let chain = extended(nearest)
    let nodes = chain.compactMap { records[$0.address]?.node }
    guard var merged = nodes.first else { return nil }
    for wider in nodes.dropFirst() { merged = merged.inheriting(from: wider, leavingOut: Node.ownOnly) }
    let reader = Reader(merged, Shape.of(OperatingModel.self), .root, Reading())
    guard let value = try? OperatingModel(from: reader) else { return nil }
    return EffectiveModel(
      subject: subject, sources: chain.map(\.ref), value: value, origins: origins(zip(chain.map(\.address), nodes)))
  }

  private func extended(_ nearest: Resource<OperatingModel>) -> [Resource<OperatingModel>] {
    var chain = [nearest]
    while let next = chain.last?.extends.flatMap({ find($0) }), !chain.contains(where: { $0.name == next.name }) {
      chain.append(next)
    }
    return chain
  }

  private func origins(_ layers: some Sequence<(Address, Node)>) -> [String: EffectiveModel.Origin] {
    var origins: [String: EffectiveModel.Origin] = [:]
    for (depth, (address, node)) in layers.enumerated() {
      for (field, said) in node.statements {
        guard let nearer = origins[field] else {
          origins[field] = .init(
            from: address, place: said.place, manner: depth == 0 ? .own : .inherited, text: said.inALine)
          continue
        }
        guard nearer.instead == nil else { continue }
        origins[field] = .init(
          from: nearer.from, place: nearer.place, manner: nearer.manner == .own ? .overridden : nearer.manner,
          text: nearer.text, instead: .init(from: address, place: said.place, text: said.inALine))
      }
    }
    return origins
  }
}

extension Node {
  /// Fields that speak of one model only and are never inherited.
  static let ownOnly: Set = ["kind", "name", "title", "of", "extends"]

  /// This tree with what it leaves out taken from a wider one: fields are merged, lists and text are
  /// replaced whole.
  func inheriting(from wider: Node, leavingOut: Set<String> = []) -> Node {
    guard case .map(var entries) = content, case .map(let others) = wider.content else { return self }
    for other in others where !leavingOut.contains(other.key) {
      if let index = entries.firstIndex(where: { $0.key == other.key }) {
        let own = entries[index].value
        entries[index].value = own.isNothing ? other.value : own.inheriting(from: other.value)
      } else {
        entries.append(other)
      }
    }
    return Node(.map(entries), at: place)
  }

  /// What a model states: each field, and each field within a group.
  var statements: [(field: String, said: Node)] {
    entries.filter { !Node.ownOnly.contains($0.key) && !$0.value.isNothing }.flatMap { entry in
      let inner = entry.value.entries.filter { !$0.value.isNothing }
      return inner.map { ("\(entry.key).\($0.key)", $0.value) } + (inner.isEmpty ? [(entry.key, entry.value)] : [])
    }
  }

  /// What is written, in a line: of lists their things, of a thing its name.
  var inALine: String {
    switch content {
    case .text(let text):
      text.isALine ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    case .list(let items): items.map(\.inALine).joined(separator: ", ")
    case .map(let entries): (self["name"] ?? entries.first?.value)?.inALine ?? ""
    case .nothing: ""
    }
  }
}

extension String {
  /// Whether it is plain words with single spaces between them, as nearly everything is; cheap to say by its bytes.
  fileprivate var isALine: Bool {
    var last: UInt8 = 32
    for byte in utf8 {
      guard byte < 128, byte > 32 || (byte == 32 && last != 32) else { return false }
      last = byte
    }
    return last != 32
  }
}
