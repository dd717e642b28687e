extension Gathering {
  /// Takes one document: its envelope, then the kind's own fields. Where it was not written as YAML,
  /// its text is written here.
  mutating func take(_ node: Node, _ text: String?) {
    reading.mentions = []
    reading.subject = Address(kind: "?", name: .placeholder)
    guard case .map = node.content else {
      let message = "expected a resource with kind and name, found \(node.noun)"
      return reading.report("no-resource", message, at: node.place)
    }
    guard let kind = kind(of: node) else { return }
    take(kind, node, text)
  }

  private func kind(of node: Node) -> (any Kind.Type)? {
    guard let written = node["kind"], !written.isNothing else {
      reading.report("missing-field", "'kind' is missing: expected a kind such as team", at: node.place)
      return nil
    }
    if let word = written.text, let kind = Model.kind(named: word) { return kind }
    let mend = written.text.flatMap { Suggestion.mend($0, among: allKinds.map { $0.word }) }
    reading.report("unknown-kind", "there is no kind \(written.noun)", at: written.place, mend: mend)
    return nil
  }

  private mutating func take<K: Kind>(_ kind: K.Type, _ node: Node, _ text: String?) {
    let before = reading.findings.count
    let name = name(of: node, kind)
    reading.subject = Address(kind: K.word, name: name ?? .placeholder)
    let title = title(of: node, kind)
    let shape = Shape.of(kind)
    reading.checkFields(of: node, shape, named: withArticle(K.word), besides: ["kind", "name", "title"])
    guard let value = try? K(from: Reader(node, shape, .root, reading)), let name else { return }
    K.innerNames.forEach { check($0, in: node) }
    guard isFirst(reading.subject, node) else { return }
    let resource = Resource(name: name, title: title ?? name.text, place: node.place, value: value)
    keep(resource, node, text, isSound: reading.findings.count == before)
  }

  private func name<K: Kind>(of node: Node, _ kind: K.Type) -> Name? {
    guard let written = node["name"], !written.isNothing else {
      reading.report("missing-field", "'name' is missing: expected \(Name.phrase)", at: node.place)
      return nil
    }
    guard let name = written.text.flatMap(Name.init(written:)) else {
      reading.report(
        "wrong-value", "expected \(Name.phrase), found \(written.noun)", at: written.place,
        mend: written.text.flatMap(Name.mend))
      return nil
    }
    guard name != .unwritten else {
      reading.report(
        "wrong-value", "'new' is where pages write \(withArticle(K.word)) that is not there yet", at: written.place,
        mend: "choose another name, such as new-\(K.word)")
      return nil
    }
    return name
  }

  private func title<K: Kind>(of node: Node, _ kind: K.Type) -> String? {
    let entry = node.entry("title")
    if !K.hasTitle, let entry {
      let message = "\(withArticle(K.word)) has no title: what people are called is kept beside the model"
      reading.report("unknown-field", message, at: entry.place, mend: "remove this line")
      return nil
    }
    if let title = entry?.value.text, let text = String(written: title) { return text }
    if K.hasTitle {
      reading.report(
        "missing-field", "'title' is missing: expected what people call it", at: entry?.place ?? node.place)
    }
    return nil
  }

  /// A second resource of the same name is told where the first stands.
  private func isFirst(_ address: Address, _ node: Node) -> Bool {
    guard let first = snapshot.records[address] else { return true }
    let message = "there is already \(withArticle(address.kind)) named \(address.name), at \(first.node.place)"
    reading.report("unique-names", message, at: node["name"]?.place, mend: "give one of them another name")
    return false
  }

  private func check(_ inner: InnerName, in node: Node) {
    guard let written = node[inner.field], let name = written.text, let list = node[inner.list] else { return }
    let names = list.items.compactMap { $0["name"]?.text }
    guard !names.contains(name) else { return }
    let message = "'\(inner.field)' names '\(name)', which is none of the \(inner.list)"
    reading.report("dangling-reference", message, at: written.place, mend: Suggestion.mend(name, among: names))
  }

  private mutating func keep<K: Kind>(_ resource: Resource<K>, _ node: Node, _ text: String?, isSound: Bool) {
    let address = resource.address
    snapshot.records[address] = Snapshot.Record(
      address: address, title: resource.title, node: node,
      text: text ?? YAMLWriter.text(Form(fieldsOf: node, Shape.enveloped(K.self))), mentions: reading.mentions,
      isSound: isSound)
    let id = ObjectIdentifier(K.self)
    var pile = piles.removeValue(forKey: id) as? Piled<K> ?? Piled<K>()
    pile.resources.append(resource)
    piles[id] = pile
  }
}
