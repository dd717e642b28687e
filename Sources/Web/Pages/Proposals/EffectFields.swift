import Governance
import Model
import Workbench

/// What a change is expected to bring: one measure or figure, from what to what, by when. All or nothing.
struct EffectFields: Sendable {
  let measures: [(value: String, title: String)]
  let places: [(value: String, title: String)]
  let value: @Sendable (String) -> String

  private init(making visit: Visit, value: @escaping @Sendable (String) -> String) throws {
    let model = try visit.workspace.snapshot()
    measures =
      [("", "nothing that is measured"), ("cycle-time.p85", "Cycle time, 85 %"), ("throughput.per-day", "Throughput")]
      + model.all(Measure.self).map { ($0.name.text, $0.title) }
    places =
      model.all(Product.self).map { ($0.address.description, $0.title) }
      + model.all(Team.self).map { ($0.address.description, $0.title) }
    self.value = value
  }

  init(_ visit: Visit, value: (String) -> String) {
    let names = ["effect", "of", "from", "to", "by"]
    let known = Dictionary(uniqueKeysWithValues: names.map { ($0, value($0)) })
    let made = try? EffectFields(making: visit) { known[$0] ?? "" }
    self = made ?? EffectFields(measures: [("", "nothing that is measured")], places: [], value: { _ in "" })
  }

  private init(
    measures: [(value: String, title: String)], places: [(value: String, title: String)],
    value: @escaping @Sendable (String) -> String
  ) {
    (self.measures, self.places, self.value) = (measures, places, value)
  }

  var html: HTML {
    fieldset(.class("field")) {
      legend { "What it is expected to bring" }
      div(.class("pair")) {
        Field("effect", "Measure", .choice(measures), value: value("effect")).html
        Field("of", "Where", .choice(places), value: value("of")).html
      }
      div(.class("pair")) {
        Field("from", "From", .number, value: value("from")).html
        Field("to", "To", .number, value: value("to")).html
      }
      Field("by", "By", .day, value: value("by")).html
    }
  }

  /// Nothing where no measure was chosen; refused where one was and the rest cannot be read.
  static func read(_ fields: Query, _ visit: Visit) throws -> ExpectedEffect? {
    guard let id = fields.text("effect") else { return nil }
    guard let from = ReviewPage.number(fields.text("from")), let to = ReviewPage.number(fields.text("to")),
      let by = fields.text("by").flatMap(Day.init(written:)), let place = fields.text("of").flatMap(Link<Governed>.init)
    else { throw Refusal.incomplete(.expectedEffect) }
    let measure = try Name(id).flatMap { try visit.workspace.snapshot().find(Measure.self, $0) }
    return ExpectedEffect(
      id, title: measure?.title ?? (id == "cycle-time.p85" ? "Cycle time, 85 %" : "Throughput"), of: place, from: from,
      to: to, unit: measure?.value.unit ?? (id == "cycle-time.p85" ? "days" : "items a day"), by: by)
  }
}
