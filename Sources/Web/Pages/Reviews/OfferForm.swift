import Governance
import Model
import Workbench

/// Offers one more way to answer a question of a review.
struct OfferForm: Sendable {
  let item: AgendaItem
  let page: ReviewPage
  init(_ item: AgendaItem, _ page: ReviewPage) { (self.item, self.page) = (item, page) }

  private var id: String { "offer-\(item.id)" }

  var html: HTML {
    details(.class("how"), Attribute.open.when(item.options.isEmpty)) {
      summary { item.options.isEmpty ? "Offer a way to answer it" : "Offer another way" }
      Form(to: page.visit.to(.review(page.review.id)), token: page.visit.token) {
        input(.type("hidden"), .name("item"), .value(item.id))
        OnceField(page.visit).html
        field("title", "What would be done", .line, "Such as: Move one person from Mole to Quay", true)
        field("detail", "What else is to be known", .line, "What it costs others, how long until it shows", false)
        field("amount", "What it costs", .line, "Such as 23000 EUR; leave empty when nothing", false)
        field(
          "reversibility", "Can it be undone?",
          .choice([("", "nobody has said"), ("reversible", "yes"), ("irreversible", "no")]), nil, false)
        field(
          "risk", "How risky is it?",
          .choice([("", "nobody has said")] + DecisionRight.Risk.allCases.map { ($0.rawValue, $0.rawValue) }), nil,
          false)
        field("edits", "What changes in the model", .lines, "One change a line, such as team/quay.people = 8", false)
        field("moves", "What money moves", .lines, "One move a line, such as \(FundTransfer.form)", false)
        field(
          "waives", "Which breach it lets stand, until when", .lines, "Such as checkout-readiness until 2026-09-27",
          false)
        field("starts", "Which experiment it starts", .line, "Its name in the model", false)
        PersonField(page.visit).html
        div(.class("acts")) { button(.class("button"), .type("submit"), .name("act"), .value("offer")) { "Offer it" } }
      }.html
    }
  }

  /// Several such forms stand on one page, so their fields have names of their own to be labelled by.
  private func field(_ name: String, _ title: String, _ shape: Field.Shape, _ hint: String?, _ isRequired: Bool) -> HTML
  {
    Field(name, title, shape, hint: hint, isRequired: isRequired, on: id).html
  }

  static func take(_ sent: Sent, review id: String) throws -> Answer {
    let (visit, fields) = (sent.visit, sent.fields)
    let review = try visit.workspace.review(id)
    guard let item = fields["item"].flatMap(review.item), let title = fields.text("title") else {
      throw Failure(
        422, "What would be done?", "An option needs a title. Nothing was changed; go back and write one.",
        step: ("Back to reviews", .reviews))
    }
    let option = AgendaItem.Option(
      fresh(item), title, detail: fields.text("detail") ?? "", amount: try AimFields.amount(fields.text("amount")),
      reversibility: fields.text("reversibility").flatMap(DecisionRight.Reversibility.init(rawValue:)),
      risk: fields.text("risk").flatMap(DecisionRight.Risk.init(rawValue:)), edits: lines(fields["edits"]),
      moves: lines(fields["moves"]), waives: lines(fields["waives"]), starts: lines(fields["starts"]))
    _ = try visit.workspace.consequence(of: option)
    try visit.workspace.raise(item.offering(option), in: id, by: try PersonField.read(sent), token: fields["once"])
    return .seeOther(visit.standpoint.to(.review(id), fragment: "item-\(item.id)"))
  }

  private static func lines(_ text: String?) -> [String] {
    (text ?? "").split(whereSeparator: \.isNewline).map(String.init).filter(\.says)
  }

  private static func fresh(_ item: AgendaItem) -> String {
    let taken = Set(item.options.map(\.id))
    return (1...(taken.count + 1)).lazy.map { "option-\($0)" }.first { !taken.contains($0) } ?? "option"
  }
}
