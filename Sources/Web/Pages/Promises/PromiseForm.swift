import Analysis
import Governance
import Model
import Workbench

/// Makes a forecast somebody relies on a promise of the record: on a page of flow for one team or product, on the
/// page of promises for any.
struct PromiseForm: Sendable {
  let visit: Visit
  let places: [Address]
  let model: Snapshot
  let refused: ActRefused?
  /// Why whoever looks can promise for none of them; nothing where there is one.
  let isOthers: String?

  /// - Parameter places: of which those are offered that whoever looks may promise for.
  init(_ visit: Visit, places: [Address], in model: Snapshot, refused: ActRefused? = nil) throws {
    (self.visit, self.model, self.refused) = (visit, model, refused)
    let told = try places.map { ($0, try visit.refuses(.promise(of: $0))) }
    self.places = told.filter { $0.1 == nil }.map(\.0)
    let others = visit.visitor.person == nil ? Failure.onlyReads.text : PromiseForm.others
    isOthers = self.places.isEmpty ? (told.count == 1 ? told[0].1 : others) : nil
  }

  private static let others =
    "What a team or product will finish is promised by those who do its work or decide its scope, and you do neither anywhere."

  /// Of one team or product.
  init(_ visit: Visit, of place: Address) throws {
    try self.init(visit, places: [place], in: try visit.workspace.snapshot())
  }

  private func sent(_ name: String, _ usual: String = "") -> String { refused?.sent[name] ?? usual }

  var html: HTML {
    details(.class("how"), .id("promise"), Attribute.open.when(refused != nil)) {
      summary { "Promise a forecast" }
      p(.class("small")) {
        "For a forecast somebody relies on. It is kept with the numbers it was drawn from, and scored when its day comes."
      }
      if let isOthers { p { isOthers } } else { form }
    }
  }

  private var form: HTML {
    Form(to: Href(path: Links.promises.path), token: visit.token) {
      OnceField(visit).html
      whose
      Field(
        "asked", "What is asked",
        .choice([("when", "When will so many items be done?"), ("many", "How many will be done by a day?")]),
        value: sent("asked")
      ).html
      div(.class("pair")) {
        Field("items", "Items", .number, value: sent("items"), hint: "for “when”").html
        Field("day", "Day", .day, value: sent("day"), hint: "for “how many”").html
      }
      Field(
        "confidence", "With a confidence of",
        .choice([50, 70, 85, 95].map { ("\($0)", "\($0) %") }), value: sent("confidence", "85")
      ).html
      Field(
        "relied", "Who relies on it, and for what", value: sent("relied"),
        hint: "Such as: Sales, for the spring fair",
        isRequired: true
      ).html
      PersonField(visit).html
      div(.class("acts")) { button(.class("button"), .type("submit")) { "Promise it" } }
    }.html
  }

  private var whose: HTML {
    HTML {
      if places.count == 1 {
        input(.type("hidden"), .name("of"), .value(places[0].description))
      } else {
        Field(
          "of", "Whose work", .choice(places.map { ($0.description, "\(model.title(of: $0)) (\($0.kind))") }),
          value: sent("of")
        ).html
      }
    }
  }

  static func take(_ sent: Sent, by who: Name) throws {
    let (fields, workspace) = (sent.fields, sent.visit.workspace)
    guard let place = fields.text("of").flatMap({ Address($0) }) else {
      throw Refusal.promise("Say whose work is forecast: a team or a product.")
    }
    guard let percent = fields.text("confidence").flatMap({ Int($0) }) else {
      throw Refusal.promise("Say with which confidence it is promised.")
    }
    try workspace.promise(
      try question(fields, from: try workspace.today()), of: place, at: Share(percent: percent),
      reliedOn: fields.text("relied") ?? "", by: who, token: fields["once"])
  }

  private static func question(_ fields: Query, from today: Day) throws -> Forecast.Question {
    if fields["asked"] == "many" {
      guard let day = fields.text("day").flatMap(Day.init(written:)), day > today else {
        throw Refusal.promise("Name a day after today by which the items are counted.")
      }
      return .items(within: day - today)
    }
    guard let items = fields.text("items").flatMap({ Int($0) }), (1...100_000).contains(items) else {
      throw Refusal.promise("Say how many items are to be done, from 1 to 100 000.")
    }
    return .days(of: items)
  }
}

extension Visit {
  /// Where a forecast of a team or a product is promised; from today only.
  func promiseForm(of place: Address) throws -> HTML? {
    let standings = try workspace.promises(asOf: asOf).filter { $0.promise.of.address == place }
    guard standpoint.isHereAndNow || !standings.isEmpty else { return nil }
    let (model, names) = (try structure(), try workspace.names())
    let form = standpoint.isHereAndNow ? try PromiseForm(self, of: place).html : HTML()
    return HTML {
      if !standings.isEmpty {
        Part("Promised", note: "the latest first", id: "promised") {
          Part.box {
            PromisesPage.table(Array(standings.prefix(5)), standpoint, in: model, names).html
            p(.class("small")) { a(.href(to(.promises))) { "All promises, and how often they held" } }
          }
        }.html
      }
      form
    }
  }
}
