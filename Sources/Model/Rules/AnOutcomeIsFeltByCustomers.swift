/// The outcome of a goal is what somebody outside the team experiences.
struct AnOutcomeIsFeltByCustomers: Rule {
  static let severity = Finding.Severity.warning
  static let why =
    "Shape systems and decisions around customer outcomes, not internal convenience: \"we have\" is nobody's outcome (11.06)."
  static let mend = "say under 'outcome' who will be able to do what, in the words of those who are to feel it"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Goal.self).filter { $0.ended == nil && Self.isInternal($0.outcome) }.map {
      finding(
        about: $0, at: "outcome", in: model,
        "The outcome of \(quoted($0.title)) is about ourselves: \(quoted($0.outcome))")
    }
  }

  /// Whether a sentence begins with ourselves. It knows English words only, and stays silent when unsure.
  static func isInternal(_ outcome: String) -> Bool {
    let said = words(in: outcome)
    return ["we", "our", "i"].contains(said.first)
      || [["the", "team"], ["the", "department"]].contains { said.starts(with: $0) }
  }
}
