import Model

/// The ten key topics of operating-model work. A proposal, a discussion or a case is an operating-model matter only
/// where it says something of substance about one of them. Row 01.19.
package enum KeyTopic: String, CaseIterable, Sendable {
  case components, specialised, transformation, alignment, teams, governance, structure, cases, effectiveness, theory

  package var title: String {
    switch self {
    case .components: "what an operating model is made of: value streams, roles, governance, workflows, technology"
    case .specialised: "models for a special kind of work"
    case .transformation: "designing and changing how the organisation works"
    case .alignment: "carrying strategy into the work"
    case .teams: "cross-functional teams, end-to-end delivery and flow"
    case .governance: "governance, decision rights and accountability"
    case .structure: "structure across departments and teams"
    case .cases: "what became of a change elsewhere"
    case .effectiveness: "how well the operating model works"
    case .theory: "why it should work"
    }
  }

  /// How words begin, or phrases, that speak of the topic. English only.
  var words: [String] {
    switch self {
    case .components:
      ["operating model", "value stream", "role ", "roles", "workflow", "enabling technolog", "polic", "cadence"]
    case .specialised: ["agile model", "ai operating model", "predictive", "overlay", "specialis", "specializ"]
    case .transformation:
      [
        "transform", "redesign", "restructur", "reorganis", "reorganiz", "from project to product",
        "projects to product", "new way of working", "transition to",
      ]
    case .alignment: ["align", "strategy into", "strategic goal", "value delivery", "outcomes we", "serves the goal"]
    case .teams:
      [
        "cross-functional", "cross functional", "end-to-end", "end to end", "flow of work", "handoff", "hand-off",
        "between teams", "across teams", "team topolog", "stream-aligned", "dependenc",
      ]
    case .governance:
      [
        "govern", "decision right", "who decides", "may decide", "accountab", "escalat", "approval", "delegat",
        "guardrail", "mandate",
      ]
    case .structure:
      [
        "department", "unit ", "units", "merge team", "merge the team", "split team", "split the team", "new team",
        "move the team", "reporting line", "structure",
      ]
    case .cases: ["case study", "we tried", "lessons from", "experience of", "before and after"]
    case .effectiveness:
      [
        "effectiveness", "decision latency", "reorganisation churn", "how well we work", "measure the operating model",
        "time to decide",
      ]
    case .theory: ["theory", "conway", "principle", "research shows", "evidence that"]
    }
  }
}

extension KeyTopic {
  /// The topics a change of the model speaks of, by what it touches.
  static func touched(by change: Change) -> [KeyTopic] {
    let field = change.field.prefix { $0 != "." && $0 != "[" }
    return switch change.address.kind {
    case OperatingModel.word: operatingModel(String(field))
    case Specialisation.word: [.specialised]
    case ValueStream.word, Workflow.word, Policy.word, Role.word: [.components]
    case FeedbackLoop.word, Cadence.word: [.components, .effectiveness]
    case DecisionRight.word, Guardrail.word: [.governance]
    case Unit.word: [.structure]
    case Team.word: team(String(field))
    case Person.word: field == "roles" || field.isEmpty ? [.governance] : []
    case Product.word: field == "owner" ? [.governance] : field == "valueStream" ? [.structure] : []
    case Service.word, Interface.word: [.structure, .teams]
    case Dependency.word: [.teams]
    case Goal.word, Strategy.word: [.alignment]
    case Improvement.word: [.effectiveness]
    default: []
    }
  }

  private static func operatingModel(_ field: String) -> [KeyTopic] {
    switch field {
    case "philosophy", "overlays", "specialisations", "specialisation": [.specialised, .transformation]
    case "practices", "tools", "bindings": []
    default: [.components, .transformation]
    }
  }

  private static func team(_ field: String) -> [KeyTopic] {
    switch field {
    case "", "unit", "answersFor", "offers", "topology", "platform": [.structure, .teams]
    case "interactions", "soon", "representatives": [.teams]
    case "skills", "needs", "people": [.teams]
    default: []
    }
  }
}
