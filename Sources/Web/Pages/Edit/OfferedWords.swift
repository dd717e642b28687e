import Model

/// Words that are already there for a field of text: the states of the workflow that is being written, the types of
/// decision in use, the figures a guardrail can look at. Others may be written all the same.
struct OfferedWords: Sendable {
  let kind: any Kind.Type
  /// What the form says so far.
  let form: Said
  let model: Snapshot

  func words(for path: FieldPath) -> [String] {
    let field = path.fieldsAlone
    if let inner = kind.innerNames.first(where: { $0.field == field }) {
      return form[inner.list]?.items.compactMap { $0["name"]?.text } ?? []
    }
    switch "\(kind.word).\(field)" {
    case "decision-right.decides", "product.mustDecide": return decisionTypes
    case "guardrail.figure": return Guardrail.figures
    case "guardrail.state": return distinct(model.all(Workflow.self).flatMap { $0.states.map(\.name) })
    case "workflow.lanes.items": return form["items"]?.items.compactMap(\.text) ?? []
    case "operations-work.item": return distinct(model.all(Workflow.self).flatMap(\.items))
    default: return []
    }
  }

  private var decisionTypes: [String] {
    let used = model.all(DecisionRight.self).map(\.decides) + model.all(Product.self).flatMap(\.mustDecide)
    return Set(used + [DecisionRight.modelChange]).sorted()
  }

  private func distinct(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }

  /// What the list of them is called on the page.
  static func id(_ path: FieldPath) -> String { "words-\(path)" }

  func list(for path: FieldPath) -> HTML {
    element(
      "datalist", [.id(OfferedWords.id(path))],
      HTML { for word in words(for: path) { option(.value(word)) { word } } })
  }
}

extension FieldPath {
  /// The way without positions: `lanes.items` for `lanes[0].items`.
  fileprivate var fieldsAlone: String {
    steps.compactMap { if case .field(_, let name) = $0 { name } else { nil } }.joined(separator: ".")
  }
}
