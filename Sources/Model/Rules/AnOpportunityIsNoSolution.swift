/// An opportunity is a need in the customer's words, and not something to build.
struct AnOpportunityIsNoSolution: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    A solution in disguise leaves one way to go and nothing to compare. Ask whether there is more \
    than one way to address it (11.06).
    """
  static let mend = "write what customers say or do, and keep the idea as a solution to compare with others"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Opportunity.self).compactMap { opportunity in
      let field = [("title", opportunity.title), ("words", opportunity.words)].first { Self.isSolution($0.1) }
      guard let (field, text) = field else { return nil }
      return finding(
        about: opportunity, at: field, in: model, "\(quoted(text)) says what to build, not what a customer needs")
    }
  }

  /// Whether a sentence orders something to be built. It knows English words only, and stays silent when unsure.
  static func isSolution(_ text: String) -> Bool {
    let said = words(in: text)
    guard let first = said.first else { return false }
    if orders.contains(first) { return true }
    return ["we", "they", "users", "customers", "buyers", "sellers"].contains(first)
      && zip(said.dropFirst(), said.dropFirst(2)).contains { $0 == "should" && orders.contains($1) }
      || said.starts(with: ["we", "need", "a"]) || said.starts(with: ["we", "need", "an"])
  }

  private static let orders: Set = [
    "add", "build", "create", "deploy", "design", "develop", "enable", "implement", "integrate", "introduce", "launch",
    "migrate", "provide", "redesign", "replace", "rewrite", "ship", "show", "support", "use",
  ]
}
