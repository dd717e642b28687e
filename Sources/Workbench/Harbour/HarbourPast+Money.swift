import Analysis
import Governance
import Model

/// How the money of Commerce moved in the three quarters before the demo begins.
extension HarbourPast {
  /// Lines as they were first written down.
  var firstLines: [String] {
    ["funding-line/receipts-line.amount = 170 000 EUR", "funding-line/sizing-line.amount = 200 000 EUR"]
  }

  var money: [Event] {
    [
      Event(day: opening - 171) { try moveToSizing($0) },
      Event(day: opening - 90) {
        try written(
          $0, "funding-line/receipts-line.amount = 190 000 EUR", "One more person in Mole, whom the line has to carry")
      },
      Event(day: opening - 80) {
        if let lent = try $0.decisions().last(where: { $0.item == "sizing-more" }) {
          try $0.score(lent.id, by: Name(known: "oskar"))
        }
        try written(
          $0, "funding-line/sizing-line.amount = 220 000 EUR",
          "Returns fell after the move of October, so the line keeps what was lent to it")
      },
    ]
  }

  private func written(_ workspace: Workspace, _ text: String, _ because: String) throws {
    guard let edit = Edit(written: text) else { return }
    try workspace.apply(edits: [edit], by: Signature("oskar", because: because))
  }

  /// The funding review of two quarters ago: money that did nothing in one place went to where it did.
  private func moveToSizing(_ workspace: Workspace) throws {
    let (oskar, fits) = (Name(known: "oskar"), Name(known: "returns-for-fit"))
    let sizing = Link<Governed>(Address(kind: Product.word, name: Name(known: "sizing")))
    guard let review = try workspace.reviews().last(where: { $0.cadence == Name(known: "funding-review") }) else {
      return
    }
    let now = try workspace.figure(fits.text, of: sizing.address, asOf: workspace.today())
    let expects = now.flatMap { figure in
      figure.value.map {
        ExpectedEffect(
          figure.id, title: figure.title, of: sizing, from: $0, to: ($0 - 1).rounded(), unit: figure.unit,
          by: opening - 80)
      }
    }
    let item = AgendaItem(
      "sizing-more", "Does Sizing get more before the winter sale?",
      because: "Returns for fit fall with every training, and Receipts has spent less than it was given.",
      origin: .raised(by: oskar), raised: opening - 178, type: "funding-move",
      scope: Link(Address(kind: Unit.word, name: Name(known: "commerce"))),
      options: [
        AgendaItem.Option(
          "a", "Lend Sizing 20 000 EUR of Receipts", detail: "For one quarter; it is looked at again before it stays.",
          reversibility: .reversible, risk: .low, moves: ["20 000 EUR from receipts-line to sizing-line"],
          expects: expects),
        AgendaItem.Option("b", "Leave both as they are"),
      ])
    try workspace.raise(item, in: review.id, by: oskar)
    try workspace.decide(
      Decision.Draft(
        item: item.id, option: "a", because: "A training costs little beside the returns it saves.",
        revisit: opening - 80, restsOnOpinion: true),
      in: review.id, by: oskar)
  }
}
