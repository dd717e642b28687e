import Model
import Testing

@testable import Evidence

@Suite struct ContactListTests {
  private func read(_ text: String) throws -> ContactList {
    try ContactList.read(SourceFile(name: "contacts.csv", bytes: Array(text.utf8))).get()
  }

  @Test func `a list is read, and columns that are not asked for are left out and told`() throws {
    let list = try read(
      "Team,Date,Users,Manner,Present,Learnt,About,Met by\nquay,2026-03-12,buyers of sofas,Interview,3,\"Cost, first\",costs-appear-late,Jane Doe\n"
    )
    let row = try #require(list.rows.first)
    #expect(row.team.text == "quay" && row.day.description == "2026-03-12" && row.users == "buyers of sofas")
    #expect(
      row.manner == "interview" && row.present == 3 && row.learnt == "Cost, first" && row.about == "costs-appear-late")
    #expect(list.told.contains { $0.contains("Met by") } && !"\(list)".contains("Jane Doe"))
  }

  @Test(arguments: [
    ("Quay!,2026-03-12,buyers", "no-such-name"), ("quay,soon,buyers", "unreadable-date"),
    ("quay,2026-03-12,  ", "nobody-met"), ("quay,2026-03-12", "ragged-row"),
  ])
  func `what cannot be read is told with its reason`(_ row: String, _ reason: String) throws {
    let list = try read("team,date,users\n\(row)\n")
    #expect(list.rows.isEmpty && list.refused.map(\.reason) == [reason])
  }

  @Test func `a file without the columns is not taken`() {
    #expect(throws: ProjectList.Rejected.self) { try read("who,when\nquay,2026-03-12\n") }
  }
}
