/// A guardrail has at least one limit, and room between two.
struct AGuardrailHasALimit: Rule {
  static let severity = Finding.Severity.error
  static let why = "People act freely inside a guardrail; without a limit there is no inside (07.05)."
  static let mend = "write 'atMost' or 'atLeast'"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Guardrail.self).compactMap { guardrail in
      let said = quoted(guardrail.title)
      switch (guardrail.atLeast, guardrail.atMost) {
      case (nil, nil): return finding(about: guardrail, in: model, "\(said) has no limit")
      case (let least?, let most?) where least > most:
        return finding(
          about: guardrail, at: "atLeast", in: model,
          "\(said) leaves no room: at least \(least.written) and at most \(most.written)")
      case (let least, let most) where guardrail.figure != nil && min(least ?? 0, most ?? 0) < 0:
        return finding(about: guardrail, in: model, "\(said) has a limit below 0, where no figure of flow can be")
      default: return nil
      }
    }
  }
}
