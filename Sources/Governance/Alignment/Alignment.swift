package import Analysis
package import Model

/// How much of the work in progress traces to a live goal, and at which level the trace holds. What traces to none
/// is uncategorised and never left out. Row 05.05.
package struct Alignment: Equatable, Sendable {
  /// Open items of one team for one product, as far as their rows say.
  package struct Piece: Equatable, Sendable {
    package let team: Name?
    package let product: Name?
    package let open: Int
    /// Items that name a goal, or an item above them that does.
    package let byItem: Int
    package init(team: Name?, product: Name?, open: Int, byItem: Int) {
      (self.team, self.product, self.open, self.byItem) = (team, product, open, byItem)
    }
  }

  package struct Row: Equatable, Sendable {
    /// The team or product; none for everything, or for work that belongs to neither.
    package let place: Address?
    package var open = 0
    /// The item itself says which goal it serves.
    package var byItem = 0
    /// Only its product has a live goal: the weaker trace, since not all that a product does serves it.
    package var byProduct = 0
    package var goals: Set<Name> = []

    package var aligned: Int { byItem + byProduct }
    package var uncategorised: Int { open - aligned }
    /// Of all open work; nothing while nothing is open.
    package var share: Double? { open == 0 ? nil : Double(aligned) / Double(open) }
    init(_ place: Address?) { self.place = place }
  }

  package let asOf: Day
  package let whole: Row
  package let teams: [Row]
  package let products: [Row]
  /// Live goals that lead to no live strategic goal, so that they align nothing.
  package let adrift: [Name]
  package let figure: Figure

  /// - Parameters:
  ///   - pieces: all work in progress, each item in one of them.
  ///   - earlier: the share of earlier quarters, oldest first.
  package init(
    _ pieces: [Piece], in model: Snapshot, asOf day: Day, source: String, earlier: [Double] = []
  ) {
    let live = LiveGoals(model, on: day)
    var (whole, teams, products) = (Row(nil), [Address: Row](), [Address: Row]())
    for piece in pieces where piece.open > 0 {
      let product = Alignment.product(of: piece, in: model)
      let goals = product.map { live.goals(of: $0).map(\.name) } ?? []
      let team = piece.team.map { Address(kind: Team.word, name: $0) }
      whole.add(piece, goals)
      if let team { teams[team, default: Row(team)].add(piece, goals) }
      if let product {
        let place = Address(kind: Product.word, name: product)
        products[place, default: Row(place)].add(piece, goals)
      }
    }
    (asOf, self.whole, adrift) = (day, whole, live.adrift.map(\.name))
    self.teams = teams.values.sorted(by: Alignment.leastFirst)
    self.products = products.values.sorted(by: Alignment.leastFirst)
    figure = Alignment.figure(whole, day, source, earlier)
  }

  /// The product its row names, else the one its team answers for; of several nobody can tell which.
  private static func product(of piece: Piece, in model: Snapshot) -> Name? {
    if let product = piece.product, model.find(Product.self, product) != nil { return product }
    guard let team = piece.team.flatMap({ model.find(Team.self, $0) }), team.answersFor.count == 1 else { return nil }
    return team.answersFor.first?.name
  }

  private static func leastFirst(_ a: Row, _ b: Row) -> Bool {
    let (left, right) = (a.share ?? 2, b.share ?? 2)
    return left == right ? (a.place?.description ?? "") < (b.place?.description ?? "") : left < right
  }

  private static func figure(_ whole: Row, _ day: Day, _ source: String, _ earlier: [Double]) -> Figure {
    Figure(
      id: "alignment.share", title: "Work in progress that serves a live goal",
      whole.share.map { .value($0 * 100) } ?? .none(because: "No work in progress is known on that day."), unit: "%",
      sample: whole.open, window: Figure.Window(from: day, to: day), asOf: day,
      definition:
        "open items whose own key or whose parent's key a live goal names, or else whose product has a live goal that leads to a live strategic goal, ÷ all open items",
      source: source,
      caveats: whole.byProduct == 0
        ? []
        : [
          "\(grouped(whole.byProduct)) of \(counted(whole.aligned, "aligned item")) traced by the product alone: that the product has a goal, not that the item serves it."
        ],
      trend: earlier.map { $0 * 100 })
  }

  /// What deserves to be said first.
  package var sentence: String {
    guard let share = whole.share else { return "No work in progress is known on that day, so nothing can be traced." }
    let level =
      whole.byItem == 0
      ? "all of it by its product, none by the item itself"
      : "\(grouped(whole.byItem)) by the item itself, \(grouped(whole.byProduct)) by the product alone"
    let rest =
      whole.uncategorised == 0
      ? "" : " \(counted(whole.uncategorised, "item")) \(whole.uncategorised == 1 ? "is" : "are") uncategorised."
    return
      "\(decimal(share * 100, digits: 0)) % of \(counted(whole.open, "open item")) trace to a live goal, \(level).\(rest)"
  }
}

extension Alignment.Row {
  fileprivate mutating func add(_ piece: Alignment.Piece, _ goals: [Name]) {
    let named = min(piece.byItem, piece.open)
    open += piece.open
    byItem += named
    if !goals.isEmpty {
      byProduct += piece.open - named
      self.goals.formUnion(goals)
    }
  }
}
