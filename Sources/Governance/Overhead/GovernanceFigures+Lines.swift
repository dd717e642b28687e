package import Model
import Analysis

extension GovernanceFigures {
  /// How long a sort of decision takes.
  package struct Latency: Equatable, Sendable {
    package let name: String
    package let count: Int
    /// Nearest rank; shown however few there are, beside how many.
    package let median: Int
    package let p85: Int
    /// Days escalations of these cost together.
    package let escalationDays: Int
    package var isEnough: Bool { count >= GovernanceFigures.fewest }
  }

  /// How often what a forum decided came about.
  package struct Forum: Equatable, Sendable {
    package let cadence: Name?
    package let title: String
    package let taken: Int
    package let scored: Int
    package let held: Int
    /// In percent; nothing with fewer than five scored.
    package var rate: Double? {
      scored >= GovernanceFigures.fewest ? Double(held) / Double(scored) * 100 : nil
    }
    /// Between what the true rate lies with a confidence of 90 %, in percent: Wilson's interval, which holds for few.
    package var range: ClosedRange<Double>? {
      guard rate != nil else { return nil }
      let (count, part, z) = (Double(scored), Double(held) / Double(scored), 1.645)
      let middle = part + z * z / (2 * count)
      let half = z * (part * (1 - part) / count + z * z / (4 * count * count)).squareRoot()
      let whole = 1 + z * z / count
      return max(0, (middle - half) / whole * 100)...min(100, (middle + half) / whole * 100)
    }
    /// `4 of 6 held: 67 %, between 36 % and 88 % with so few`, `not enough data yet: 2 of 5 scored`.
    package var spoken: String {
      guard let rate, let range else {
        return "not enough data yet: \(scored) of \(GovernanceFigures.fewest) scored"
      }
      func percent(_ value: Double) -> String { Spoken.number(value.rounded(), "%") }
      return
        "\(held) of \(scored) held: \(percent(rate)), between \(percent(range.lowerBound)) and \(percent(range.upperBound)) with so few"
    }
  }

  package var byType: [Latency] { latencies { Spoken.plain($0.type) } }
  package var byLevel: [Latency] { latencies(level) }
  /// By how often a question was sent on.
  package var byHops: [Latency] {
    latencies { decision in
      switch decision.hops {
      case nil: "not kept then"
      case 0?: "not sent on"
      case 1?: "sent on once"
      case let hops?: "sent on \(hops) times"
      }
    }
  }

  package var forums: [Forum] {
    let cadences = Dictionary(record.reviews.map { ($0.id, $0.cadence) }, uniquingKeysWith: { first, _ in first })
    return Dictionary(grouping: decisions) { cadences[$0.review] ?? nil }.map { cadence, taken in
      let told = verdicts(of: taken)
      let title = cadence.map { model.title(of: Address(kind: Cadence.word, name: $0)) } ?? "outside a cadence"
      return Forum(
        cadence: cadence, title: title, taken: taken.count, scored: told.count, held: told.count { $0 == .held })
    }.sorted { ($1.taken, $0.title) < ($0.taken, $1.title) }
  }

  private func latencies(_ name: (Decision) -> String) -> [Latency] {
    let waited = Dictionary(escalated.map { ($0.decision.id, $0.days) }, uniquingKeysWith: { first, _ in first })
    return Dictionary(grouping: decisions, by: name).map { name, all in
      let days = all.map(\.latency)
      return Latency(
        name: name, count: all.count, median: NearestRank.middle(of: days) ?? 0,
        p85: NearestRank.percentile(Share(percent: 85), of: days) ?? 0,
        escalationDays: all.reduce(0) { $0 + (waited[$1.id] ?? 0) })
    }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  package var json: JSON {
    func latency(_ all: [Latency]) -> JSON {
      .list(
        all.map {
          [
            "name": .text($0.name), "decisions": .integer($0.count), "median": .integer($0.median),
            "p85": .integer($0.p85), "escalationDays": .integer($0.escalationDays),
          ]
        })
    }
    return [
      "asOf": .text(asOf.description),
      "window": ["from": .text(window.from.description), "to": .text(window.to.description)],
      "figures": .list(figures.map(\.json)), "byType": latency(byType), "byLevel": latency(byLevel),
      "byHops": latency(byHops),
      "forums": .list(
        forums.map {
          [
            "cadence": $0.cadence.map { .text($0.text) } ?? .null, "title": .text($0.title),
            "taken": .integer($0.taken),
            "scored": .integer($0.scored), "held": .integer($0.held), "rate": $0.rate.map(JSON.number) ?? .null,
            "range": $0.range.map { .list([.number($0.lowerBound), .number($0.upperBound)]) } ?? .null,
            "says": .text($0.spoken),
          ]
        }),
      "exceptions": .list(exceptions.map { .text($0.id) }), "opinionOnly": .list(opinions.map { .text($0.id) }),
    ]
  }
}
