import Model

/// The fields of a kind as a form: drawn from its shape, its doc comments beside them, what was found at each.
struct EditFields: Sendable {
  let kind: any Kind.Type
  let form: Said
  let offered: OfferedNames
  /// What was found, by the way to the field.
  let findings: [String: [Finding]]
  /// In the model already, so its name stays.
  let isKnown: Bool
  /// The row or field to go on with.
  var next: FieldPath?

  /// Of one that is being added, so many fields that may be left out are shown at once: the laws will ask for some.
  private static let mostShown = 8

  private var shape: Shape.Structure { Shape.enveloped(kind) }
  var offeredWords: OfferedWords { OfferedWords(kind: kind, form: form, model: offered.model) }

  var html: HTML {
    let fields = shape.fields.filter { $0.name != "kind" && !(isKnown && $0.name == "name") }
    let (said, silent) = (fields.filter { !isSilent($0) }, fields.filter { isSilent($0) })
    return HTML {
      offered.lists(for: .structure(shape))
      for field in said { control(field, in: shape, form[field.name], .field(.root, field.name)) }
      if !silent.isEmpty {
        details(.class("more"), Attribute.open.when(said.isEmpty || (!isKnown && silent.count <= EditFields.mostShown)))
        {
          summary { "\(Spoken.capitalised(Spoken.count(silent.count, "more field"))), with nothing said yet" }
          div(.class("stack")) {
            for field in silent { control(field, in: shape, form[field.name], .field(.root, field.name)) }
          }
        }
      }
    }
  }

  /// May be left out, is left out, and nothing was found there.
  private func isSilent(_ field: Shape.Field) -> Bool {
    let value = form[field.name]
    let hasRows = if case .list(let items)? = value { !items.isEmpty } else { false }
    return !field.isRequired && value?.pruned == nil && !hasRows && found(within: field.name).isEmpty
  }

  private func found(within path: String) -> [Finding] {
    findings.filter { $0.key == path || $0.key.hasPrefix(path + ".") || $0.key.hasPrefix(path + "[") }.flatMap(\.value)
  }

  // MARK: One field

  func control(_ field: Shape.Field, in structure: Shape.Structure, _ value: Said?, _ path: FieldPath) -> HTML {
    let note = withoutSource(fieldNote(field, in: structure)).replacing("`", with: "")
    let title = Spoken.capitalised(spoken(field.name))
    switch field.shape {
    case .scalar(let scalar): return scalarField(scalar, title, value, path, note, field.isRequired)
    case .choice(let words):
      return plain(title, choice(words, value), value, path, note, field.isRequired)
    case .list(let element): return list(element, title, value, path, note)
    case .structure(let inner): return group(inner, title, value, path, note, field.isRequired)
    }
  }

  private func choice(_ words: [String], _ value: Said?) -> Field.Shape {
    let now = value?.text ?? ""
    let isUnknown = !now.isEmpty && !words.contains(now)
    return .choice(
      [("", "—")] + (isUnknown ? [(now, "\(now), which is not a choice here")] : [])
        + words.map { ($0, Spoken.capitalised(KindWords.one($0))) })
  }

  private func scalarField(
    _ scalar: any Scalar.Type, _ title: String, _ value: Said?, _ path: FieldPath, _ note: String, _ isRequired: Bool
  ) -> HTML {
    let text = value?.text ?? ""
    let isPhrased =
      scalar != String.self && scalar != Bool.self && scalar != Day.self && !(scalar is any Reference.Type)
    let hint = isPhrased ? [note, Spoken.capitalised(scalar.phrase) + "."].joined(separator: " ") : note
    let isOffered =
      scalar == String.self && !text.contains(where: \.isNewline) && !offeredWords.words(for: path).isEmpty
    guard isOffered else { return plain(title, shape(of: scalar, holding: text, path), value, path, hint, isRequired) }
    return HTML {
      offeredWords.list(for: path)
      plain(title, .offered(list: OfferedWords.id(path)), value, path, hint, isRequired)
    }
  }

  private func shape(of scalar: any Scalar.Type, holding text: String, _ path: FieldPath) -> Field.Shape {
    if let reference = scalar as? any Reference.Type { return offered.control(reference, holding: text) }
    switch ObjectIdentifier(scalar) {
    case ObjectIdentifier(Day.self): return text.isEmpty || Day(written: text) != nil ? .day : .line
    case ObjectIdentifier(Bool.self): return .choice([("", "—"), ("true", "Yes"), ("false", "No")])
    case ObjectIdentifier(Int.self), ObjectIdentifier(Double.self): return .number
    case ObjectIdentifier(String.self):
      let isTitle = ["title", "name"].contains(path.description) && !text.contains(where: \.isNewline)
      return isTitle ? .line : .text
    default: return scalar.phrase.hasPrefix("a whole number") ? .number : .line
    }
  }

  private func plain(
    _ title: String, _ shape: Field.Shape, _ value: Said?, _ path: FieldPath, _ hint: String, _ isRequired: Bool
  ) -> HTML {
    var field = Field(
      Filled.prefix + path.description, title, shape, value: value?.text ?? "", hint: hint.isEmpty ? nil : hint,
      wrong: words(at: path) { $0 == .error }, isRequired: isRequired)
    field.advice = words(at: path) { $0 != .error }
    field.isFirst = path == next
    return field.html
  }

  /// What was found at a field, with the way to mend it.
  func words(at path: FieldPath, _ isMeant: (Finding.Severity) -> Bool) -> String? {
    let told = (findings[path.description] ?? []).filter { isMeant($0.severity) }.map(EditFields.told)
    return told.isEmpty ? nil : told.joined(separator: " ")
  }

  static func told(_ finding: Finding) -> String {
    Spoken.capitalised(finding.message) + (finding.mend.map { "; \($0)" } ?? "") + "."
  }
}

extension Said {
  var text: String? { if case .text(let text) = self { text } else { nil } }
}
