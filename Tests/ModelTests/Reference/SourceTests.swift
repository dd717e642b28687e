import Model
import Testing

@Suite struct SourceTests {
  @Test(arguments: [
    ("Where the product ends. Row 03.01.", "Where the product ends."),
    ("One decider in a scope. Rows 07.01–07.05.", "One decider in a scope."),
    ("It opens a conversation. Row 07.05, domain 2.12.", "It opens a conversation."),
    ("Evidence-Based Management Guide, May 2024; rows 05.03, 05.04.", "Evidence-Based Management Guide, May 2024."),
    ("It stops when somebody is ill (Team Topologies, 10.01).", "It stops when somebody is ill (Team Topologies)."),
    ("Without a limit there is no inside (07.05).", "Without a limit there is no inside."),
    ("Offered again and again. Rows 14.*, 16.05.", "Offered again and again."),
  ])
  func `numbers of rows are for us, not for who reads the model`(_ note: String, _ said: String) {
    #expect(withoutSource(note) == said)
  }

  @Test func `no schema and no plain reason shows one`() {
    let schema = JSONSchema.ofEverything().pretty
    #expect(!schema.contains(/[Rr]ows? [0-9]/))
    #expect(allRules.filter { withoutSource($0.why).contains(/[0-9]{2}\.[0-9]{2}/) }.map { $0.id } == [])
  }
}
