/// A product says what it is responsible for.
struct AProductHasABoundary: Rule {
  static let severity = Finding.Severity.error
  static let why = """
    Without a boundary two teams build the same thing and nobody builds the rest. A product has clearly defined \
    boundaries (03.01).
    """
  static let mend =
    "write under 'boundary' what is inside, and under 'outside' what people might expect but find elsewhere"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Product.self).filter { $0.stage != .retired && $0.boundary?.inside.isEmpty ?? true }.map {
      finding(about: $0, at: "boundary", in: model, "\($0.title) does not say where it ends")
    }
  }
}
