package import Model

/// What a type of work seems to be, with the reasons: known steps and a known result, discovery, or both. A
/// suggestion; the team decides. Rows 15.01, 15.02.
package struct NatureJudgement: Equatable, Sendable {
  package let suggested: Service.Nature
  /// Each in one sentence, the answers first.
  package let reasons: [String]
  /// What the times may mean where they do not fit the answers. Each is possible, none is chosen.
  package let readings: [String]

  /// The three questions about a type of work, answered by those who do it.
  package struct Answers: Equatable, Sendable {
    let stepsKnown: OperationsWork.Answer
    let resultKnown: OperationsWork.Answer
    let planSurvives: OperationsWork.Answer
  }

  package init(_ work: OperationsWork, spread: Double? = nil, _ thresholds: NatureThresholds = .usual) {
    self.init(
      Answers(stepsKnown: work.stepsKnown, resultKnown: work.resultKnown, planSurvives: work.planSurvives),
      spread: spread, thresholds)
  }

  /// - Parameter spread: 95th ÷ 50th percentile of the type's cycle times; none while too few were finished.
  package init(_ work: Answers, spread: Double? = nil, _ thresholds: NatureThresholds = .usual) {
    let answered = OperationsWork.nature(
      steps: work.stepsKnown, result: work.resultKnown, plan: work.planSurvives)
    let shape = spread.map { Shape($0, thresholds) }
    suggested = answered ?? shape?.nature ?? .mixed
    reasons =
      NatureJudgement.told(work)
      + [NatureJudgement.weighed(answered, shape, spread, thresholds)]
    readings = NatureJudgement.readings(suggested, shape)
  }

  private enum Shape {
    case alike, between, wide
    init(_ spread: Double, _ thresholds: NatureThresholds) {
      self = spread <= thresholds.alike ? .alike : spread >= thresholds.wide ? .wide : .between
    }
    var nature: Service.Nature {
      switch self {
      case .alike: .deterministic
      case .between: .mixed
      case .wide: .probabilistic
      }
    }
  }

  private static func told(_ work: Answers) -> [String] {
    func say(_ answer: OperationsWork.Answer, _ yes: String, _ partly: String, _ no: String) -> String {
      switch answer {
      case .yes: yes
      case .partly: partly
      case .no: no
      }
    }
    return [
      say(
        work.stepsKnown, "The steps are known before it starts.", "Some of the steps are known before it starts.",
        "The steps are not known before it starts."),
      say(
        work.resultKnown, "The result is known before it starts.", "The result is partly known before it starts.",
        "The result is not known before it starts."),
      say(
        work.planSurvives, "The plan usually survives the work.", "The plan survives some of the time.",
        "The plan seldom survives the work."),
    ]
  }

  private static func weighed(
    _ answered: Service.Nature?, _ shape: Shape?, _ spread: Double?, _ thresholds: NatureThresholds
  ) -> String {
    guard let spread, let shape else {
      return answered == nil
        ? "The answers leave it open, and too few items were finished for their times to tell."
        : "The answers tell by themselves; too few items were finished for their times to agree or not."
    }
    let times = "the slowest of twenty takes \(decimal(spread, digits: 1)) times as long as the middle one"
    let word =
      switch shape {
      case .alike: "which is alike (up to \(decimal(thresholds.alike)))"
      case .between:
        "which is neither alike (up to \(decimal(thresholds.alike))) nor wide (from \(decimal(thresholds.wide)))"
      case .wide: "which is wide (from \(decimal(thresholds.wide)))"
      }
    return answered == nil
      ? "The answers leave it open, so the times tell: \(times), \(word)." : "Of those finished, \(times), \(word)."
  }

  private static func readings(_ suggested: Service.Nature, _ shape: Shape?) -> [String] {
    switch (suggested, shape) {
    case (.deterministic, .wide):
      [
        "Items queue: the work itself takes alike, waiting for it does not. Then demand and capacity want looking at.",
        "Or the type is misclassified: some of its items need discovery and belong to a type of their own.",
      ]
    case (.probabilistic, .alike):
      [
        "More is known than the answers say: the times are alike. Then known steps may be split off.",
        "Or the time is boxed: work ends when its time is up, whatever was found.",
      ]
    default: []
    }
  }
}
