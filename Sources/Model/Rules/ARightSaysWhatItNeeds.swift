/// For each type of decision somebody has written what has to be known to decide it well.
struct ARightSaysWhatItNeeds: Rule {
  static let severity = Finding.Severity.note
  static let why = """
    A right without information is a guess with authority. Clarify responsibilities, authority and the flow of \
    information (07.09).
    """
  static let mend = "write under 'needs' of one of its rights which information it takes, and from where"

  func findings(in model: Snapshot) -> [Finding] {
    let rights = Dictionary(grouping: model.all(DecisionRight.self), by: \.decides)
    return rights.values.compactMap { rights in
      guard let first = rights.first, rights.allSatisfy(\.needs.isEmpty) else { return nil }
      return finding(
        about: first, at: "decides", in: model,
        "Nobody has written what has to be known for \(withArticle(first.decides))")
    }
  }
}
