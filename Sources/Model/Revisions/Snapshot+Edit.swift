extension Snapshot {
  /// The model after some edits, with the findings of reading it. An edit that leads nowhere is a
  /// finding and changes nothing. Authors' text is kept wherever an edit can be made within it.
  package func applying(_ edits: [Edit]) -> (Snapshot, [Finding]) {
    var texts: [Address: String] = [:]
    var flaws: [Finding] = []
    for edit in edits {
      do throws(Edit.Flaw) {
        guard let record = records[edit.address] else { throw noSuchResource(edit.address) }
        texts[edit.address] = try edit.apply(to: texts[edit.address] ?? record.text, of: record)
      } catch { flaws.append(error.finding(about: edit)) }
    }
    let documents = texts.keys.sorted().compactMap { address in
      records[address].flatMap { record in texts[address].flatMap { record.reparsed($0) } }
    }
    let (snapshot, findings) = rebuilt(without: Set(texts.keys), adding: documents)
    return (snapshot, flaws + findings)
  }

  private func noSuchResource(_ address: Address) -> Edit.Flaw {
    let mend = Suggestion.mend(address.description, among: addresses.lazy.map(\.description))
    return Edit.Flaw(message: "there is no \(address)", mend: mend)
  }
}

extension Snapshot.Record {
  /// Another text of the same resource, as a tree with the places it has in its file.
  func reparsed(_ text: String) -> (Node, String)? {
    guard case .node(let alone, _) = YAML.read(.init(text: text, firstLine: 1), file: node.place.file) else {
      return nil
    }
    let firstLine = max(1, node.place.line - alone.place.line + 1)
    guard case .node(let placed, _) = YAML.read(.init(text: text, firstLine: firstLine), file: node.place.file) else {
      return nil
    }
    return (placed, text)
  }
}

extension Edit {
  /// Why an edit cannot be made.
  struct Flaw: Error {
    let message: String
    var mend: String?

    func finding(about edit: Edit) -> Finding {
      let place = Place(file: "'\(edit)'", line: 0, column: 0)
      return Finding(.error, rule: "edit", at: place, about: edit.address, message, mend: mend)
    }
  }

  /// The text of a resource after this edit.
  func apply(to text: String, of record: Snapshot.Record) throws(Flaw) -> String {
    guard case .node(let node, _) = YAML.read(.init(text: text, firstLine: 1), file: ""),
      let kind = kind(named: address.kind)
    else { throw Flaw(message: "\(address) cannot be read") }
    let shape = Shape.structure(Shape.enveloped(kind))
    let wanted = try node.edited(field.steps[...], shape, self)
    guard let form = Form(wanted, shape) else { throw Flaw(message: "\(address) cannot be read") }
    for candidate in Patching(text: text, node: node, edit: self, shape: shape).candidates {
      if case .node(let read, _) = YAML.read(.init(text: candidate, firstLine: 1), file: ""), Form(read, shape) == form
      {
        return candidate
      }
    }
    return YAMLWriter.text(form)
  }
}

extension Shape {
  /// The fields of a kind with those of its envelope before them.
  package static func enveloped(_ kind: any Kind.Type) -> Structure {
    let own = Shape.of(kind)
    let words = kind.hasTitle ? ["kind", "name", "title"] : ["kind", "name"]
    let envelope = words.map { Field(name: $0, shape: .scalar(String.self), isRequired: true) }
    return Structure(type: own.type, fields: envelope + own.fields)
  }
}
