/// An agile operating model addresses the five elements that reinforce one another, with what it inherits.
struct AnAgileModelHasFiveElements: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    People, incentives, processes, governance and culture hold each other up; the one that is missing pulls the \
    others back (01.11).
    """
  static let mend = "write what is missing under 'elements', or extend a model that says it"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(OperatingModel.self).compactMap { own in
      let missing = model.gaps(.element, in: own)
      guard !missing.isEmpty else { return nil }
      return finding(
        about: own, at: "elements", in: model, "\(own.title) is agile and says nothing about \(listed(missing, "or"))")
    }
  }
}
