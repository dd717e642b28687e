import Model

/// Every team: what it is for, what it answers for, how many people it has.
struct TeamsPage: Page {
  let teams: [Resource<Team>]
  let model: Snapshot
  let standpoint: Standpoint
  let title = "Teams"
  let section: Links? = .teams

  init(_ visit: Visit) throws {
    model = try visit.model()
    teams = model.all(Team.self)
    standpoint = visit.standpoint
  }

  var content: HTML {
    Collection(
      kind: Team.self, count: teams.count,
      said: " of \(Spoken.count(people, "person", "people")). Figures are of teams, never of a person.",
      wouldBe: "every team with what it answers for and how its work flows.",
      table: table, standpoint: standpoint
    ).html
  }

  private var people: Int { teams.reduce(0) { $0 + $1.people.value } }

  private var table: Table {
    Table(
      [.init("Team"), .init("Kind"), .init("Answers for"), .number("People"), .init("Unit")],
      rows: teams.map { team in
        [
          .linked(.text(team.title), standpoint.to(.team(team.name))), .text(KindWords.one(team.topology.rawValue)),
          answering(team), .count(team.people.value),
          .rich(standpoint.named(team.unit.address, in: model), plain: team.unit.name.text),
        ]
      }, stacks: true)
  }

  private func answering(_ team: Resource<Team>) -> Cell {
    let all = team.answersFor.map(\.address) + team.offers.map(\.address)
    guard !all.isEmpty else { return .missing(because: "the model names nothing it answers for") }
    return .rich(
      standpoint.named(all, in: model), plain: all.map { $0.name.text }.joined(separator: ", "))
  }
}
