import Governance
import Model
import Workbench

extension Visit {
  /// Reviews with a question that is neither decided nor scored.
  func openReviews() throws -> [Review] {
    let decisions = try workspace.decisions(through: asOf)
    let scored = Set(try workspace.scores(through: asOf).map(\.decision))
    return try workspace.reviews(through: asOf).filter { !$0.waiting(decisions, scored: scored).isEmpty }
  }
}

/// Every review: those that wait for a decision first, and the cadences they come from.
struct ReviewsPage: Page {
  struct Row: Sendable { let review: Review, waiting: Int, decided: Int }
  let rows: [Row]
  let cadences: [CadenceStanding]
  let people: [Name]
  let names: [Name: String]
  let model: Snapshot
  let visit: Visit

  let title = "Reviews"
  let section: Links? = .reviews

  init(_ visit: Visit) throws {
    self.visit = visit
    let reviews = try visit.workspace.reviews(through: visit.asOf)
    let decisions = try visit.workspace.decisions(through: visit.asOf)
    let scored = Set(try visit.workspace.scores(through: visit.asOf).map(\.decision))
    rows = reviews.reversed().map { review in
      Row(
        review: review, waiting: review.waiting(decisions, scored: scored).count,
        decided: decisions.count { $0.review == review.id })
    }
    model = try visit.model()
    cadences = try visit.workspace.standings(asOf: visit.asOf)
    people = model.all(Person.self).map(\.name)
    names = try visit.workspace.names()
  }

  private var sentence: Sentence {
    let open = rows.filter { $0.waiting > 0 }
    guard let first = open.first else {
      return Sentence(
        rows.isEmpty
          ? "No review was held yet."
          : "\(Spoken.capitalised(Spoken.count(rows.count, "review"))) so far; none waits for a decision.")
    }
    return Sentence([
      .words(
        "\(Spoken.capitalised(Spoken.count(open.count, "review"))) \(open.count == 1 ? "waits" : "wait") for a decision. The latest: "
      ),
      .resting(first.review.title, on: visit.to(.review(first.review.id))), .words("."),
    ])
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }; sentence.html
      }
      if !rows.isEmpty { Part.box { table.html } }
      if rows.isEmpty {
        EmptyState(
          "No reviews yet",
          "Here would be each review with what it looked at and what it decided. A review opens from its cadence, below."
        ).html
      }
      if !cadences.isEmpty {
        Part("Cadences", note: "what is due, comes next, or was missed") { Part.box { cadenceTable.html } }.html
      }
      if visit.standpoint.isHereAndNow, !cadences.isEmpty { openForm }
    }
  }

  private var table: Table {
    Table(
      [.init("Review"), .init("Of"), .init("Opened"), .number("Waiting"), .number("Decided")],
      rows: rows.map { row in
        [
          .linked(.text(row.review.title), visit.to(.review(row.review.id))),
          .rich(visit.standpoint.named(row.review.scope.address, in: model), plain: row.review.scope.description),
          .day(row.review.opened), .count(row.waiting), .count(row.decided),
        ]
      }, stacks: true)
  }

  private var cadenceTable: Table {
    Table(
      [.init("Cadence"), .init("Of"), .init("Every"), .init("Last held"), .init("Stands")],
      rows: cadences.map { one in
        [
          .linked(.text(one.cadence.title), visit.to(.resource(one.cadence.address))),
          .rich(visit.standpoint.named(one.cadence.of.address, in: model), plain: one.cadence.of.description),
          .text(one.cadence.every.description), one.lastHeld.map { .day($0) } ?? .missing(because: "not held yet"),
          stands(one),
        ]
      }, stacks: true)
  }

  private func stands(_ one: CadenceStanding) -> Cell {
    let mark = StatusMark(
      one.due != nil ? .act : one.missed.isEmpty ? .steady : .watch,
      one.due.map { "due since \(Spoken.short($0))" } ?? one.next.map { "next \(Spoken.short($0))" } ?? "over")
    let missed =
      one.missed.isEmpty
      ? "" : " missed \(Spoken.word(one.missed.count)) \(one.missed.count == 1 ? "time" : "times") since"
    return .rich(
      HTML {
        mark.html
        span(.class("small")) { missed }
      }, plain: one.spoken)
  }

  private var openForm: HTML {
    Part("Open a review") {
      Part.box {
        p(.class("lead")) {
          "Its pack is put together from the figures of today and frozen, so that everybody decides on what everybody saw."
        }
        Form(to: visit.to(.reviews), token: visit.token) {
          Field(
            "cadence", "Which review",
            .choice(cadences.map { ($0.cadence.name.text, "\($0.cadence.title), \($0.spoken)") })
          ).html
          PersonField(visit).html
          OnceField(visit).html
          div(.class("acts")) { button(.class("button"), .type("submit")) { "Open review" } }
        }.html
      }
    }.html
  }

  static func open(_ sent: Sent) throws -> Answer {
    guard let cadence = sent.fields.name("cadence") else {
      throw Failure(
        422, "Which review?", "Choose one of the cadences. Nothing was changed.", step: ("Back to reviews", .reviews))
    }
    let review = try sent.visit.workspace.open(cadence, by: try PersonField.read(sent), token: sent.fields["once"])
    return .seeOther(sent.visit.to(.review(review.id)))
  }
}

/// Makes a form that is sent twice land once.
struct OnceField: Sendable {
  let value: String
  init(_ visit: Visit) {
    value = visit.workspace.surroundings.random(12).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
  var html: HTML { input(.type("hidden"), .name("once"), .value(value)) }
}
