/// Where it is said who carries a decision out or is told of it, somebody prepares it too.
struct ADecisionIsPreparedBySomeone: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    A decision nobody drives waits for somebody to begin. DACI wants one driver, RAPID one who recommends (07.01).
    """
  static let mend = "name under 'recommend' who prepares the decision, the driver first"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(DecisionRight.self).filter { $0.recommend.isEmpty && !($0.perform + $0.inform).isEmpty }.map {
      finding(about: $0, at: "recommend", in: model, "Nobody prepares a decision under \(quoted($0.title))")
    }
  }
}
