/// The six dimensions in which working by projects and working by products differ. Rows 04.08–04.13.
package enum TransitionDimension: String, CaseIterable, Sendable {
  case approval, schedule, budget, risk, metrics, teams

  package var title: String {
    switch self {
    case .approval: "Approval and order"
    case .schedule: "Delivery schedule"
    case .budget: "Budget"
    case .risk: "Risks"
    case .metrics: "Measures of success"
    case .teams: "Teams"
    }
  }

  package var projectEnd: String {
    switch self {
    case .approval: "proposals and early projections"
    case .schedule: "a fixed start and end"
    case .budget: "annual, or one sum once"
    case .risk: "administrative, in broad categories"
    case .metrics: "scope, time and cost, apart from goals"
    case .teams: "borrowed, temporary, gone after the handover"
    }
  }

  package var productEnd: String {
    switch self {
    case .approval: "how the value stream performs"
    case .schedule: "continuous, until no more value comes of it"
    case .budget: "continuous, looked at often, commonly each quarter"
    case .risk: "about delivery and the solution, and changing"
    case .metrics: "value for customers and the organisation, tied to goals"
    case .teams: "cross-functional, through building and upkeep"
    }
  }
}

/// Where a row stands in one dimension, and why.
package struct TransitionStand: Equatable, Sendable {
  package enum Position: String, CaseIterable, Sendable {
    case projectEnd = "project end"
    case between
    case productEnd = "product end"
    /// The list cannot tell. Never taken for either end.
    case unknown
  }

  package let dimension: TransitionDimension
  package let position: Position
  package let because: String

  init(_ dimension: TransitionDimension, _ position: Position, _ because: String) {
    (self.dimension, self.position, self.because) = (dimension, position, because)
  }
}
