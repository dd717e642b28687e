import Model

/// The resources a reference may name, by their titles.
struct OfferedNames: Sendable {
  /// More than so many are offered while typing, fewer as a list to choose from.
  static let mostChosen = 60
  let model: Snapshot
  let names: [Name: String]

  func control(_ reference: any Reference.Type, holding value: String) -> Field.Shape {
    let options = options(reference)
    if options.count > OfferedNames.mostChosen { return .offered(list: OfferedNames.id(reference)) }
    let isUnknown = !value.isEmpty && !options.contains { $0.value == value }
    return .choice(
      [("", "—")] + (isUnknown ? [(value, "\(value), which the model does not have")] : []) + options)
  }

  func options(_ reference: any Reference.Type) -> [(value: String, title: String)] {
    let words = reference.words
    return words.flatMap { word in
      model.addresses.filter { $0.kind == word }.map { address in
        let title = title(of: address)
        return (
          reference.namesKind ? address.description : address.name.text,
          words.count > 1 ? "\(title) (\(KindWords.one(word)))" : title
        )
      }
    }
  }

  func title(of address: Address) -> String { names.title(of: address, in: model) }

  /// The lists a form needs, each once.
  func lists(for shape: Shape) -> HTML {
    var seen: Set<String> = []
    return HTML {
      for reference in references(in: shape) where seen.insert(OfferedNames.id(reference)).inserted {
        let options = options(reference)
        if options.count > OfferedNames.mostChosen { list(OfferedNames.id(reference), options) }
      }
    }
  }

  private func list(_ id: String, _ options: [(value: String, title: String)]) -> HTML {
    element(
      "datalist", [.id(id)],
      HTML { for item in options { option(.value(item.value)) { item.title } } })
  }

  private func references(in shape: Shape) -> [any Reference.Type] {
    switch shape {
    case .scalar(let scalar): (scalar as? any Reference.Type).map { [$0] } ?? []
    case .choice: []
    case .list(let element): references(in: element)
    case .structure(let structure): structure.fields.flatMap { references(in: $0.shape) }
    }
  }

  private static func id(_ reference: any Reference.Type) -> String {
    (reference.namesKind ? "any-" : "names-") + reference.words.joined(separator: "-")
  }
}
