/// Among the measures of a product is an outcome: something its users experience.
struct AProductMeasuresOutcomes: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    Who measures only what is spent, done or produced improves spending, doing and producing. Invest in outcomes \
    over outputs (06.07).
    """
  static let mend = "add a measure of the category outcome: what people do or experience differently"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Product.self).filter { hasMeasuresButNoOutcome($0, in: model) }.map {
      finding(about: $0, at: "measures", in: model, "No measure of \($0.title) is an outcome for its users")
    }
  }

  private func hasMeasuresButNoOutcome(_ product: Resource<Product>, in model: Snapshot) -> Bool {
    let measures = product.measures.compactMap { model.find($0) }
    return !measures.isEmpty && !measures.contains { $0.category == .outcome }
  }
}
