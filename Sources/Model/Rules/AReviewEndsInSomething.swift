/// A review has outputs and people who take part.
struct AReviewEndsInSomething: Rule {
  static let severity = Finding.Severity.warning
  static let why =
    "A review nobody attends, or from which nothing follows, is overhead: governance is as lean as possible (07.06)."
  static let mend = "say under 'outputs' what comes out and under 'attended' who takes part, or give the review up"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Cadence.self).compactMap { cadence in
      let missing =
        (cadence.outputs.isEmpty ? ["what comes out"] : []) + (cadence.attended.isEmpty ? ["who takes part"] : [])
      guard !missing.isEmpty else { return nil }
      return finding(about: cadence, in: model, "\(cadence.title) does not say \(listed(missing, "or"))")
    }
  }
}
