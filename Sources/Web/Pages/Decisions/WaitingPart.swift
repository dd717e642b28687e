import Governance
import Model
import Workbench

/// The questions that were sent to somebody and wait there.
struct WaitingPart: Sendable {
  let waiting: [WaitingQuestion]
  let person: Name
  let naming: Naming
  let standpoint: Standpoint

  init(_ visit: Visit, with person: Name) throws {
    waiting = try visit.workspace.waitingQuestions(asOf: visit.asOf, with: person)
    naming = try visit.authority().naming
    (self.person, standpoint) = (person, visit.standpoint)
  }

  var html: HTML {
    HTML {
      if !waiting.isEmpty {
        Part("Waits with \(naming.person(person))", id: "waits") {
          Part.box {
            ul(.class("lines")) {
              for one in waiting {
                li {
                  a(.href(standpoint.to(.review(one.review), fragment: "item-\(one.item)"))) { one.question }
                  p(.class("small")) { "\(one.spoken(naming)); sent by \(naming.person(one.from))." }
                }
              }
            }
          }
        }.html
      }
    }
  }
}
