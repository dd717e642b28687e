import Governance
import Model
import Workbench

/// What needs somebody and why, how each product stands, and where an export can be dropped.
struct HomePage: Page {
  let needs: [Need]
  let rows: [ProductRow]
  /// The last day anything is known of.
  let knownUpTo: Day?
  let isOwnClock: Bool
  let model: Snapshot
  /// What the laws say, to mend or to look at.
  let findings: Int
  let visit: Visit

  let title = "Home"
  let section: Links? = .home

  init(_ visit: Visit) throws {
    self.visit = visit
    needs = try visit.needs()
    rows = try ProductRow.all(visit)
    knownUpTo = try visit.workspace.evidenceReaches(asOf: visit.asOf)
    isOwnClock = try visit.workspace.clock().isOwn && visit.standpoint.isHereAndNow
    model = try visit.model()
    findings = try visit.findings().count { $0.severity != .note }
  }

  var act: [Need] { needs.filter { $0.need.status == .act } }

  private var sentence: Sentence {
    var clauses: [Sentence.Clause] = [
      act.isEmpty
        ? .words("Nothing needs a decision")
        : .resting(
          Spoken.capitalised(Spoken.count(act.count, "thing")) + (act.count == 1 ? " needs" : " need") + " somebody",
          on: visit.to(.home, fragment: "needs"))
    ]
    let watch = needs.count { $0.need.status == .watch }
    if watch > 0 {
      clauses += [
        .words(", "),
        .resting(
          "\(Spoken.word(watch)) \(watch == 1 ? "is" : "are") worth watching", on: visit.to(.home, fragment: "watch")),
      ]
    }
    if let knownUpTo {
      let age = visit.asOf - knownUpTo
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
      if knownUpTo == nil, !rows.isEmpty { FirstSteps(findings: findings, from: visit).html }
      productsPart
      if isOwnClock { nextQuarter }
      Part("Straight to an answer") { DropBox(token: visit.token, standpoint: visit.standpoint).html }.html
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
        NextQuarter(visit: visit, target: .home).html
      }
    }.html
  }
}
