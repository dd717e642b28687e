import Governance
import Model
import Workbench

/// Puts a question of somebody's own on the agenda of a review.
struct AskForm: Sendable {
  let page: ReviewPage
  init(_ page: ReviewPage) { self.page = page }

  private var types: [(value: String, title: String)] {
    let known = Set(page.model.all(DecisionRight.self).map { $0.decides }).sorted()
    return known.map { ($0, Spoken.capitalised(KindWords.one($0))) }
  }

  private var figures: [(value: String, title: String)] {
    [("", "none: it rests on opinion")]
      + page.review.pack.allFigures.filter { $0.value != nil }.map { ($0.id, "\($0.title), \($0.spoken)") }
  }

  var html: HTML {
    details(.class("how")) {
      summary { "Ask another question" }
      Form(to: page.visit.to(.review(page.review.id)), token: page.visit.token) {
        OnceField(page.visit).html
        field("question", "The question", .line, "Such as: Who covers support next quarter?", true)
        field("because", "Why it is asked", .line, nil, true)
        field("type", "Which type of decision it is", .choice(types), "It says whose right it is to decide", true)
        field("evidence", "What it rests on", .choice(figures), "A figure of the frozen pack", false)
        PersonField(page.visit).html
        div(.class("acts")) {
          button(.class("button"), .type("submit"), .name("act"), .value("ask")) { "Put it on the agenda" }
        }
      }.html
    }
  }

  private func field(_ name: String, _ title: String, _ shape: Field.Shape, _ hint: String?, _ isRequired: Bool) -> HTML
  {
    Field(name, title, shape, hint: hint, isRequired: isRequired, on: "ask").html
  }

  static func take(_ sent: Sent, review id: String) throws -> Answer {
    let (visit, fields) = (sent.visit, sent.fields)
    guard let question = fields.text("question"), let because = fields.text("because"), let type = fields.text("type")
    else {
      throw Failure(
        422, "What is the question?",
        "A question says what is asked, why, and which type of decision it is. Nothing was changed; go back and say so."
      )
    }
    let who = try PersonField.read(sent)
    let review = try visit.workspace.review(id)
    let item = AgendaItem(
      fresh(review), question, because: because, origin: .raised(by: who), raised: visit.standpoint.today, type: type,
      scope: review.scope, evidence: fields.text("evidence").map { [$0] } ?? [])
    try visit.workspace.raise(item, in: id, by: who, token: fields["once"])
    return .seeOther(visit.standpoint.to(.review(id), fragment: "item-\(item.id)"))
  }

  private static func fresh(_ review: Review) -> String {
    let taken = Set(review.agenda.map(\.id))
    return (1...(taken.count + 1)).lazy.map { "question-\($0)" }.first { !taken.contains($0) } ?? "question"
  }
}
