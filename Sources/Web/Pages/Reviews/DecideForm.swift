import Governance
import Model
import Workbench

/// What a decision states beside the way chosen: what is expected of it, when to look again, and why.
struct DecideForm: Sendable {
  let deciding: Deciding
  let page: ReviewPage
  init(_ deciding: Deciding, _ page: ReviewPage) { (self.deciding, self.page) = (deciding, page) }

  private var item: AgendaItem { deciding.item }
  private var sent: Query { deciding.refused?.sent ?? Query(pairs: []) }
  private func value(_ name: String, _ usual: String?) -> String { sent[name] ?? usual ?? "" }

  /// What the way chosen is expected to change; another way has an expectation of its own, or none.
  private var expects: ExpectedEffect? { deciding.option.expects }
  private var by: Day { expects?.by ?? page.visit.standpoint.today + 91 }
  private func plain(_ value: Double?) -> String { value.map { Cell.number($0).plain } ?? "" }

  var html: HTML {
    Form(to: Href(path: Links.review(page.review.id).path, fragment: "decide"), token: page.visit.token) {
      for pair in [
        ("item", item.id), ("option", deciding.option.id), ("revision", "\(deciding.revision)"),
      ] {
        input(.type("hidden"), .name(pair.0), .value(pair.1))
      }
      OnceField(page.visit).html
      Field(
        "effect", "Expected to move", .choice(figures),
        value: value("effect", expects?.figure ?? item.evidence.first),
        hint: "The figure by which this decision will be scored"
      ).html
      div(.class("pair")) {
        Field("from", "From", .number, value: value("from", plain(expects?.from ?? now)), isRequired: true).html
        Field("to", "To", .number, value: value("to", plain(expects?.to)), isRequired: true).html
      }
      div(.class("pair")) {
        Field("by", "By", .day, value: value("by", by.description), isRequired: true).html
        Field("revisit", "Look again on", .day, value: value("revisit", by.description), isRequired: true).html
      }
      Field(
        "because", "Because", .lines, value: value("because", nil),
        hint: "Whoever scores this later needs to know what was believed", isRequired: true
      ).html
      if deciding.isExceptional {
        Field(
          "exception", "Why it is decided all the same", .lines, value: value("exception", nil),
          hint: "Nobody in the model may decide this. It is kept as an exception, with your words", isRequired: true
        ).html
      }
      PersonField(page.visit).html
      div(.class("acts")) {
        button(.class("button main"), .type("submit"), .name("act"), .value("decide")) {
          deciding.consequence.isEmpty ? "Decide" : "Decide and apply"
        }
      }
    }.html
  }

  private var figures: [(value: String, title: String)] {
    page.review.pack.allFigures.filter { $0.value != nil }.map { ($0.id, "\($0.title), now \($0.spoken)") }
  }
  private var now: Double? { item.evidence.first.flatMap { page.review.pack.figure($0) }?.value }
}

extension ReviewPage {
  /// Takes the decision, or shows the page again with what was in the way and everything that was written.
  static func decide(_ sent: Sent, id: String) throws -> Answer {
    let visit = sent.visit
    do {
      let review = try visit.workspace.review(id)
      let who = try PersonField.read(sent)
      let draft = try draft(from: sent.fields, in: review)
      let decided = try visit.workspace.decide(draft, in: id, by: who, token: sent.fields["once"])
      return .seeOther(visit.to(.decision(decided.decision.id)))
    } catch let refusal as Refusal {
      let refused = Deciding.Refused(sent: sent.fields, because: refusal.explanation, whoCan: refusal.whoCan)
      return try visit.show(ReviewPage(visit, id: id, refused: refused), status: 422)
    }
  }

  private static func draft(from fields: Query, in review: Review) throws(Refusal) -> Decision.Draft {
    let item = fields["item"] ?? ""
    return Decision.Draft(
      item: item, option: fields["option"] ?? "", because: fields.text("because") ?? "",
      expects: try expectation(from: fields, in: review), revisit: fields.text("revisit").flatMap(Day.init(written:)),
      restsOnOpinion: review.item(item)?.evidence.isEmpty ?? true,
      exception: fields.text("exception"), seenRevision: fields["revision"].flatMap { Int($0) })
  }

  /// What the form says is expected; the question's own expectation where the form does not ask. What was
  /// written and cannot be read is never replaced by something else.
  private static func expectation(from fields: Query, in review: Review) throws(Refusal) -> ExpectedEffect? {
    guard fields["effect"] != nil || fields["to"] != nil else { return nil }
    guard let id = fields["effect"], let figure = review.pack.figure(id), let from = number(fields.text("from")),
      let to = number(fields.text("to")), let by = fields.text("by").flatMap(Day.init(written:))
    else { throw .incomplete(.expectedEffect) }
    return ExpectedEffect(
      id, title: figure.title, of: figure.of ?? review.scope, from: from, to: to, unit: figure.unit, by: by)
  }

  /// With a point or a comma.
  static func number(_ text: String?) -> Double? {
    guard let text else { return nil }
    let plain = text.map { $0 == "," ? "." : String($0) }.joined()
    return Double(plain).flatMap { $0.isFinite ? $0 : nil }
  }
}
