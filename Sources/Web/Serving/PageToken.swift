/// Proves that a form came from a page of ours: made for one browser, checked when the form comes back.
struct PageToken: Hashable, Sendable {
  static let field = "page-token"
  let text: String
}
