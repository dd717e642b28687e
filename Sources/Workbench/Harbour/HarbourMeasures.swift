import Analysis
import Evidence
import Model

/// The readings of one measure in the story: a course through a few points, with the unrest that
/// measuring has.
struct HarbourMeasure: Sendable {
  let name: StaticString
  var product: StaticString?
  /// A reading is taken every so many weeks.
  var every = 1
  /// The first week with a reading, and the last.
  var weeks = 0...(HarbourDays.weeks - 1)
  /// Week and value; straight lines between.
  let points: [(week: Int, value: Double)]
  let unrest: Double
  var decimals = 1
  var range = 0.0...10_000

  func readings(_ days: HarbourDays, stream: Int) -> [Reading] {
    var chance = Chance(seed: 4711, stream: stream)
    return weeks.filter { $0 % every == 0 }.map { week in
      let value = value(in: week) + chance.deviation() * unrest
      let scale = decimals == 0 ? 1.0 : 10.0
      let rounded = (min(max(value, range.lowerBound), range.upperBound) * scale).rounded() / scale
      return Reading(
        measure: Name(known: name), product: product.map { Name(known: $0) }, day: days.sunday(ofWeek: week),
        value: rounded)
    }
  }

  private func value(in week: Int) -> Double {
    guard let next = points.firstIndex(where: { $0.week >= week }) else { return points.last?.value ?? 0 }
    guard next > 0 else { return points[next].value }
    let (from, to) = (points[next - 1], points[next])
    return from.value + (to.value - from.value) * Double(week - from.week) / Double(to.week - from.week)
  }
}

extension HarbourMeasure {
  /// Every measure of the model but `accessible-journeys`, which nobody measures yet.
  static let all: [HarbourMeasure] = ofHarbour + ofCheckout + ofLedger + ofReceipts + ofSizing + ofOnboarding

  private static let ofHarbour: [HarbourMeasure] = [
    .init(name: "repeat-buyers", every: 4, points: [(0, 34), (64, 37.2), (77, 38)], unrest: 0.3),
    .init(name: "growing-sellers", every: 4, points: [(0, 48), (77, 51)], unrest: 0.5),
    .init(name: "buying-satisfaction-gap", every: 4, points: [(0, 2.4), (77, 1.9)], unrest: 0.08),
    .init(name: "selling-satisfaction-gap", every: 4, points: [(0, 2.9), (77, 2.5)], unrest: 0.09),
  ]
  private static let ofCheckout: [HarbourMeasure] = [
    .init(
      name: "completed-checkouts", product: "checkout", points: [(0, 68), (12, 71), (39, 72.4), (64, 77), (77, 78.1)],
      unrest: 0.4),
    .init(
      name: "checkout-satisfaction-gap", product: "checkout", every: 4, points: [(0, 2.2), (52, 1.5), (77, 1.6)],
      unrest: 0.07),
    .init(
      name: "checkout-innovation-rate", product: "checkout", every: 4, points: [(0, 55), (52, 52), (64, 44), (77, 50)],
      unrest: 2, decimals: 0),
  ]
  private static let ofLedger: [HarbourMeasure] = [
    .init(
      name: "settled-on-time", product: "ledger", points: [(0, 97.2), (77, 99.4)], unrest: 0.06,
      range: 0...100),
    .init(name: "payout-satisfaction-gap", product: "ledger", every: 4, points: [(0, 2), (77, 1.5)], unrest: 0.07),
    .init(
      name: "ledger-time-to-restore", product: "ledger", every: 4, points: [(0, 62), (77, 37)], unrest: 4, decimals: 0),
    .init(
      name: "ledger-incidents", product: "ledger", every: 4, points: [(0, 4), (77, 2.2)], unrest: 0.9, decimals: 0),
  ]
  // The value of Receipts has not moved since the end of October 2025, although a release goes out every week.
  private static let ofReceipts: [HarbourMeasure] = [
    .init(name: "receipts-missed", product: "receipts", points: [(0, 6.4), (40, 5.9), (77, 5.9)], unrest: 0.15),
    .init(
      name: "receipts-reused", product: "receipts", points: [(0, 18.4), (32, 19.8), (42, 22), (77, 22)], unrest: 0.3),
    .init(
      name: "receipts-change-failure", product: "receipts", every: 4, points: [(0, 14), (77, 11)], unrest: 1.2,
      decimals: 0),
  ]
  // Nobody has written down the time to learn since January 2026.
  private static let ofSizing: [HarbourMeasure] = [
    .init(name: "returns-for-fit", product: "sizing", points: [(0, 14), (64, 10.7), (77, 10)], unrest: 0.15),
    .init(
      name: "orders-without-advice", product: "sizing", points: [(0, 46), (64, 33), (77, 31)], unrest: 0.6, decimals: 0),
    .init(
      name: "sizing-time-to-learn", product: "sizing", every: 4, weeks: 0...52, points: [(0, 74), (52, 61)], unrest: 3,
      decimals: 0),
    .init(name: "fit-accuracy", product: "sizing", every: 4, points: [(0, 80.8), (77, 84.5)], unrest: 0.5),
  ]
  private static let ofOnboarding: [HarbourMeasure] = [
    .init(
      name: "first-sale-in-30-days", product: "onboarding", weeks: 60...77, points: [(60, 26), (77, 33)], unrest: 1.5,
      decimals: 0),
    .init(
      name: "applications-given-up", product: "onboarding", weeks: 60...77, points: [(60, 44), (77, 40)], unrest: 1.6,
      decimals: 0),
    .init(
      name: "pilot-on-product", product: "onboarding", every: 4, weeks: 60...77, points: [(60, 55), (77, 66)],
      unrest: 3, decimals: 0),
  ]
}

extension WorkItems {
  /// On how many days of each week something was released: what a delivery platform would count.
  func releases(_ measure: StaticString, product: StaticString, _ days: HarbourDays) -> [Reading] {
    var released = Set<Int32>()
    for row in moveStatus.indices where statusNames[Int(moveStatus[row])] == finishStatus {
      released.insert(moveAt[row].day(in: HarbourDays.zone))
    }
    return (0..<HarbourDays.weeks).map { week in
      let sunday = days.sunday(ofWeek: week)
      let count = (0..<7).count { released.contains((sunday - $0).number) }
      return Reading(
        measure: Name(known: measure), product: Name(known: product), day: sunday, value: Double(count))
    }
  }
}
