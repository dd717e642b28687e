@testable import Model
import TestSupport
import Testing

@Suite struct ANatureFollowsTheAnswersTests {
  @Test func `deciding otherwise needs a reason`() {
    expect(
      ANatureFollowsTheAnswers(),
      in: """
        kind: operations-work
        name: parcel
        title: Parcel
        stepsKnown: partly
        resultKnown: no
        planSurvives: yes
        decided: 1️⃣deterministic
        ---
        kind: operations-work
        name: reasoned
        title: Reasoned
        stepsKnown: no
        resultKnown: no
        planSurvives: no
        decided: deterministic
        because: A week was agreed with those who ask
        ---
        kind: operations-work
        name: undecided
        title: Undecided
        stepsKnown: no
        resultKnown: no
        planSurvives: no
        """,
      says: [
        "1️⃣ “Parcel” is worked as deterministic, although its steps are only partly known before it starts and its result is not known before it starts"
      ])
  }

  /// The examples the field gives: cybersecurity and legal work.
  @Test(arguments: [
    ("routine scan", "yes", "yes", "yes", "deterministic"),
    ("configuring a product for a new user", "yes", "yes", "yes", "deterministic"),
    ("patching", "yes", "yes", "partly", "deterministic"), ("threat hunting", "no", "no", "no", "probabilistic"),
    ("impact of an incident", "partly", "no", "no", "probabilistic"), ("zero-day", "no", "no", "no", "probabilistic"),
    ("standard contract", "yes", "yes", "partly", "deterministic"),
    ("regulatory report", "yes", "yes", "yes", "deterministic"),
    ("regulatory investigation", "no", "no", "partly", "probabilistic"),
    ("risk of a new product", "partly", "no", "partly", "probabilistic"),
    ("emerging regulation", "no", "no", "no", "probabilistic"),
  ])
  func `the known examples are told apart`(
    work: String, steps: String, result: String, plan: String, nature: String
  ) throws {
    let model = model(
      "kind: operations-work\nname: w\ntitle: \(work)\nstepsKnown: \(steps)\nresultKnown: \(result)\nplanSurvives: \(plan)\n"
    )
    let suggested = try #require(model.all(OperationsWork.self).first).value.suggested()
    #expect(suggested.nature.rawValue == nature)
    #expect(!suggested.reasons.isEmpty)
  }
}
