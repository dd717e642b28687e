/// An operating model publishes how priorities are set, how work flows and how feedback changes it, or inherits that.
struct AnOperatingModelPublishesItsPolicies: Rule {
  static let severity = Finding.Severity.warning
  static let why = "Policies nobody can read are settled anew in every meeting (01.09)."
  static let mend = "write what is missing under 'policies', or extend a model that says it"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(OperatingModel.self).compactMap { own in
      let missing = model.gaps(.policy, in: own)
      guard !missing.isEmpty else { return nil }
      return finding(
        about: own, at: "policies", in: model, "\(own.title) publishes no policy for \(listed(missing, "or"))")
    }
  }
}
