@testable import Model
import Testing

@Suite struct RuleTests {
  @Test func `every law has its own name and says why it matters and how a breach is mended`() {
    let ids = allRules.map { $0.id }
    #expect(Set(ids).count == ids.count)
    #expect(OneTeamAnswersForAProduct.id == "one-team-answers-for-a-product")
    #expect(AnAgileModelHasFiveElements.id == "an-agile-model-has-five-elements")
    #expect(allRules.filter { !$0.why.hasSuffix(").") }.map { $0.id } == [], "every why ends with its source")
    #expect(allRules.allSatisfy { !$0.mend.isEmpty && !$0.mend.hasSuffix(".") })
  }

  @Test func `nothing is said about an empty model`() {
    #expect(Snapshot.empty.check() == [])
  }
}
