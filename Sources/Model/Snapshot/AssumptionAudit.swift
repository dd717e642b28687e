/// What an operating model believes about the world it works in, and whether the way it plans and adapts fits that.
/// The contrast is not a moral one: each leaning is right where its beliefs are. Row 02.05, after Drucker's theory of
/// the business.
package struct AssumptionAudit: Hashable, Sendable {
  /// What a belief speaks for.
  package enum Leaning: String, Sendable {
    case predict = "predict-and-control"
    case learn = "learn-and-adapt"

    /// `predicts and controls`.
    package var does: String { self == .predict ? "predicts and controls" : "learns and adapts" }
  }

  /// One of the seven.
  package struct Belief: Hashable, Sendable {
    /// `assumptions.demand`.
    package let field: String
    /// `Demand`.
    package let title: String
    package let question: String
    /// What is believed; none while nobody has answered.
    package let answer: String?
    /// What the answer speaks for.
    package let leaning: Leaning?
  }

  /// Whether the philosophy fits the beliefs.
  package enum Verdict: Hashable, Sendable {
    /// Fewer than four of the seven are answered, or no philosophy is stated.
    case open
    /// The beliefs speak for neither.
    case mixed
    case fits(Leaning)
    /// Most beliefs speak for the other leaning, which is named.
    case against(Leaning)
  }

  /// All seven, in the order they are asked.
  package let beliefs: [Belief]
  /// What the philosophy does; none when it is not stated.
  package let practised: Leaning?
  package let customer: String?
  package let valued: String?

  package init(of model: OperatingModel) {
    beliefs = AssumptionAudit.beliefs(model.assumptions)
    practised = model.philosophy.map { $0 == .predictive ? .predict : .learn }
    (customer, valued) = (model.customer, model.valued)
  }

  package var verdict: Verdict {
    let predicting = beliefs.count { $0.leaning == .predict }
    let learning = beliefs.count { $0.leaning == .learn }
    guard let practised, predicting + learning >= 4 else { return .open }
    guard predicting != learning else { return .mixed }
    let leaning: Leaning = predicting > learning ? .predict : .learn
    return leaning == practised ? .fits(leaning) : .against(leaning)
  }

  /// What is still to be asked: the customer first, then the beliefs nobody has stated.
  package var open: [String] {
    (isBlank(customer) ? ["Who is the customer?"] : []) + (isBlank(valued) ? ["What does the customer value?"] : [])
      + beliefs.filter { $0.answer == nil }.map(\.question)
  }

  /// The verdict in a sentence.
  package var sentence: String {
    let predicting = beliefs.count { $0.leaning == .predict }
    let learning = beliefs.count { $0.leaning == .learn }
    let counts =
      "\(learning) of 7 beliefs speak for learning and adapting, \(predicting) for predicting and controlling"
    return switch verdict {
    case .open: "\(counts); too few are answered to say whether the way of working fits"
    case .mixed: "\(counts): neither way fits all of it"
    case .fits: "\(counts), which fits the way of working"
    case .against: "\(counts), which speaks against the way of working"
    }
  }
}
