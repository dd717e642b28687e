import Analysis
import Model

/// The flow of a team. That of a product stands on its own page, that of a file on the file's.
struct FlowPage: Page {
  let name: String
  let link: Links
  let flow: FlowView?
  let promise: HTML?
  let standpoint: Standpoint

  var title: String { "Flow" }
  let section: Links? = .teams
  var above: [(title: String, link: Links)] { [("Teams", .teams), (name, link)] }

  init(_ visit: Visit, _ subject: Links.Flowing) throws {
    guard case .team(let team) = subject else { throw Failure.notHere() }
    name = try visit.find(Team.self, team).title
    link = .team(team)
    flow = try visit.flow(of: subject)
    promise = try flow == nil ? nil : visit.promiseForm(of: Address(kind: Team.word, name: team))
    standpoint = visit.standpoint
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { "Flow of \(name)" }
        flow?.sentence.html
      }
      flow?.html ?? FlowView.empty(standpoint)
      promise
    }
  }
}

extension FlowView {
  static func empty(_ standpoint: Standpoint) -> HTML {
    EmptyState(
      "No work was seen yet",
      "Here would be how work flows: how long items take, how many are finished, how old open ones are, and when they will be done. It needs an export of the tracker.",
      step: ("Bring evidence", standpoint.to(.evidence))
    ).html
  }
}
