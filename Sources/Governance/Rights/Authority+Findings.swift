package import Model

extension Authority {
  /// The findings that speak about rights: what they leave open, say twice, or say of nobody.
  package static func findings(among laws: [Finding]) -> [Finding] {
    laws.filter { $0.subject?.kind == DecisionRight.word || aboutRights.contains($0.rule) }
  }

  /// Laws about rights whose breach stands elsewhere than in a right.
  private static let aboutRights: Set = ["a-team-may-decide-what-it-needs"]
}
