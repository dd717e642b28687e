import Model
import TestSupport
import Testing

@Suite struct AssumptionAuditTests {
  private func audit(_ philosophy: String, _ assumptions: String) throws -> AssumptionAudit {
    let text = "kind: operating-model\nname: m\ntitle: M\n\(philosophy)\nassumptions: { \(assumptions) }\n"
    return AssumptionAudit(of: try #require(model(text).all(OperatingModel.self).first).value)
  }

  @Test(arguments: [
    ("philosophy: agile", "demand: shifting, work: emerging, reliance: feedback, wants: fit", "which fits"),
    ("philosophy: adaptive", "demand: shifting, work: emerging, reliance: feedback, wants: fit", "which fits"),
    (
      "philosophy: predictive", "demand: shifting, work: emerging, reliance: feedback, wants: fit",
      "which speaks against"
    ),
    (
      "philosophy: predictive", "demand: stable, work: knowable, variability: problem, management: throughput",
      "which fits"
    ),
    ("philosophy: agile", "demand: stable, work: knowable, reliance: feedback, wants: fit", "neither way fits"),
    ("philosophy: agile", "demand: shifting, work: emerging, reliance: feedback", "too few are answered"),
    ("valued: Speed", "demand: shifting, work: emerging, reliance: feedback, wants: fit", "too few are answered"),
  ])
  func `beliefs are weighed against the way of working`(philosophy: String, beliefs: String, said: String) throws {
    #expect(try audit(philosophy, beliefs).sentence.contains(said))
  }

  @Test func `what is open is asked, the customer first`() throws {
    let audit = try audit("customer: Buyers", "demand: stable")
    #expect(audit.beliefs.count == 7)
    #expect(audit.open.count == 7)
    #expect(audit.open.first == "What does the customer value?")
    #expect(audit.beliefs.first?.leaning == .predict)
  }
}
