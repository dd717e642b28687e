/// An operating model addresses the six components, with what it inherits.
struct AnOperatingModelHasSixComponents: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    A product operating model covers roles, governance, allocation, lifecycle, measurement and technology; what \
    it leaves open is settled by habit (01.10).
    """
  static let mend = "write what is missing under 'components', or extend a model that says it"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(OperatingModel.self).compactMap { own in
      let missing = model.gaps(.component, in: own)
      guard !missing.isEmpty else { return nil }
      return finding(
        about: own, at: "components", in: model, "\(own.title) says nothing about \(listed(missing, "or"))")
    }
  }
}
