package import Model

/// A type of work whose nature is named by whoever first drew the distinction, with answers as somebody who does it
/// would give them. Suggestions are held against these. Row 15.03.
package struct ExampleWork: Equatable, Sendable {
  package let field: String
  package let title: String
  package let answers: NatureJudgement.Answers
  package let expected: Service.Nature

  package var judgement: NatureJudgement { NatureJudgement(answers) }
  package var agrees: Bool { judgement.suggested == expected }

  private init(
    _ field: String, _ title: String, steps: OperationsWork.Answer, result: OperationsWork.Answer,
    plan: OperationsWork.Answer, _ expected: Service.Nature
  ) {
    (self.field, self.title, self.expected) = (field, title, expected)
    answers = NatureJudgement.Answers(stepsKnown: steps, resultKnown: result, planSurvives: plan)
  }

  private static let security = "Cybersecurity"
  private static let legal = "Legal operations"

  /// Yuval Yeret, Product Operating Models and Shared Services / Business Operations Teams, 2024. The post gives no
  /// answers and no times; the answers are ours.
  package static let library: [ExampleWork] = [
    ExampleWork(
      security, "Routine vulnerability scanning", steps: .yes, result: .yes, plan: .yes, .deterministic),
    ExampleWork(
      security, "Configuring security products for new users and services", steps: .yes, result: .yes, plan: .yes,
      .deterministic),
    ExampleWork(security, "System patch management", steps: .yes, result: .yes, plan: .partly, .deterministic),
    ExampleWork(security, "Threat hunting", steps: .partly, result: .no, plan: .no, .probabilistic),
    ExampleWork(security, "Incident impact assessment", steps: .partly, result: .no, plan: .partly, .probabilistic),
    ExampleWork(security, "Zero-day vulnerability management", steps: .no, result: .partly, plan: .no, .probabilistic),
    ExampleWork(
      legal, "Drafting and reviewing standard contracts", steps: .yes, result: .yes, plan: .yes, .deterministic),
    ExampleWork(legal, "Regulatory reporting", steps: .yes, result: .yes, plan: .yes, .deterministic),
    ExampleWork(legal, "Handling a regulatory investigation", steps: .partly, result: .no, plan: .no, .probabilistic),
    ExampleWork(legal, "Legal risk of a new product", steps: .partly, result: .no, plan: .partly, .probabilistic),
    ExampleWork(legal, "Compliance in emerging regulation", steps: .no, result: .no, plan: .no, .probabilistic),
    ExampleWork("Operations", "Running a service", steps: .partly, result: .partly, plan: .partly, .mixed),
  ]
}
