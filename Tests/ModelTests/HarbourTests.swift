import Model
import TestSupport
import Testing

@Suite struct HarbourTests {
  @Test func `Harbour reads without a mistake`() throws {
    let (model, findings) = Snapshot.read(try Harbour.texts())
    #expect(findings.map(\.description) == [])
    #expect(model.all(Product.self).map(\.name.text) == ["checkout", "ledger", "onboarding", "receipts", "sizing"])
    #expect(model.all(Team.self).count == 9)
  }

  @Test func `Harbour has the warnings real organisations have, and no errors`() throws {
    let findings = Snapshot.read(try Harbour.texts()).snapshot.check()
    #expect(findings.allSatisfy { $0.severity != .error })
    #expect(
      findings.map { "\($0.rule) \($0.subject.map(\.description) ?? "")" }.sorted() == [
        "a-collaboration-has-a-purpose-and-an-end team/beacon",
        "a-dependency-has-a-removal-step dependency/onboarding-needs-contracts",
        "a-feedback-loop-has-latency-and-owner feedback-loop/furniture-returns",
        "a-fund-is-given-out-every-quarter fund/operations-budget",
        "a-funding-line-names-its-outcomes funding-line/warehouse-line",
        "a-goal-aims-at-outcomes goal/ship-every-week",
        "a-goal-keeps-an-eye-on-value goal/ship-every-week",
        "a-model-inherits-from-the-one-around-it operating-model/onboarding",
        "a-nature-follows-the-answers operations-work/manual-readiness",
        "a-policy-has-a-reason-and-a-review-day policy/change-board",
        "a-product-has-its-five-artefacts product/onboarding",
        "a-product-has-its-five-artefacts product/receipts",
        "a-product-team-has-operations-representatives team/pilot",
        "a-product-team-has-operations-representatives team/quay",
        "a-review-comes-every-quarter cadence/seller-crm-steering",
        "a-review-looks-at-evidence cadence/seller-crm-steering",
        "a-right-says-what-it-needs decision-right/commerce-workflow",
        "a-risk-has-an-owner-and-an-answer risk/stock-lost-in-move",
        "a-roadmap-step-serves-a-goal roadmap/receipts-business",
        "a-service-has-one-owner service/threat-response",
        "a-stakeholder-is-heard-before-it-is-built stakeholder/receipts-campaigns",
        "a-team-has-the-skills-it-needs team/pilot",
        "a-team-has-the-skills-it-needs team/quay",
        "a-team-may-decide-what-it-needs product/checkout",
        "a-team-may-decide-what-it-needs product/onboarding",
        "a-team-says-when-it-was-described team/slipway",
        "a-technology-on-trial-has-an-end technology/room-scanner",
        "an-agile-model-has-five-elements operating-model/onboarding",
        "an-experiment-says-its-threshold-in-advance experiment/reminders-trial",
        "an-improvement-will-be-looked-at-again improvement/fewer-meetings",
        "an-information-need-has-a-source decision-right/checkout-price",
        "an-initiative-serves-product-outcomes initiative/warehouse-move",
        "an-interface-has-one-accountable-team interface/maker-record",
        "an-opportunity-has-a-source opportunity/reminder-messages",
        "an-opportunity-is-no-solution opportunity/reminder-messages",
        "every-team-knows-who-decides decision-right/commerce-expectation",
        "success-is-more-than-schedule-and-budget initiative/warehouse-move",
      ])
  }
}
