import Analysis
import Governance
import Model
import Workbench

/// What a list says about one product: a word, a line, and two figures.
struct ProductRow: Sendable {
  let product: Resource<Product>
  let teams: [(address: Address, title: String)]
  let cycleTime: Figure?
  let goal: TargetProgress?
  let flat: Standstill?
  let breaches: [GuardrailCheck]

  static func all(_ visit: Visit) throws -> [ProductRow] {
    let model = try visit.model()
    let breaches = Dictionary(
      grouping: try visit.workspace.guardrails(asOf: visit.asOf).filter { $0.state == .breach }, by: \.scope.address)
    return try model.all(Product.self).map { product in
      let value = try visit.workspace.value(of: product.name, asOf: visit.asOf)
      return ProductRow(
        product: product,
        teams: model.answeringTeams(of: product.address).map { ($0.address, $0.title) },
        cycleTime: try visit.workspace.flow(of: .product(product.name), asOf: visit.asOf).first {
          $0.id == "cycle-time.p85"
        },
        goal: try visit.workspace.progress(of: product.address, asOf: visit.asOf).first,
        flat: .of(value),
        breaches: breaches[product.address] ?? [])
    }
  }

  private var pace: Status? {
    cycleTime.flatMap { $0.value == nil ? nil : Status.standing(ofFlow: $0) }
  }

  var status: Status? {
    if !breaches.isEmpty || pace == .act { return .act }
    if isStandingStill || pace == .watch { return .watch }
    return pace == .steady ? .steady : .unknown
  }

  /// Value that stays the same is what a product that is kept going is for; a growing one is to move it.
  private var isStandingStill: Bool {
    flat != nil && [.exploring, .growing].contains(product.stage) && goal?.isReached != true
  }

  /// `moving its goal, slowing down; Work waiting for operations is in breach`.
  var sentence: String {
    var words = [goalWords, paceWords].compactMap(\.self).joined(separator: ", ")
    if let breach = breaches.first { words += "; “\(breach.title)” is in breach" }
    return words
  }

  private var goalWords: String {
    let way = goal.map(GoalWay.init)
    if let pause = way?.pause { return "moved its goal, though not in the last \(pause)" }
    if let flat, isStandingStill { return flat.sentence }
    return switch way {
    case nil: "no goal is live"
    case .unread: "no reading of its goal yet"
    case .reached: "goal reached"
    case .moving, .paused: "moving its goal"
    case .lost: "further from its goal than at the start"
    case .still: "its goal has not moved"
    }
  }

  private var paceWords: String? {
    guard cycleTime?.value != nil else { return "too little finished to say how fast" }
    return switch pace {
    case .act, .watch: "slowing down"
    case .steady: "pace as usual"
    case .unknown, nil: "too young to say how fast"
    }
  }

  static func table(_ rows: [ProductRow], _ standpoint: Standpoint) -> Table {
    Table(
      [
        .init("Product"), .init("In one sentence"), .number("Goal, chance"), .number("85 % of items"),
        .init("Answered for by"),
      ],
      rows: rows.map { row in
        [
          .linked(.text(row.product.title), standpoint.to(.product(row.product.name, .overview))), row.said, row.chance,
          row.most,
          row.answering(standpoint),
        ]
      }, stacks: true)
  }

  private var most: Cell {
    guard let figure = cycleTime, let value = figure.value else {
      return .missing(because: "too little finished in the last \(Visit.usualDays) days")
    }
    let days = Cell.number(value, unit: "days")
    return figure.sample < Status.fewestItems ? .noted(days, note: "of \(figure.sample) only") : days
  }

  private var said: Cell {
    .rich(
      HTML {
        if let status {
          HTML {
            StatusMark(status).html; " "
          }
        }
        HTML(sentence)
      }, plain: sentence)
  }

  private var chance: Cell {
    guard let goal else { return .missing(because: "no goal is live") }
    guard case .estimated(let likelihood, _) = goal.chance else { return .missing(because: goal.chance.words) }
    return .rich(HTML(likelihood.description), plain: likelihood.description)
  }

  private func answering(_ standpoint: Standpoint) -> Cell {
    guard let team = teams.first else { return .missing(because: "no team answers for it") }
    return .linked(.text(team.title), standpoint.to(.about(team.address)))
  }
}
