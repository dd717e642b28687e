/// What a team tells others about itself has the day it was last true.
struct ATeamSaysWhenItWasDescribed: Rule {
  static let severity = Finding.Severity.warning
  static let why = "A team's description ages faster than anything else in a model (Team Topologies' team API, 01.05)."
  static let mend = "read it, mend it, and write the day under 'checkedOn'"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Team.self).filter { $0.checkedOn == nil && $0.value.describesItself }.map {
      finding(about: $0, at: "checkedOn", in: model, "What \($0.title) says of itself has no day on which it was true")
    }
  }
}

extension Team {
  /// Whether it says anything that only helps those who look for the team.
  fileprivate var describesItself: Bool {
    versioning != nil || dailySync != nil || ![software, channels, searchTerms, workingOn].allSatisfy(\.isEmpty)
  }
}
