import Analysis
import Governance
import Model
import Workbench

/// One team: what it is for, what it answers for, whom it works with, and how its work flows.
struct TeamPage: Page {
  let team: Resource<Team>
  let model: Snapshot
  let flow: FlowView?
  let work: WorkPart?
  let findings: [Finding]
  let authority: Authority
  let contacts: TeamContact?
  let standpoint: Standpoint

  var title: String { team.title }
  let section: Links? = .teams
  let above: [(title: String, link: Links)] = [("Teams", .teams)]

  init(_ visit: Visit, _ name: Name) throws {
    model = try visit.model()
    team = try visit.find(Team.self, name)
    flow = try visit.flow(of: .team(name))
    work = WorkPart(try visit.work(of: team.address), model, visit.standpoint)
    findings = try visit.findings(about: team.address)
    authority = try visit.authority()
    contacts = TeamContact.all(try visit.workspace.contacts(asOf: visit.asOf), in: model, asOf: visit.asOf)
      .first { $0.team == name }
    standpoint = visit.standpoint
  }

  var content: HTML {
    HTML {
      head
      div(.class("columns")) {
        div {
          interactions
          if !findings.isEmpty { Part("Findings") { Part.box { FindingsList(findings, from: standpoint).html } }.html }
          for autonomy in authority.autonomy(of: team) { AutonomyPart(autonomy, authority, standpoint).html }
        }
        div {
          answers; customers; skills
        }
      }
      work?.html
      flow?.html ?? FlowView.empty(standpoint)
    }
  }

  private var head: HTML {
    div(.class("head")) {
      h1 { title }
      p(.class("facts")) {
        "\(KindWords.one(team.topology.rawValue)) team · \(Spoken.count(team.people.value, "person", "people")) · "
        standpoint.named(team.unit.address, in: model)
        " · "
        standpoint.inTheModel(team.address)
        " · "
        a(.href(standpoint.to(.teamAPI(team.name)))) { "Team API" }
      }
      p(.class("lead")) { team.mission }
      MapLinks(team.address, in: model, from: standpoint).html
      flow?.sentence.html
    }
  }

  /// When it last met the people it works for; nothing for a team that serves other teams. Row 11.04.
  private var customers: HTML {
    HTML {
      if let contacts {
        Part("Met the people it works for") {
          Part.box {
            if contacts.contacts.isEmpty {
              p(.class("muted")) { "Nobody has told of a meeting yet." }
            } else {
              ContactLines(Array(contacts.contacts.prefix(3)), in: model).html
            }
            p(.class("small")) { a(.href(standpoint.to(.culture, fragment: "contacts"))) { "All teams" } }
          }
        }.html
      }
    }
  }

  private var answers: HTML {
    let all = team.answersFor.map(\.address) + team.offers.map(\.address)
    return Part("Answers for") {
      Part.box {
        if all.isEmpty { p(.class("muted")) { "The model names nothing it answers for." } }
        ul {
          for address in all {
            li {
              standpoint.named(address, in: model); span(.class("small")) { " \(KindWords.one(address.kind))" }
            }
          }
        }
      }
    }.html
  }

  private var skills: HTML {
    let lacking = team.needs.filter { !team.skills.contains($0) }
    return Part("Skills") {
      Part.box {
        p { team.skills.isEmpty ? "None are named." : Spoken.capitalised(team.skills.joined(separator: ", ")) + "." }
        if !lacking.isEmpty {
          p(.class("muted")) { "Needs from others: \(lacking.joined(separator: ", "))." }
        }
      }
    }.html
  }

  private var interactions: HTML {
    Part("Works with") {
      Part.box {
        if team.interactions.isEmpty {
          p(.class("muted")) { "No interaction with another team is written down." }
        } else {
          Table(
            [.init("Team"), .init("How"), .init("Until")],
            rows: team.interactions.map { way in
              [
                .rich(standpoint.named(way.with.address, in: model), plain: way.with.name.text),
                .noted(.text(KindWords.one(way.mode.rawValue)), note: way.purpose ?? ""),
                way.until.map { .day($0) } ?? .missing(because: "no end is said"),
              ]
            }, stacks: true
          ).html
        }
      }
    }.html
  }
}
