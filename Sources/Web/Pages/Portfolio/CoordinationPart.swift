import Analysis
import Governance
import Model

/// Goals that several teams work towards: who they are, where they meet, and who of them waits for whom. Row 09.06.
struct CoordinationPart: Sendable {
  let goals: [SharedGoal]
  let standpoint: Standpoint
  let model: Snapshot

  init(_ goals: [SharedGoal], _ standpoint: Standpoint, _ model: Snapshot) {
    (self.goals, self.standpoint, self.model) = (goals, standpoint, model)
  }

  var html: HTML {
    Part("Coordination between teams", note: "goals that take several teams", id: "coordination") {
      Part.box {
        if goals.isEmpty {
          p { "No live goal takes more than one team on this day." }
        } else {
          table.html
        }
      }
      p(.class("small")) {
        a(.href(standpoint.to(.map(.interactions)))) { "Team interactions" }
        " · "
        a(.href(standpoint.to(.map(.goals)))) { "Goal tree" }
        " · "
        a(.href(standpoint.to(.transparency))) { "What is visible to whom" }
      }
      if !goals.isEmpty { ExportLinks(.sharedGoals, standpoint).html }
    }.html
  }

  var table: Table {
    Table(
      [.init("Goal"), .init("Level"), .init("Teams"), .init("They meet in"), .init("Who waits"), .init("It is")],
      rows: goals.map { one in
        [
          .rich(standpoint.named(one.goal.address, in: model), plain: one.goal.title), .text(one.goal.level.rawValue),
          several(one.teams, or: ""), several(one.forums.map(\.address), or: "they meet over it nowhere"), waits(one),
          .status(
            one.gap.map { StatusMark(one.forums.isEmpty ? .watch : .act, $0) } ?? StatusMark(.steady, "coordinated")),
        ]
      }, stacks: true)
  }

  private func several(_ all: [Address], or missing: String) -> Cell {
    all.isEmpty
      ? .missing(because: missing)
      : .rich(standpoint.named(all, in: model), plain: all.map(model.title(of:)).joined(separator: ", "))
  }

  private func waits(_ one: SharedGoal) -> Cell {
    let words = one.waits.map {
      "\(model.title(of: $0.consumer.address)) for \(model.title(of: $0.provider.address)), \($0.state.rawValue)"
    }
    return .text(words.isEmpty ? "nobody" : Governance.Spoken.raised(words.joined(separator: "; ")))
  }
}
