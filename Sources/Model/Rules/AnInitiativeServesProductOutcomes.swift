/// An initiative names the product outcomes it serves. A remaining project is warned, for it is on its way.
struct AnInitiativeServesProductOutcomes: Rule {
  static let severity = Finding.Severity.error
  static let why = """
    Initiatives stay subordinate to product outcomes; one that serves none has become the way the organisation \
    is cut (04.01).
    """
  static let mend = "list under 'serves' the live goals it moves, or ask whether it should go on"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Initiative.self).compactMap { initiative in
      guard !initiative.serves.contains(where: { model.find($0)?.ended == nil }) else { return nil }
      let what = initiative.serves.isEmpty ? "serves no goal of a product" : "serves only goals that have ended"
      return finding(
        about: initiative, at: "serves", in: model, severity: initiative.form == .project ? .warning : .error,
        "\(initiative.title) \(what)")
    }
  }
}
