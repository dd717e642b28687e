import Model
import Workbench

/// Takes a workspace with a clock of its own a quarter forward. The form says which day it goes to, so that
/// sent twice it goes there once.
struct NextQuarter: Sendable {
  static let days = 91
  let visit: Visit
  let target: Links
  private var day: Day { visit.standpoint.today + NextQuarter.days }

  var html: HTML {
    Form(to: Href(path: target.path), token: visit.token) {
      input(.type("hidden"), .name("to"), .value(day.description))
      div(.class("acts")) {
        button(.class("button"), .type("submit"), .name("act"), .value("next-quarter")) {
          "Go to next quarter, \(day.spoken)"
        }
      }
    }.html
  }

  /// Goes there and leads to a page.
  static func go(_ sent: Sent, then page: Links) throws -> Answer {
    let (workspace, today) = (sent.visit.workspace, sent.visit.standpoint.today)
    guard try workspace.clock().isOwn else {
      throw Failure(
        409, "Time goes by itself here",
        "This workspace follows the calendar of the machine, so it cannot be taken forward. Nothing was changed.",
        step: ("Go home", .home))
    }
    guard let day = sent.fields.text("to").flatMap(Day.init(written:)), day <= today + days else {
      throw Failure(
        422, "Which day?", "A quarter from \(today.spoken) is \((today + days).spoken). Nothing was changed.",
        step: ("Go home", .home))
    }
    try workspace.advance(to: day, by: sent.visit.signature(because: "Went to the next quarter"))
    return .seeOther(Href(path: page.path))
  }
}
