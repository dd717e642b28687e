/// A product recognises those whose interests it must serve beside its users.
struct AProductHasStakeholders: Rule {
  static let severity = Finding.Severity.error
  static let why =
    "Those who can stop a product, or are harmed by it, speak up late when nobody counted them in early (03.01)."
  static let mend = "list under 'stakeholders' the people and bodies whose interests count beside those of users"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Product.self).filter { $0.stage != .retired && $0.stakeholders.isEmpty }.map {
      finding(about: $0, at: "stakeholders", in: model, "\($0.title) recognises no stakeholders")
    }
  }
}
