/// A review asks for evidence of value and risk, not for documents.
struct AReviewLooksAtEvidence: Rule {
  static let severity = Finding.Severity.warning
  static let why =
    "A document delivered says that it was written. Reviews are about maximising value while managing risk (07.07)."
  static let mend = "write under 'inputs' what should be seen: measures, progress of goals, guardrails, risks"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Cadence.self).compactMap { cadence in
      guard cadence.inputs.allSatisfy(Self.isDocument) else { return nil }
      let what = cadence.inputs.isEmpty ? "asks for nothing" : "asks for documents only"
      return finding(about: cadence, at: "inputs", in: model, "\(cadence.title) \(what)")
    }
  }

  /// Whether an input is the name of a document. It knows English words only, and stays silent when unsure.
  static func isDocument(_ input: String) -> Bool {
    let words = input.lowercased().split { !$0.isLetter }.map(String.init)
    guard
      let last = words.last(where: {
        !["signed", "approved", "updated", "delivered", "complete", "completed"].contains($0)
      })
    else { return false }
    return documents.contains(last) || (last.hasSuffix("s") && documents.contains(String(last.dropLast())))
  }

  private static let documents: Set = [
    "report", "document", "documentation", "plan", "slide", "deck", "presentation", "minutes", "checklist", "template",
    "status",
    "specification", "spreadsheet", "charter", "paper", "form", "chart", "off", "deliverable",
  ]
}

extension Cadence {
  /// What it asks for that is the name of a document.
  package var documents: [String] { inputs.filter(AReviewLooksAtEvidence.isDocument) }
}
