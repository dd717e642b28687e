/// A product has exactly one team that answers for it.
struct OneTeamAnswersForAProduct: Rule {
  static let severity = Finding.Severity.error
  static let why = """
    A product two teams answer for is one where each waits for the other; a product no team answers for decays \
    (07.03).
    """
  static let mend = "list the product under 'answersFor' of exactly one team"

  func findings(in model: Snapshot) -> [Finding] {
    var first: [Address: String] = [:]
    var findings: [Finding] = []
    for team in model.all(Team.self) {
      for (index, product) in team.answersFor.enumerated() {
        guard let other = first.updateIfAbsent(product.address, team.title) else { continue }
        let message = "\(model.title(of: product.address)) is already answered for by \(other)"
        findings.append(finding(about: team, at: "answersFor[\(index)]", in: model, message))
      }
    }
    return findings + orphans(in: model, answered: first)
  }

  private func orphans(in model: Snapshot, answered: [Address: String]) -> [Finding] {
    model.all(Product.self)
      .filter { ![.idea, .retired].contains($0.stage) && answered[$0.address] == nil }
      .map { finding(about: $0, in: model, "No team answers for \($0.title)") }
  }
}

extension Dictionary {
  /// Keeps the first value for a key: sets it when there is none, else gives the one that was there.
  mutating func updateIfAbsent(_ key: Key, _ value: Value) -> Value? {
    if let present = self[key] { return present }
    self[key] = value
    return nil
  }
}
