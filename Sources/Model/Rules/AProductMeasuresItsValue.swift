/// A product is measured by value: what it delivers today, or what it could.
struct AProductMeasuresItsValue: Rule {
  static let severity = Finding.Severity.error
  static let why = """
    A product has measurable value (03.01). Speed and capability alone do not say whether anybody is better off \
    (Evidence-Based Management Guide, May 2024).
    """
  static let mend = "name under 'measures' one whose key value area is current-value or unrealised-value"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Product.self).filter { $0.stage != .retired && !isMeasuredByValue($0, in: model) }.map {
      let what =
        $0.measures.isEmpty ? "has no measure at all" : "has measures, but none of the value it delivers or could"
      return finding(about: $0, at: "measures", in: model, "\($0.title) \(what)")
    }
  }

  private func isMeasuredByValue(_ product: Resource<Product>, in model: Snapshot) -> Bool {
    product.measures.contains { model.find($0)?.keyValueArea?.isValue ?? false }
  }
}

extension Measure.KeyValueArea {
  /// Current and unrealised value are about the market; the other two are about capability.
  var isValue: Bool { self == .currentValue || self == .unrealisedValue }
}
