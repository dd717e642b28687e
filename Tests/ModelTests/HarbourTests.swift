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
    #expect(findings.allSatisfy { $0.severity == .warning })
    #expect(
      findings.map { "\($0.rule) \($0.subject.map(\.description) ?? "")" }.sorted() == [
        "a-collaboration-has-a-purpose-and-an-end team/beacon",
        "a-dependency-has-a-removal-step dependency/onboarding-needs-contracts",
        "a-goal-aims-at-outcomes goal/ship-every-week",
        "a-goal-keeps-an-eye-on-value goal/ship-every-week",
        "a-review-comes-every-quarter cadence/seller-crm-steering",
        "a-review-looks-at-evidence cadence/seller-crm-steering",
        "a-team-has-the-skills-it-needs team/pilot",
        "a-team-has-the-skills-it-needs team/quay",
        "an-agile-model-has-five-elements operating-model/onboarding",
        "an-initiative-serves-product-outcomes initiative/warehouse-move",
        "success-is-more-than-schedule-and-budget initiative/warehouse-move",
      ])
  }
}
