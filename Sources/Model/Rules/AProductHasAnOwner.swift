/// Exactly one person is accountable for a product.
struct AProductHasAnOwner: Rule {
  static let severity = Finding.Severity.error
  static let why = "When nobody is accountable every question waits; when two are, it is asked twice (07.03)."
  static let mend = "name the one accountable person under 'owner'"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Product.self).filter { $0.stage != .retired && $0.owner == nil }.map {
      finding(about: $0, at: "owner", in: model, "Nobody is accountable for \($0.title)")
    }
  }
}
