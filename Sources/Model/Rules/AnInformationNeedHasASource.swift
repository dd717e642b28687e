/// What has to be known for a decision comes from somewhere.
struct AnInformationNeedHasASource: Rule {
  static let severity = Finding.Severity.warning
  static let why = "Information nobody gives is asked for anew at each decision, and found late (07.09, 06.06)."
  static let mend = "name under 'from' the role, team, service, measure or feedback loop that gives it"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(DecisionRight.self).flatMap { right in
      right.needs.enumerated().compactMap { index, need in
        guard need.from == nil else { return nil }
        return finding(
          about: right, at: "needs[\(index)]", in: model,
          "\(quoted(right.title)) needs \(quoted(need.information)), and nobody gives it")
      }
    }
  }
}
