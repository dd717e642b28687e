package import Model

/// What waits for one scarce team, in the order that loses the least value: cost of delay divided by how long each
/// keeps the team (CD3), the highest first. It schedules one constrained team; it does not say what is worth
/// doing at all, and twice the number is not twice the benefit. Reinertsen; Black Swan Farming; row 05.09.
package struct DelayOrder: Sendable {
  package struct Entry: Sendable {
    package let cost: Resource<CostOfDelay>
    package let title: String
    /// How long it keeps the team, in weeks.
    package let weeks: Double
    /// Value lost per week for each week of the team's time. It ranks; it is no sum of money.
    package var cd3: Double { Double(cost.perWeek.amount) / weeks }
    /// The last day to begin so that the deadline is met, by its own estimate.
    package let latestStart: Day?
  }

  package let team: Address
  /// In the money all of them are compared in.
  package let currency: String
  /// Begun already: it keeps its place, because reordering it costs flow.
  package let begun: [Entry]
  /// What waits, by CD3, the highest first.
  package let waiting: [Entry]
  /// Nothing is lost before their day and everything after it: they are begun in time, not ranked. Earliest first.
  package let dated: [Entry]
  /// Estimated in a way that cannot be set beside the others.
  package let apart: [Entry]

  /// The value lost until the last is done, when what waits is done one after the other in this order.
  package var lost: Double { DelayOrder.lost(waiting) }
  /// The same in the opposite order, which is the worst.
  package var lostAtWorst: Double { DelayOrder.lost(waiting.reversed()) }

  /// Each loses its value every week until it is done.
  private static func lost(_ entries: [Entry]) -> Double {
    var (weeks, lost) = (0.0, 0.0)
    for entry in entries {
      weeks += entry.weeks
      lost += Double(entry.cost.perWeek.amount) * weeks
    }
    return lost
  }
}

extension DelayOrder {
  /// One order for each team something waits for, by the team's title.
  package static func all(in model: Snapshot) -> [DelayOrder] {
    Dictionary(grouping: model.all(CostOfDelay.self), by: \.takes.address)
      .map { DelayOrder(of: $1, for: $0, in: model) }
      .sorted { model.title(of: $0.team) < model.title(of: $1.team) }
  }

  private init(of costs: [Resource<CostOfDelay>], for team: Address, in model: Snapshot) {
    let entries = costs.map { Entry($0, in: model) }
    let comparable = entries.filter { $0.cost.perWeek.amount > 0 && $0.weeks > 0 }
    let currency = comparable.map(\.cost).usualCurrency
    let alike = comparable.filter { $0.cost.perWeek.currency == currency }
    let yetToBegin = alike.filter { $0.cost.begun == nil }
    self.team = team
    self.currency = currency
    begun = alike.filter { $0.cost.begun != nil }
    waiting = yetToBegin.filter { $0.latestStart == nil }.sorted { ($1.cd3, $0.title) < ($0.cd3, $1.title) }
    dated = yetToBegin.filter { $0.latestStart != nil }
      .sorted { ($0.latestStart?.number ?? .max, $0.title) < ($1.latestStart?.number ?? .max, $1.title) }
    apart = entries.filter { entry in !alike.contains { $0.cost.address == entry.cost.address } }
  }

  /// What could wait and has no cost of delay: it cannot be put in any order.
  package static func unestimated(in model: Snapshot) -> [Address] {
    let known = Set(model.all(CostOfDelay.self).map(\.of.address))
    let initiatives = model.all(Initiative.self).filter { $0.since == nil }.map(\.address)
    let solutions = model.all(Solution.self).filter { $0.standing == .chosen }.map(\.address)
    return (initiatives + solutions).filter { !known.contains($0) }
  }
}

extension DelayOrder.Entry {
  fileprivate init(_ cost: Resource<CostOfDelay>, in model: Snapshot) {
    let days = cost.blocks.approximateDays
    let deadline = cost.urgency == .deadline ? cost.until : nil
    self.init(
      cost: cost, title: model.title(of: cost.of.address), weeks: Double(days) / 7,
      latestStart: deadline.map { $0 - max(0, days) })
  }
}

extension DelayOrder {
  /// What the order is worth against the opposite one; nothing where fewer than two wait.
  package var gain: String? {
    guard waiting.count > 1 else { return nil }
    func money(_ value: Double) -> String { Spoken.number(value.rounded(), currency) }
    return
      "One after the other, this order loses \(money(lost)) until the last is done; the opposite order loses \(money(lostAtWorst))."
  }
}

extension DelayOrder.Entry {
  /// Where the ranking says less than it seems to.
  package var caution: String? {
    guard cost.urgency == .fading else { return nil }
    return cost.until.map { "its value fades and is gone on \($0.spoken)" } ?? "its value fades"
  }
}
