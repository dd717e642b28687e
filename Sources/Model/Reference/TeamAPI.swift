/// What other teams need to know of a team, as the Team API template of Team Topologies asks it, in Markdown. Every
/// question of the template stands in it; what the model does not answer says so.
package enum TeamAPI {
  package static func markdown(of team: Resource<Team>, in model: Snapshot, asOf day: Day) -> String {
    let sheet = Sheet(team: team, model: model, day: day)
    return sheet.text
  }

  private struct Sheet {
    let team: Resource<Team>
    let model: Snapshot
    let day: Day

    private func title(_ address: Address) -> String { model.title(of: address) }
    private func list(_ words: [String]) -> String? { words.isEmpty ? nil : words.joined(separator: ", ") }

    var text: String {
      """
      # Team API: \(TeamAPI.plain(team.title))

      | | |
      |---|---|
      \(answers.map { "| \($0.question) | \($0.answer.map(TeamAPI.plain) ?? "*not said*") |" }.joined(separator: "\n"))

      ## Teams we currently interact with

      \(table(team.interactions.filter { $0.until.map { $0 >= day } ?? true }))

      ## Teams we expect to interact with soon

      \(table(team.soon))

      """
    }

    private var answers: [(question: String, answer: String?)] {
      [
        ("Date", (team.checkedOn ?? day).description), ("Team name and focus", "\(team.title): \(team.mission)"),
        ("Team type", team.topology.rawValue),
        ("Part of a platform?", team.platform.map { "yes: \(title($0.address))" } ?? "no"),
        ("Do we provide a service to other teams?", list(team.offers.map(service)) ?? "no"),
        ("Service level expectations others may have of us", list(levels)),
        ("Software owned and evolved by us", list(software)), ("Versioning approach", team.versioning),
        ("Wiki search terms", list(team.searchTerms)), ("Chat channels", list(team.channels)),
        ("Time of daily sync", team.dailySync), ("What we are currently working on", list(team.workingOn)),
      ]
    }

    private var software: [String] { team.answersFor.map { title($0.address) } + team.software }

    private func service(_ ref: Ref<Service>) -> String {
      title(ref.address) + (model.find(ref)?.gives.map { " (\($0))" } ?? "")
    }

    private var levels: [String] {
      let services = team.offers.compactMap { ref in
        model.find(ref)?.serviceLevel.map {
          "\(title(ref.address)): \($0.probability) within \(counted($0.days.value, "day"))"
        }
      }
      let promises = team.answersFor.flatMap { ref in
        (model.find(ref)?.serviceLevels ?? []).map { "\(title(ref.address)): \($0.promise)" }
      }
      let own = model.all(Interface.self).filter { $0.accountable == team.ref }.compactMap { interface in
        interface.expectation.map { "\(interface.title): \($0)" }
      }
      return services + promises + own
    }

    private func table(_ ways: [Team.Interaction]) -> String {
      guard !ways.isEmpty else { return "*none*" }
      let rows = ways.map { way in
        "| \(TeamAPI.plain(title(way.with.address))) | \(way.mode.rawValue) | \(way.purpose.map(TeamAPI.plain) ?? "*not said*") | \(way.until.map { "until \($0)" } ?? "no end said") |"
      }
      return "| Team | Interaction mode | Purpose | Duration |\n|---|---|---|---|\n" + rows.joined(separator: "\n")
    }
  }

  /// Text that cannot end a cell or begin markup of its own.
  private static func plain(_ text: String) -> String {
    var plain = ""
    for character in text {
      if character.isNewline {
        plain += " "
      } else if "\\|`*_<>[]".contains(character) {
        plain += "\\" + String(character)
      } else {
        plain.append(character)
      }
    }
    return plain
  }
}
