/// An operating model states structure, decision rights, flow of work and coordination, with what it inherits.
struct AnOperatingModelHasFourFacets: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    Structure, decision rights, flow of work and coordination are what makes a way of working an operating model \
    (01.02).
    """
  static let mend = "write what is missing under 'facets', or extend a model that says it"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(OperatingModel.self).compactMap { own in
      let missing = model.gaps(.facet, in: own)
      guard !missing.isEmpty else { return nil }
      return finding(about: own, at: "facets", in: model, "\(own.title) leaves open its \(listed(missing, "and"))")
    }
  }
}
