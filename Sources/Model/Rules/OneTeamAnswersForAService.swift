/// A service has exactly one team that answers for it.
struct OneTeamAnswersForAService: Rule {
  static let severity = Finding.Severity.error
  static let why = "Who asks for a service must know who will answer, and that it is one team (07.03)."
  static let mend = "list the service under 'offers' of exactly one team"

  func findings(in model: Snapshot) -> [Finding] {
    var first: [Address: String] = [:]
    var findings: [Finding] = []
    for team in model.all(Team.self) {
      for (index, service) in team.offers.enumerated() {
        guard let other = first.updateIfAbsent(service.address, team.title) else { continue }
        let message = "\(model.title(of: service.address)) is already offered by \(other)"
        findings.append(finding(about: team, at: "offers[\(index)]", in: model, message))
      }
    }
    return findings
      + model.all(Service.self).filter { first[$0.address] == nil }.map {
        finding(about: $0, in: model, "No team offers \($0.title)")
      }
  }
}
