import Governance
import Model

/// A decision in the terminal: the question, what was chosen by which right, what it rested on, what it changed, and what
/// came of it.
enum DecisionLines {
  static func lines(_ decision: Decision, _ score: Score?, _ naming: Naming) -> [String] {
    head(decision, naming) + rested(decision)
      + part("It changed", changes(decision)) + came(decision, score)
  }

  private static func head(_ decision: Decision, _ naming: Naming) -> [String] {
    let ink = Terminal.output
    var lines = [
      ink.inked(decision.question, .strong), "\(decision.option.title), in \(naming.title(decision.scope.address))",
      "  because \(decision.because)",
      "\(naming.person(decision.decider)) on \(decision.decided.spoken), \(counted(decision.latency, "day")) after it was raised, in \(decision.review)",
      "  \(decision.right.explanation)",
    ]
    lines += decision.agreements.map { "  Agreed: \(naming.person($0.by)), \(naming.role($0.role))" }
    if let exception = decision.exception { lines.append("  An exception: \(exception)") }
    if let days = decision.escalationDays {
      lines.append("  It was sent on, which took \(counted(days, "day"))")
    }
    let others = decision.options.filter { $0.id != decision.chosen }.map(\.title)
    return lines + (others.isEmpty ? [] : ["Not taken: \(others.joined(separator: "; "))"])
  }

  private static func rested(_ decision: Decision) -> [String] {
    if decision.evidence.isEmpty { return ["It rested on opinion."] }
    let figures = decision.evidence.map {
      "\($0.title) \($0.spoken), \($0.grade.rawValue), \($0.from.spoken) – \($0.to.spoken)"
    }
    return part("It rested on, graded \(decision.grade.rawValue)", figures)
  }

  private static func changes(_ decision: Decision) -> [String] {
    let made = decision.consequence
    return made.lines + (decision.option.moves ?? [])
      + (made.waivers ?? []).map { "\($0.guardrail) is waived until \($0.until.spoken)" }
      + (made.starts ?? []).map { "experiment \($0) starts" }
  }

  private static func came(_ decision: Decision, _ score: Score?) -> [String] {
    guard let score else {
      return [
        "Expected \(decision.expects.title) \(decision.expects.spoken); to be looked at again on \(decision.revisit.spoken)."
      ]
    }
    return [
      "\(Spoken.raised(score.verdict.rawValue)) on \(score.scored.spoken): \(decision.expects.title)",
      "  \(score.sentence)", "  \(score.because)",
    ]
  }

  private static func part(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [title + ":"] + lines.map { "  " + $0 }
  }
}
