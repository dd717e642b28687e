/// The figure a guardrail looks at is one that is computed.
struct AGuardrailLooksAtAFigureThatExists: Rule {
  static let severity = Finding.Severity.warning
  static let why =
    "A limit on a figure nobody computes is never breached, which looks the same as being kept (07.05)."
  static let mend = "name one of \(Guardrail.figures.joined(separator: ", ")), or a 'measure' instead"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Guardrail.self).compactMap { guardrail in
      guard let figure = guardrail.figure, !Guardrail.figures.contains(figure) else { return nil }
      let measure = Name(figure).flatMap { model.find(Measure.self, $0) }
      return finding(
        about: guardrail, at: "figure", in: model,
        "\(quoted(guardrail.title)) looks at \(quoted(figure)), which is no figure of flow",
        mend: measure.map { "write 'measure: \($0.name)' instead of 'figure'" }
          ?? Suggestion.mend(figure, among: Guardrail.figures) ?? inWords(figure) ?? Self.mend)
    }
  }

  /// What pages call it instead of its word: `work in progress`.
  private func inWords(_ figure: String) -> String? {
    let said = figure.lowercased()
    let known = [
      ("work in progress", "wip"), ("cycle time", "cycle-time.p85"), ("lead time", "cycle-time.p85"),
      ("age", "age.p85"),
      ("throughput", "throughput.per-day"), ("service level", "sle.hit-rate"), ("efficiency", "flow-efficiency"),
    ]
    return known.first { said.contains($0.0) }.map { "did you mean '\($0.1)'?" }
  }
}

extension Guardrail {
  /// The figures of flow a limit can be set on, by the words pages and commands show them under.
  package static let figures = [
    "wip", "wip.touched", "age.p85", "cycle-time.p85", "cycle-time.p50", "cycle-time.p70", "cycle-time.p95",
    "cycle-time.mean", "throughput.per-day", "finished", "items", "sle.hit-rate", "flow-efficiency",
    "initiatives",
  ]
}
