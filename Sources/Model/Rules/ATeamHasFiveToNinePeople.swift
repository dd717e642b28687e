/// A team has five to nine people.
struct ATeamHasFiveToNinePeople: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    In a larger team people no longer know what the others do; a smaller one stops when somebody is ill (Team \
    Topologies, 10.01).
    """
  static let mend = "split a large team along a boundary of a product, or join a small one with its neighbour"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Team.self).filter { !(5...9).contains($0.people.value) }.map {
      let people = $0.people.value == 1 ? "one person" : "\($0.people.value) people"
      return finding(about: $0, at: "people", in: model, "\($0.title) has \(people)")
    }
  }
}
