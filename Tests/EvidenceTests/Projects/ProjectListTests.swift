import Evidence
import Model
import Testing

@Suite struct ProjectListTests {
  private func read(_ text: String, _ choices: ProjectList.Choices = .init()) -> Result<
    ProjectList, ProjectList.Rejected
  > {
    ProjectList.read(SourceFile(name: "projects.csv", bytes: Array(text.utf8)), choices)
  }

  @Test func `rows are read with what was taken for granted told`() throws {
    let list = try read(
      "\u{FEFF}Project;Start;End;Budget;Goal;Lead\r\nBasket;01.02.2026;30.06.2026;1.200.000 €;\"Fewer; shorter\";x\r\nBare;;;;;\r\n"
    ).get()
    #expect(list.rows.map(\.name) == ["Basket", "Bare"])
    let first = list.rows[0]
    #expect(first.start == Day(year: 2026, month: 2, day: 1) && first.end == Day(year: 2026, month: 6, day: 30))
    #expect(first.budget == .init(written: "1200000 EUR") && first.text(.goal) == "Fewer; shorter")
    #expect(list.rows[1].words.isEmpty && list.rows[1].budget == nil && list.rows[1].start == nil)
    let told = list.told.joined(separator: " ")
    for word in [
      "byte-order mark", "semicolon", "name from 'Project'", "Not in the list: sponsor, team", "Not read: Lead",
    ] {
      #expect(told.contains(word), "\(told)")
    }
  }

  @Test func `columns with names of their own are mapped, and one that is not there is refused`() throws {
    var choices = ProjectList.Choices()
    try choices.map("name=What we do, goal = Why")
    let list = try read("What we do,Why\nBasket,Because\n", choices).get()
    #expect(list.rows.first?.text(.goal) == "Because")
    #expect(throws: ProjectList.Unmapped.self) { try choices.map("colour=Red") }
    guard case .failure(let rejected) = read("Name\nx\n", choices) else { Issue.record("was read"); return }
    #expect(rejected.finding.message == "there is no column 'Why'")
  }

  @Test(arguments: [
    ("A,B\n1,2\n", "no column holds what the projects are called"), ("", "there is nothing in the file"),
    ("Name,Start\nx,03/04/2026\n", "03/04/2026 can be read two ways, and no row of the file settles it"),
    ("Name\n", "no row of the list could be read as a project"),
  ])
  func `a list that cannot be taken says why`(_ text: String, _ message: String) {
    guard case .failure(let rejected) = read(text) else { Issue.record("was read"); return }
    #expect(rejected.finding.message == message)
    #expect(rejected.finding.mend != nil)
  }

  @Test func `a row that cannot be read is left out with its reason, the others stay`() throws {
    let list = try read("Name,Start,Budget\nA,2026-02-31,\nB,soon,\nC,,a lot\n,,\nD,2026-01-01,5,6\nE,2026-01-01,TBD\n")
      .get()
    #expect(list.rows.map(\.name) == ["E"])
    #expect(list.refused.map(\.line) == [2, 3, 4, 5, 6])
    #expect(
      list.refused.map(\.reason) == [
        "unreadable-date", "unreadable-date", "unreadable-amount", "no-name", "ragged-row",
      ])
  }

  @Test(
    arguments: [
      ("1200000", 1_200_000, nil), ("1 200 000 EUR", 1_200_000, "EUR"), ("€1,200,000.50", 1_200_000, "EUR"),
      ("1.200,50 EUR", 1200, "EUR"), ("$1.2M", 1_200_000, "USD"), ("500k", 500_000, nil),
      ("1.5 Mio EUR", 1_500_000, "EUR"),
      ("CHF 1'000", 1000, "CHF"), ("-5", nil, nil), ("much", nil, nil), ("1,2,3", nil, nil),
      ("99999999999999999999", nil, nil),
    ] as [(String, Int?, String?)])
  func `an amount is read as lists write it`(_ text: String, _ amount: Int?, _ currency: String?) {
    let budget = ProjectRow.Budget(written: text)
    #expect(budget?.amount == amount)
    #expect(budget == nil || budget?.currency == currency)
  }
}
