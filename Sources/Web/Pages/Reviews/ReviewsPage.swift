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

/// Which reviews are due or were missed, which wait for a decision, the latest of each cadence, and the ones before.
struct ReviewsPage: Page {
  struct Row: Sendable { let review: Review, waiting: Int, decided: Int }
  /// The latest first.
  let rows: [Row]
  let cadences: [CadenceStanding]
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
  }

  private var late: [CadenceStanding] { cadences.filter { $0.due != nil || !$0.missed.isEmpty } }
  private var open: [Row] { rows.filter { $0.waiting > 0 } }
  private var latest: [(cadence: CadenceStanding, row: Row?)] {
    cadences.map { one in (one, rows.first { $0.review.cadence == one.cadence.name }) }
  }
  /// What stands in none of the parts above it.
  private var earlier: [Row] {
    let shown = Set((open + latest.compactMap(\.row)).map(\.review.id))
    return rows.filter { !shown.contains($0.review.id) }
  }

  private var sentence: Sentence {
    var clauses: [Sentence.Clause] = []
    if !late.isEmpty {
      clauses += [
        .resting(
          "\(Spoken.capitalised(Spoken.count(late.count, "review"))) \(late.count == 1 ? "is" : "are") due or missed",
          on: visit.to(.reviews, fragment: "due")), .words(". "),
      ]
    }
    guard let first = open.first else {
      let held = Spoken.capitalised(Spoken.count(rows.count, "review"))
      return Sentence(
        clauses + [.words(rows.isEmpty ? "No review was held yet." : "\(held) so far; none waits for a decision.")])
    }
    return Sentence(
      clauses + [
        .words(
          "\(Spoken.capitalised(Spoken.count(open.count, "review"))) \(open.count == 1 ? "waits" : "wait") for a decision: "
        ),
        .resting(first.review.title, on: visit.to(.review(first.review.id))),
        .words(open.count == 1 ? "." : " is the latest of them."),
      ])
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }; sentence.html
      }
      if !late.isEmpty { Part("Due or missed", id: "due") { Part.box { Item.list(late.map(overdue)) } }.html }
      if !open.isEmpty {
        Part("Waiting for a decision", id: "open") { Part.box { ReviewsPage.table(open, visit, in: model).html } }.html
      }
      if rows.isEmpty {
        EmptyState(
          "No reviews yet",
          "Here would be each review with what it looked at and what it decided. A review opens from its cadence, below."
        ).html
      }
      if !cadences.isEmpty {
        Part("The latest of each", note: "and when it comes again", id: "latest") {
          Part.box { latestTable.html }
        }.html
      }
      if !earlier.isEmpty { earlierPart }
      if !rows.isEmpty { ExportLinks(.reviews, visit.standpoint).html }
      if visit.standpoint.isHereAndNow, !cadences.isEmpty { openForm }
    }
  }

  private func overdue(_ one: CadenceStanding) -> Item {
    let mark = one.due.map { StatusMark(.act, "due \(Spoken.short($0))") } ?? StatusMark(.watch, "missed")
    return Item(
      mark: mark.html,
      content: HTML {
        a(.href(visit.to(.resource(one.cadence.address)))) { one.cadence.title }
        p(.class("small")) { ReviewsPage.why(one) }
      }, action: visit.standpoint.isHereAndNow && one.due != nil ? opener(one.cadence) : nil)
  }

  private static func when(_ one: CadenceStanding) -> String {
    one.due.map { "due since \($0.spoken)" } ?? one.next.map { "next on \($0.spoken)" } ?? "over"
  }

  /// How long nobody has met.
  static func why(_ one: CadenceStanding) -> String {
    let held = one.lastHeld.map { "Last held on \($0.spoken)" } ?? "Not held yet"
    let missed = one.missed.count
    guard let last = one.missed.last else { return held + ", every \(one.cadence.every)." }
    let times = missed == 1 ? "once" : missed == 2 ? "twice" : "\(Spoken.word(missed)) times"
    return "\(held), every \(one.cadence.every). Missed \(times)\(missed == 1 ? " on" : ", last on") \(last.spoken)."
  }

  private func opener(_ cadence: Resource<Cadence>) -> HTML {
    form(Attribute("method", "post"), .action(visit.to(.reviews))) {
      input(.type("hidden"), .name(PageToken.field), .value(visit.token.text))
      input(.type("hidden"), .name("cadence"), .value(cadence.name.text))
      OnceField(visit).html
      button(.class("button"), .type("submit"), .label("Open \(cadence.title) now")) { "Open it now" }
    }
  }

  /// Reviews as they stand on the page, and as a file.
  static func table(_ rows: [Row], _ visit: Visit, in model: Snapshot) -> Table {
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

  private var latestTable: Table {
    Table(
      [.init("Review"), .init("Of"), .init("Last held"), .number("Decided"), .init("Every"), .init("Next")],
      rows: latest.map { one, row in
        let cadence = visit.to(.resource(one.cadence.address))
        return [
          row.map { .linked(.text($0.review.title), visit.to(.review($0.review.id))) } ?? .text(one.cadence.title),
          .rich(visit.standpoint.named(one.cadence.of.address, in: model), plain: one.cadence.of.description),
          one.lastHeld.map { .day($0) } ?? .missing(because: "not held yet"),
          row.map { .count($0.decided) } ?? .missing(because: "not held yet"),
          .linked(.text(one.cadence.every.description), cadence),
          one.next.map { .day($0) } ?? .missing(because: "the cadence is over"),
        ]
      }, stacks: true)
  }

  private var earlierPart: HTML {
    details(.class("how"), .id("earlier")) {
      summary { Spoken.capitalised(Spoken.count(earlier.count, "earlier review")) }
      Part.box { ReviewsPage.table(earlier, visit, in: model).html }
    }
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
            .choice(cadences.map { ($0.cadence.name.text, "\($0.cadence.title), \(ReviewsPage.when($0))") })
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
