/// A stream-aligned team answers for a product or a service.
struct AStreamAlignedTeamAnswersForSomething: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    A team that flows with a stream owns a slice of it end to end; otherwise it works on what others own (10.01, \
    10.02).
    """
  static let mend = "list what it owns under 'answersFor' or 'offers', or name its true topology"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Team.self).filter { $0.topology == .streamAligned && $0.answersFor.isEmpty && $0.offers.isEmpty }.map {
      finding(about: $0, at: "topology", in: model, "\($0.title) is stream-aligned and answers for nothing")
    }
  }
}
