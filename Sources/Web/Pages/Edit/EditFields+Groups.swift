import Model

extension EditFields {
  /// Fields that belong together.
  func group(
    _ structure: Shape.Structure, _ title: String, _ value: Said?, _ path: FieldPath, _ note: String,
    _ isRequired: Bool
  ) -> HTML {
    let isBlank = value?.pruned == nil
    return fieldset(.class("group"), .id("field-" + Filled.prefix + path.description)) {
      legend { title }
      if !note.isEmpty { p(.class("hint")) { note } }
      told(at: path)
      if isBlank && !isRequired {
        details(.class("more")) {
          summary { "Say it" }
          div(.class("stack")) { fields(of: structure, value, path) }
        }
      } else {
        fields(of: structure, value, path)
      }
    }
  }

  private func fields(of structure: Shape.Structure, _ value: Said?, _ path: FieldPath) -> HTML {
    HTML {
      for field in structure.fields { control(field, in: structure, value?[field.name], .field(path, field.name)) }
    }
  }

  private func told(at path: FieldPath) -> HTML {
    HTML {
      if let wrong = words(at: path, { $0 == .error }) { p(.class("wrong")) { wrong } }
      if let advice = words(at: path, { $0 != .error }) { p(.class("advice")) { advice } }
    }
  }

  // MARK: Lists

  func list(_ element: Shape, _ title: String, _ value: Said?, _ path: FieldPath, _ note: String) -> HTML {
    let items = value?.items ?? []
    switch element {
    case .choice(let words): return choices(words, title, items, path, note)
    case .scalar(let scalar) where !(scalar is any Reference.Type) && items.allSatisfy(\.fitsOneLine):
      return lines(scalar, title, items, path, note)
    default: return rows(element, title, items, path, note)
    }
  }

  private func choices(_ words: [String], _ title: String, _ items: [Said], _ path: FieldPath, _ note: String) -> HTML {
    let chosen = items.compactMap(\.text)
    let all = chosen + words.filter { !chosen.contains($0) }
    return fieldset(.class("field"), .id("field-" + Filled.prefix + path.description)) {
      legend { title }
      if !note.isEmpty { span(.class("hint")) { note } }
      told(at: path)
      for word in all {
        labelElement(.class("tick")) {
          input(
            .type("checkbox"), .name(Filled.prefix + path.description), .value(word),
            Attribute.checked.when(chosen.contains(word)))
          Spoken.capitalised(KindWords.one(word))
        }
      }
    }
  }

  private func lines(
    _ scalar: any Scalar.Type, _ title: String, _ items: [Said], _ path: FieldPath, _ note: String
  ) -> HTML {
    let there = scalar == String.self ? offeredWords.words(for: path) : []
    let known = there.isEmpty ? "" : " Known so far: \(there.joined(separator: ", "))."
    let what = (scalar == String.self ? "One a line." : "One a line, each \(scalar.phrase).") + known
    let text = items.compactMap(\.text).joined(separator: "\n")
    var field = Field(
      Filled.prefix + path.description, title, .text, value: text, hint: note.isEmpty ? what : "\(note) \(what)",
      wrong: wordsWithin(path) { $0 == .error })
    field.advice = wordsWithin(path) { $0 != .error }
    return field.html
  }

  /// What was found at a list or any of its lines.
  private func wordsWithin(_ path: FieldPath, _ isMeant: (Finding.Severity) -> Bool) -> String? {
    let places = findings.keys.filter { $0 == path.description || $0.hasPrefix("\(path)[") }.sorted()
    let told = places.compactMap { words(at: FieldPath($0), isMeant) }
    return told.isEmpty ? nil : told.joined(separator: " ")
  }

  private func rows(_ element: Shape, _ title: String, _ items: [Said], _ path: FieldPath, _ note: String) -> HTML {
    let one = EditFields.one(element, title)
    return fieldset(.class("group"), .id("field-" + Filled.prefix + path.description)) {
      legend { title }
      if !note.isEmpty { p(.class("hint")) { note } }
      told(at: path)
      for (index, item) in items.enumerated() { row(element, one, item, .item(path, index), index) }
      p { step("add \(path)", "Add", to: items.isEmpty ? one : "another \(one)") }
    }
  }

  private func row(_ element: Shape, _ one: String, _ item: Said, _ path: FieldPath, _ index: Int) -> HTML {
    let acts = p(.class("acts")) {
      if index > 0 { step("up \(path)", "Move up", to: "\(one) \(index + 1)") }
      step("remove \(path)", "Remove", to: "\(one) \(index + 1)")
    }
    guard case .structure(let structure) = element else {
      let shape: Field.Shape =
        if case .scalar(let scalar) = element, let reference = scalar as? any Reference.Type {
          offered.control(reference, holding: item.text ?? "")
        } else { .text }
      var field = Field(
        Filled.prefix + path.description, "\(Spoken.capitalised(one)) \(index + 1)", shape, value: item.text ?? "",
        wrong: words(at: path) { $0 == .error })
      field.advice = words(at: path) { $0 != .error }
      field.isFirst = path == next
      return div(.class("row")) {
        field.html; acts
      }
    }
    var inner = self
    if path == next { inner.next = structure.fields.first.map { .field(path, $0.name) } }
    return fieldset(.class("row group"), .id("field-" + Filled.prefix + path.description)) {
      legend { "\(Spoken.capitalised(one)) \(index + 1)" }
      told(at: path)
      for field in structure.fields { inner.control(field, in: structure, item[field.name], .field(path, field.name)) }
      acts
    }
  }

  private func step(_ act: String, _ word: String, to what: String) -> HTML {
    button(
      .class("button small"), .type("submit"), .name("act"), .value(act), Attribute("formnovalidate", ""),
      Attribute("data-row", "")
    ) {
      word; " "; span(.class(word == "Add" ? "" : "visually-hidden")) { what }
    }
  }

  /// What a row is called: the kind it names, else the field's own word.
  private static func one(_ element: Shape, _ title: String) -> String {
    if case .scalar(let scalar) = element, let reference = scalar as? any Reference.Type, reference.words.count == 1 {
      return KindWords.one(reference.words[0])
    }
    return singular(title)
  }

  /// The way to a field as the form names it: `interactions[0].with` → `interaction 1, with`.
  static func spokenWay(_ path: FieldPath) -> String {
    var words: [String] = []
    for step in path.steps {
      switch step {
      case .field(_, let name): words.append(spoken(name))
      case .item(_, let index): words.append("\(singular(words.popLast() ?? "")) \(index + 1)")
      case .named(_, let name): words.append("\(singular(words.popLast() ?? "")) “\(name)”")
      case .root: continue
      }
    }
    return words.joined(separator: ", ")
  }

  /// `Service levels` → `service level`.
  static func singular(_ title: String) -> String {
    let word = title.prefix(1).lowercased() + title.dropFirst()
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    return word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
  }
}

extension Said {
  /// Text that comes back the same out of a field with one value a line.
  fileprivate var fitsOneLine: Bool {
    guard let text else { return false }
    return !text.contains(where: \.isNewline) && text[...].trimmed == text
  }
}
