import Governance
import Model
import Workbench

extension DecisionPage {
  /// In a workspace with a clock of its own the quarter after a decision is one press away, and shows what came of it.
  var nextQuarter: HTML {
    HTML {
      if isOwnClock {
        Form(to: visit.to(.decision(decision.id)), token: visit.token) {
          div(.class("acts")) {
            button(.class("button"), .type("submit"), .name("act"), .value("next-quarter")) {
              "Go to next quarter, \((visit.standpoint.today + 91).spoken)"
            }
          }
        }.html
      }
    }
  }

  static func goToNextQuarter(_ sent: Sent, id: String) throws -> Answer {
    _ = try HomePage.goToNextQuarter(sent)
    return .seeOther(Href(path: Links.decision(id).path))
  }
}
