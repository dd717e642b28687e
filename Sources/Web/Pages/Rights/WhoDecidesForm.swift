import Governance
import Model

/// What was asked about who decides, and the form that asks it.
struct WhoDecidesForm: Sendable {
  let type: String
  let place: Address?
  let amount: String
  let risk: DecisionRight.Risk?
  let reversibility: DecisionRight.Reversibility?
  /// Nothing until type and place are said and the amount can be read.
  let matter: Matter?
  private let wrongAmount: String?
  private let types: [String]
  private let places: [(address: Address, title: String)]

  init(_ query: Query, _ authority: Authority) {
    types = authority.types
    places = authority.places.map { ($0, authority.naming.title($0)) }
    type = query.text("type").flatMap { [types] in types.contains($0) ? $0 : nil } ?? ""
    place = query.text("in").flatMap(Address.init).flatMap { authority.model.exists($0) ? $0 : nil }
    amount = query.text("amount") ?? ""
    risk = query.text("risk").flatMap(DecisionRight.Risk.init)
    reversibility = query.text("undo").flatMap(DecisionRight.Reversibility.init)
    guard !type.isEmpty, let place else {
      (matter, wrongAmount) = (nil, nil)
      return
    }
    let money = amount.isEmpty ? nil : authority.money(amount, for: type, in: place)
    let isWrong = !amount.isEmpty && money == nil
    wrongAmount = isWrong ? "“\(amount)” is no amount. Write 50000 or 50000 EUR." : nil
    matter = isWrong ? nil : Matter(type, in: place, amount: money, risk: risk, reversibility: reversibility)
  }

  static func query(_ type: String, _ place: Address) -> [(name: String, value: String)] {
    [("type", type), ("in", place.description)]
  }

  func html(_ standpoint: Standpoint) -> HTML {
    Part("The matter") {
      Part.box {
        form(.class("form"), Attribute("method", "get"), .action(Href(path: Links.whoDecides.path))) {
          Field(
            "type", "What is to be decided", .choice([("", "choose")] + types.map { ($0, KindWords.one($0)) }),
            value: type
          ).html
          Field(
            "in", "Where it takes effect",
            .choice(
              [("", "choose")]
                + places.map { ($0.address.description, "\($0.title) (\(KindWords.one($0.address.kind)))") }),
            value: place?.description ?? ""
          ).html
          Field(
            "amount", "Money it moves", value: amount, hint: "50000, or 50000 EUR; empty when it moves none",
            wrong: wrongAmount
          ).html
          Field(
            "risk", "Risk", .choice([("", "not said"), ("low", "low"), ("medium", "medium"), ("high", "high")]),
            value: risk?.rawValue ?? ""
          ).html
          Field(
            "undo", "Can it be undone?",
            .choice([("", "not said"), ("reversible", "yes, it can be undone"), ("irreversible", "no, it cannot")]),
            value: reversibility?.rawValue ?? ""
          ).html
          standpoint.fields
          button(.class("button main"), .type("submit")) { "Who decides it?" }
        }
      }
    }.html
  }
}
