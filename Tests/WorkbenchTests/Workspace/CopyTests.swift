import Governance
import Model
import Testing

@testable import Workbench

@Suite struct CopyTests {
  @Test func `a copy answers as the record does, and holds no secret and nothing that was erased`() throws {
    let (workspace, review) = try Workspace.inReview()
    let ines = try #require(Name("ines"))
    let account = try workspace.claim(
      workspace.foundingLink(), handle: Name("ferryman"), as: ines, password: "four words in a row")
    _ = try workspace.makeToken(of: account.handle, "Nightly voyage", scope: .read, days: 1)
    try workspace.name(ines, as: "Zenobia")
    try workspace.forget(ines)
    let bytes = try workspace.copyOfRecord()
    for words in ["argon2", "Nightly voyage", "Zenobia"] {
      #expect(bytes.firstRange(of: Array(words.utf8)) == nil, "\(words)")
    }
    let copy = try Workspace.copied(bytes, in: .harbour)
    #expect(try copy.head() == workspace.head() && copy.verify().isSound && copy.accounts().isEmpty)
    #expect(try copy.review(review.id) == review)
    #expect(try copy.guardrails(asOf: copy.today()) == workspace.guardrails(asOf: workspace.today()))
    #expect(throws: StoreRefusal.self) { try copy.note("Not here", in: review.id, by: ines) }
    #expect(throws: StoreRefusal.self) { try Workspace.copied(Array(bytes.prefix(5000)), in: .harbour).verify() }
    #expect(throws: StoreRefusal.self) { try Workspace.copied(Array("no record".utf8), in: .harbour) }
  }
}
