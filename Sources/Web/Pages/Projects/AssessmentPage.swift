import Evidence
import Governance
import Model
import Workbench

/// Where a list of projects stands between project and product.
struct AssessmentPage: Page {
  let assessed: AssessedList
  let token: String
  let people: [Name]
  let names: [Name: String]
  let refused: ActRefused?
  let visit: Visit
  private var standpoint: Standpoint { visit.standpoint }

  var title: String { assessed.file }
  let section: Links? = .model
  let above: [(title: String, link: Links)] = [("Model", .model), ("Projects", .projects)]

  init(_ visit: Visit, token: String, refused: ActRefused? = nil) throws {
    assessed = try visit.assessed(token)
    (self.token, self.visit, self.refused) = (token, visit, refused)
    people = try visit.workspace.snapshot().all(Person.self).map(\.name)
    names = try visit.workspace.names()
  }

  private var assessment: ProjectAssessment { assessed.assessment }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { assessed.file }
        p(.class("facts")) {
          "\(Spoken.capitalised(Spoken.count(assessment.rows.count, "project"))), looked at on \(standpoint.today.spoken) · nothing of this file is kept"
        }
        Sentence(assessment.sentence).html
      }
      next
      dimensions
      rows
      shared
      aims
      draft
      reading
    }
  }

  private var next: HTML {
    Part("The next step", note: "step \(assessment.next.step.rawValue) of five") {
      Part.box {
        ol(.class("steps")) {
          for step in AdoptionStep.allCases {
            li(step == assessment.next.step ? .class("is-here") : .none) {
              step.title; step == assessment.next.step ? ". " + assessment.next.because : ""
            }
          }
        }
      }
    }.html
  }

  private var dimensions: HTML {
    Part("Six dimensions", note: "how many rows stand where; unknown is never taken for either end") {
      Part.box {
        Table(
          [.init("Dimension")] + TransitionStand.Position.allCases.map { .number(Spoken.capitalised($0.rawValue)) }
            + [.init("From"), .init("To")],
          rows: TransitionDimension.allCases.map { dimension in
            [.text(dimension.title)]
              + TransitionStand.Position.allCases.map { .count(assessment.count(dimension, at: $0)) }
              + [.text(dimension.projectEnd), .text(dimension.productEnd)]
          }, stacks: true
        ).html
      }
    }.html
  }

  /// A page carries so many rows; the command prints all.
  private static let mostRows = 200

  private var rows: HTML {
    Part("Row by row", note: "each position says why") {
      Part.box {
        for row in assessment.rows.prefix(AssessmentPage.mostRows) {
          details(.class("how")) {
            summary {
              row.project.name; " "
              span(.class("small")) { AssessmentPage.brief(row) }
            }
            Table(
              [.init("Dimension"), .init("Position"), .init("Because")],
              rows: row.stands.map { [.text($0.dimension.title), .status($0.mark), .text($0.because)] },
              caption: row.project.name, stacks: true
            ).html
          }
        }
        if assessment.rows.count > AssessmentPage.mostRows {
          p(.class("small")) { "… and more; `pomona assess` prints them all." }
        }
      }
    }.html
  }

  private static func brief(_ row: ProjectAssessment.Row) -> String {
    TransitionStand.Position.allCases.compactMap { position in
      let count = row.stands.count { $0.position == position }
      return count == 0 ? nil : "\(count) \(position.rawValue)"
    }.joined(separator: " · ")
  }

  private var shared: HTML {
    Part("May be one product", note: "rows that share users or systems, or speak of the same thing") {
      Part.box {
        if assessment.grounds.isEmpty {
          p { "No two rows share users or systems. Columns named users and systems would show it." }
        } else {
          ul(.class("lines")) {
            for ground in assessment.grounds {
              li {
                strong { ground.rows.map(assessment.name).joined(separator: ", ") }
                ". \(ground.says)"
              }
            }
          }
        }
      }
    }.html
  }

  private var aims: HTML {
    Part("State no outcome") {
      Part.box {
        if assessment.withoutOutcome.isEmpty { p { "Every row says what is to be different." } }
        ul(.class("lines")) {
          for position in assessment.withoutOutcome {
            li {
              assessment.name(position)
              assessment.scheduleOnly.contains(position)
                ? span(.class("small")) { " its success is only a day or a budget" } : HTML()
            }
          }
        }
      }
    }.html
  }

  private var reading: HTML {
    Part("How the file was read") {
      Part.box {
        for line in assessed.list.told { p { line } }
        if !assessed.list.refused.isEmpty {
          Table(
            [.number("Line"), .init("Column"), .init("Left out because")],
            rows: assessed.list.refused.prefix(200).map { [.count($0.line), .text($0.column), .text($0.message)] },
            caption: "\(Spoken.capitalised(Spoken.count(assessed.list.refused.count, "row"))) left out", stacks: true
          ).html
        }
      }
    }.html
  }
}

extension TransitionStand {
  var mark: StatusMark {
    switch position {
    case .projectEnd: StatusMark(.watch, position.rawValue)
    case .between: StatusMark(.watch, position.rawValue)
    case .productEnd: StatusMark(.steady, position.rawValue)
    case .unknown: StatusMark(.unknown, position.rawValue)
    }
  }
}
