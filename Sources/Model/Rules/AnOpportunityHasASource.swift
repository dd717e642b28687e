/// An opportunity was heard or seen somewhere.
struct AnOpportunityHasASource: Rule {
  static let severity = Finding.Severity.warning
  static let why = "A need nobody met is a guess in the customer's voice. Evidence is tied to insight (11.03)."
  static let mend = "list under 'sources' the interview, observation or data it was learnt from"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Opportunity.self).filter(\.sources.isEmpty).map {
      finding(about: $0, at: "sources", in: model, "Nobody has heard or seen \(quoted($0.title))")
    }
  }
}
