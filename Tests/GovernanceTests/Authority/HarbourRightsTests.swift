import Governance
import Model
import TestSupport
import Testing

/// The rights of the worked organisation, held to the story it tells.
@Suite struct HarbourRightsTests {
  static let model = (try? TestSupport.Harbour.texts()).map { Snapshot.read($0).snapshot } ?? .empty
  static let authority = Authority(model)

  @Test func `moving a person to Quay is beyond Ines and within what Oskar may decide`() throws {
    var question = Story.question
    question.scope = Link(try #require(Address("product/checkout")))
    let matter = question.matter(question.options[0], under: Self.authority)
    let ines = Story.person("ines")
    let ruling = Self.authority.ruling(for: ines, on: matter)
    let words = Self.authority.explain(ruling, for: ines, on: matter).typed
    #expect(words.hasPrefix("23 000 EUR is beyond Ines' limit of 20 000 EUR."))
    #expect(words.contains("Oskar, head of commerce, may decide it up to 50 000 EUR"))
    #expect(words.hasSuffix("beyond that the chief product officer, Farah. Send it to them?"))
    #expect(Self.authority.ruling(for: Story.person("oskar"), on: matter).isAllowed)
    #expect(!Self.authority.ruling(for: Story.person("farah"), on: matter).isAllowed)
  }

  @Test func `every type of decision has somebody who decides it wherever a right reaches`() throws {
    var vacant: [String] = []
    for right in Self.model.all(DecisionRight.self) {
      let matter = Matter(
        right.decides, in: right.scope.address, amount: Money(1, "EUR"), risk: .low, reversibility: .reversible)
      if Self.authority.whoDecides(matter).decider == nil { vacant.append("\(right.name)") }
    }
    #expect(vacant.isEmpty)
    #expect(Self.model.all(DecisionRight.self).count > 10)
  }
}
