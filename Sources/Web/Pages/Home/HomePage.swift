import Governance
import Model
import Workbench

/// What needs somebody and why, how each product stands, and where an export can be dropped.
struct HomePage: Page {
  let needs: [Need]
  let open: [Review]
  let rows: [ProductRow]
  let lastRead: Day?
  let isOwnClock: Bool
  let model: Snapshot
  let visit: Visit

  let title = "Home"
  let section: Links? = .home

  init(_ visit: Visit) throws {
    self.visit = visit
    needs = try visit.needs()
    open = try visit.openReviews()
    rows = try ProductRow.all(visit)
    lastRead = try visit.latestEvidence()
    isOwnClock = try visit.workspace.clock().isOwn && !visit.standpoint.isAnotherDay
    model = try visit.model()
  }

  private var act: [Need] { needs.filter { $0.need.status == .act } }

  private var sentence: Sentence {
    var clauses: [Sentence.Clause] = [
      .words(
        act.isEmpty
          ? "Nothing needs a decision"
          : Spoken.capitalised(Spoken.count(act.count, "thing")) + (act.count == 1 ? " needs" : " need") + " somebody")
    ]
    if !open.isEmpty {
      clauses += [
        .words(", "),
        .resting(
          Spoken.count(open.count, "review") + (open.count == 1 ? " is open" : " are open"), on: visit.to(.reviews)),
      ]
    }
    if let lastRead {
      let age = visit.asOf - lastRead
      clauses += [
        .words(", and "),
        .resting(
          age <= 1 ? "the evidence is fresh" : "the evidence is \(Spoken.count(age, "day")) old",
          on: visit.to(.evidence)),
      ]
    }
    return Sentence(clauses + [.words(".")])
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { "What needs attention" }; sentence.html
      }
      needsPart
      productsPart
      if isOwnClock { nextQuarter }
      Part("Straight to an answer") { DropBox(token: visit.token).html }.html
    }
  }

  private var productsPart: HTML {
    Part("Products") {
      if rows.isEmpty {
        EmptyState(
          "No products yet",
          "Here would be each product in one sentence. Describe one in a file of the model and read it with `pomona apply`.",
          step: ("How a product is described", visit.to(.kind(Product.word)))
        ).html
      } else {
        Part.box { ProductRow.table(rows, visit.standpoint).html }
      }
    }.html
  }

  /// A workspace with a clock of its own, such as an example, can be taken forward.
  private var nextQuarter: HTML {
    Part("Time", note: "this workspace lives on a clock of its own") {
      Part.box {
        p(.class("lead")) { "Go thirteen weeks forward: new evidence counts, and decisions come up to be scored." }
        Form(to: Href(path: []), token: visit.token) {
          div(.class("acts")) {
            button(.class("button"), .type("submit")) { "Go to next quarter, \((visit.standpoint.today + 91).spoken)" }
          }
        }.html
      }
    }.html
  }

  static func goToNextQuarter(_ sent: Sent) throws -> Answer {
    guard try sent.visit.workspace.clock().isOwn else {
      throw Failure(
        409, "Time goes by itself here",
        "This workspace follows the calendar of the machine, so it cannot be taken forward. Nothing was changed.",
        step: ("Go home", .home))
    }
    try sent.visit.workspace.advance(days: 91, by: Signature("browser", because: "Went to the next quarter"))
    return .seeOther(Href(path: []))
  }
}
