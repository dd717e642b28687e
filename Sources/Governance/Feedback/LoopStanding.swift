package import Evidence
package import Model

/// A feedback loop as it stands: who keeps it alive, and how long it takes beside how long it may. Row 06.08.
package struct LoopStanding: Sendable {
  /// What is worst comes first.
  package enum State: String, CaseIterable, Sendable {
    case late = "takes longer"
    case incomplete = "not complete"
    case vacant = "nobody keeps it"
    case unmeasured = "not measured"
    case inTime = "in time"
  }

  /// How long it took, at the latest reading of its measure.
  package struct Seen: Sendable {
    package let value: Double
    package let unit: String
    package let days: Double
    package let on: Day

    package var spoken: String { "\(Spoken.number(value, unit)) on \(on.spoken)" }
  }

  package let loop: Resource<FeedbackLoop>
  package let keepers: [Name]
  package let seen: Seen?

  package var state: State {
    if let seen, let most = loop.latency?.approximateDays, seen.days > Double(most) { return .late }
    if !lacking.isEmpty { return .incomplete }
    if keepers.isEmpty { return .vacant }
    return seen == nil ? .unmeasured : .inTime
  }

  /// What nobody has said about it.
  package var lacking: [String] {
    (loop.latency == nil ? ["how long it may take"] : []) + (loop.owner == nil ? ["who keeps it alive"] : [])
      + (loop.reaches.isEmpty ? ["who acts on it"] : [])
  }

  /// Every loop of the model, those that are late or lack something first.
  ///
  /// - Parameter readings: every reading known on the day, in any order.
  package static func all(_ authority: Authority, readings: [Reading]) -> [LoopStanding] {
    let latest = Dictionary(grouping: readings, by: \.measure).compactMapValues { $0.max { $0.day < $1.day } }
    let all = authority.model.all(FeedbackLoop.self).map { loop in
      let measure = loop.measure.flatMap { authority.model.find(Measure.self, $0.name) }
      return LoopStanding(
        loop: loop, keepers: authority.keepers(of: loop), seen: measure.flatMap { seen($0, latest[$0.name]) })
    }
    return State.allCases.flatMap { state in all.filter { $0.state == state } }
  }

  private static func seen(_ measure: Resource<Measure>, _ reading: Reading?) -> Seen? {
    guard let reading, let length = measure.daysPerUnit else { return nil }
    return Seen(value: reading.value, unit: measure.unit, days: reading.value * length, on: reading.day)
  }
}

extension LoopStanding {
  /// How long it takes and may, in words.
  package var because: String {
    let may = loop.latency.map { "it may take \($0)" }
    switch state {
    case .late, .inTime: return "it took \(seen?.spoken ?? "—"); \(may ?? "")"
    case .incomplete: return "nobody says \(Spoken.list(lacking, "or"))"
    case .vacant: return "nobody is in the role that keeps it alive"
    case .unmeasured:
      return loop.measure == nil
        ? "\(may ?? ""); no measure says how long it takes" : "\(may ?? ""); its measure was never read"
    }
  }

  package func json(_ naming: Naming) -> JSON {
    [
      "loop": .text(loop.name.text), "title": .text(loop.title), "of": .text(loop.of.address.description),
      "voice": .text(loop.voice.rawValue), "heard": .text(loop.heard),
      "reaches": .list(loop.reaches.map { .text($0.name.text) }),
      "latency": loop.latency.map { .text("\($0)") } ?? .null,
      "owner": loop.owner.map { .text($0.name.text) } ?? .null,
      "keepers": .list(keepers.map { .text(naming.person($0)) }),
      "seenDays": seen.map { .number($0.days) } ?? .null, "seenOn": seen.map { .text($0.on.description) } ?? .null,
      "state": .text(state.rawValue), "because": .text(because),
    ]
  }
}
