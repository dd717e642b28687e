/// A guardrail looks at exactly one thing: a figure or a measure.
struct AGuardrailHasOneQuantity: Rule {
  static let severity = Finding.Severity.error
  static let why =
    "A limit on two things at once is breached by nobody knows which; a limit on nothing is never breached (07.05)."
  static let mend = "write either 'figure' or 'measure'"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Guardrail.self).compactMap { guardrail in
      guard isBlank(guardrail.figure) == (guardrail.measure == nil) else { return nil }
      let both = guardrail.measure != nil
      let what = both ? "a figure and a measure at once" : "no figure and no measure"
      return finding(
        about: guardrail, at: both ? "measure" : nil, in: model, "\(quoted(guardrail.title)) looks at \(what)")
    }
  }
}
