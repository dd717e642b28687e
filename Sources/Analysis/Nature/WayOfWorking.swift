import Model

/// A way of working that fits the nature of the work. Scrum is never among them: whoever's work is mostly discovery
/// chooses an adaptive method themselves. Rows 15.01, 15.04, 15.06, 15.07.
package enum WayOfWorking: String, Equatable, Sendable {
  case flow
  case adaptive
  case lanes = "two-lanes"

  package var title: String {
    switch self {
    case .flow: "Kanban flow with retrospectives"
    case .adaptive: "An adaptive method, chosen by the team"
    case .lanes: "Two lanes, each with its own policies and its own expectation"
    }
  }

  package var meaning: String {
    switch self {
    case .flow:
      "Match demand to capacity, limit what is open at once, and look at delays and rework. Look back at the way of working again and again all the same."
    case .adaptive:
      "Work in short loops of trying and learning, and steer by what was learned. Which method does that is for the team to say; none is set by default."
    case .lanes:
      "Work with known steps flows through one lane and is not overtaken; work that needs discovery has another, with room kept free for it. One expectation for both would be true of neither."
    }
  }
}

/// The suggestion for a team or a service, with what it rests on; no suggestion where nothing tells.
package struct SuggestedWay: Equatable, Sendable {
  package let way: WayOfWorking?
  /// Each in one sentence.
  package let reasons: [String]

  package init(_ profile: WorkProfile) {
    let parts = SuggestedWay.part(profile.items) + SuggestedWay.part(profile.effort)
    (way, reasons) =
      parts.isEmpty ? SuggestedWay.byAnswers(profile) : SuggestedWay.byParts(parts, mostly: profile.thresholds.mostly)
  }

  /// In a function of its own: inlined, it makes the optimiser of Swift 6.3.1 end with a signal.
  @inline(never)
  private static func part(_ figure: Figure) -> [(title: String, part: Double)] {
    guard let value = figure.value else { return [] }
    return [(figure.title, value / 100)]
  }

  private static func byParts(_ parts: [(title: String, part: Double)], mostly: Share) -> (WayOfWorking?, [String]) {
    let isDiscovery = parts.allSatisfy { $0.part >= mostly.fraction - 1e-9 }
    let isKnown = parts.allSatisfy { $0.part <= 1 - mostly.fraction + 1e-9 }
    return (
      isDiscovery ? .adaptive : isKnown ? .flow : .lanes,
      parts.map { "\($0.title): \(decimal($0.part * 100, digits: 0)) %." }
        + ["From \(mostly) on, work counts as mostly of one nature; no source gives a number, so this one is a choice."]
    )
  }

  /// Before anything was finished the answers alone may tell.
  private static func byAnswers(_ profile: WorkProfile) -> (WayOfWorking?, [String]) {
    let natures = Set(profile.types.map(\.nature))
    guard let only = natures.first else {
      return (nil, ["Nobody has described the types of work yet, so nothing is suggested."])
    }
    let way: WayOfWorking = natures.count > 1 || only == .mixed ? .lanes : only == .deterministic ? .flow : .adaptive
    let types = counted(profile.types.count, "type")
    return (
      way, ["Not enough was finished to say how much there is of each; the answers about \(types) of work alone tell."]
    )
  }
}
