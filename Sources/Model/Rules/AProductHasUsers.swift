/// A product names the people who use it.
struct AProductHasUsers: Rule {
  static let severity = Finding.Severity.error
  static let why = "Value is what users experience. A product without named users cannot be shown to have any (03.01)."
  static let mend = "list under 'users' the distinct groups of people who use it"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Product.self).filter { $0.stage != .retired && $0.users.isEmpty }.map {
      finding(about: $0, at: "users", in: model, "\($0.title) has no users")
    }
  }
}
