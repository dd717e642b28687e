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
    HTML {
      div(.class("head")) {
        h1 { title }
        Sentence(
          teams.isEmpty
            ? "The model names no team on this day."
            : "\(Spoken.capitalised(Spoken.count(teams.count, "team"))) of \(Spoken.count(teams.reduce(0) { $0 + $1.people.value }, "person", "people")). Figures are of teams, never of a person."
        ).html
      }
      if teams.isEmpty {
        EmptyState(
          "No teams yet", "Here would be every team with what it answers for and how its work flows.",
          step: ("How a team is described", standpoint.to(.kind(Team.word)))
        ).html
      } else {
        Part.box { table.html }
      }
    }
  }

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
      HTML {
        for (index, address) in all.enumerated() {
          index > 0 ? HTML(", ") : HTML(); standpoint.named(address, in: model)
        }
      },
      plain: all.map { $0.name.text }.joined(separator: ", "))
  }
}
