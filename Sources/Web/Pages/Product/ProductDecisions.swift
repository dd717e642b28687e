import Governance
import Model
import Workbench

/// What was decided about a product, and who may decide what.
struct ProductDecisions: Sendable {
  let subject: ProductSubject
  let rows: [DecisionRow]
  let rights: [Resource<DecisionRight>]
  let names: [Name: String]
  let authority: Authority

  init(_ subject: ProductSubject) throws {
    self.subject = subject
    rows = try DecisionRow.all(subject.visit).filter { $0.decision.scope.address == subject.address }
    authority = try subject.visit.authority()
    let scopes = authority.containment.scopes(over: subject.address)
    rights = scopes.flatMap { scope in subject.model.all(DecisionRight.self).filter { $0.scope.address == scope } }
    names = try subject.visit.workspace.names()
  }

  var sentence: Sentence {
    Sentence(
      rows.isEmpty
        ? "Nothing was decided about \(subject.product.title) yet."
        : "\(Spoken.capitalised(Spoken.count(rows.count, "decision"))), \(Spoken.count(rows.count { $0.score != nil }, "score")) so far."
    )
  }

  var html: HTML {
    HTML {
      Part("Decisions") {
        if rows.isEmpty {
          EmptyState(
            "No decisions yet",
            "Here would be what was decided in reviews, on what evidence, what was expected, and later what came of it.",
            step: ("See the reviews", subject.visit.to(.reviews))
          ).html
        } else {
          Part.box { DecisionRow.table(rows, subject.visit.standpoint).html }
        }
      }.html
      Part("Who may decide", note: "the narrowest right first; beyond its limit the next") {
        Part.box { rightsTable.html }
      }.html
      AutonomyPart(authority.autonomy(of: subject.product), authority, subject.visit.standpoint).html
    }
  }

  private var rightsTable: Table {
    Table(
      [.init("Decision"), .init("Where"), .init("Who"), .init("Up to")],
      rows: rights.map { right in
        [
          .linked(.text(KindWords.one(right.decides)), subject.visit.to(.resource(right.address))),
          .rich(subject.visit.standpoint.named(right.scope.address, in: subject.model), plain: right.scope.description),
          .rich(
            subject.visit.standpoint.named(right.holder.address, in: subject.model, names: names),
            plain: right.holder.description),
          .text(right.limit?.spoken ?? "without limit"),
        ]
      }, stacks: true)
  }
}
