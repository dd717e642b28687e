/// A product that is retiring says why, since which decision, and what its users do instead.
struct ARetirementIsDecided: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    A product does not end on a date as a project does; when it is let fade, its users find out last. Retirement is \
    a decision somebody took (03.03).
    """
  static let mend = "write under 'retirement' the reason, the day it was decided, and what users do 'instead'"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Product.self).filter { [.retiring, .retired].contains($0.stage) }.compactMap { product in
      let retirement = product.retirement
      let missing = [
        isBlank(retirement?.because) ? "why" : nil, retirement?.decidedOn == nil ? "when that was decided" : nil,
        isBlank(retirement?.instead) ? "what its users do instead" : nil,
      ].compactMap(\.self)
      guard !missing.isEmpty else { return nil }
      return finding(
        about: product, at: "stage", in: model,
        "\(product.title) is \(product.stage.rawValue) and does not say \(listed(missing, "or"))")
    }
  }
}
