/// A right with a limit says who decides beyond it.
struct ALimitHasAnEscalation: Rule {
  static let severity = Finding.Severity.warning
  static let why = "Beyond a limit without an escalation a decision goes nowhere, or to whoever is loudest (07.04)."
  static let mend = "write under 'escalatesTo' who decides beyond the limit"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(DecisionRight.self).filter { $0.limit != nil && $0.escalatesTo == nil }.map {
      finding(about: $0, at: "limit", in: model, "Nobody decides beyond the limit of \(quoted($0.title))")
    }
  }
}
