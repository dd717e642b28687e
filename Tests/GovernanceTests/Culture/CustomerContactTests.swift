import Model
import Testing

@testable import Governance

@Suite struct CustomerContactTests {
  static let today = Day(number: Int32(20_000))
  private static let model = Snapshot.read([
    ModelText(
      file: "m.yaml",
      text: """
        kind: team
        name: quay
        title: Quay
        mission: It
        topology: stream-aligned
        unit: harbour
        people: 7
        answersFor: [checkout]
        ---
        kind: team
        name: compass
        title: Compass
        mission: It
        topology: enabling
        unit: harbour
        people: 5

        """)
  ]).snapshot

  private func met(_ before: Int, _ users: String = "buyers", learnt: String? = nil) -> CustomerContact {
    CustomerContact(
      team: Name(known: "quay"), day: CustomerContactTests.today - before, users: users, manner: .interview,
      learnt: learnt)
  }

  @Test func `the same meeting told again replaces what was told, and a mistake is taken back`() {
    let told = [
      ContactsTold([met(30), met(20)], by: "ines", on: CustomerContactTests.today),
      ContactsTold([met(30, learnt: "Cost comes first")], by: "ines", on: CustomerContactTests.today),
      ContactsTold([], withdrawn: [met(20)], by: "ines", on: CustomerContactTests.today),
    ]
    #expect(ContactsTold.standing(told) == [met(30, learnt: "Cost comes first")])
  }

  @Test(arguments: [(10, Culture.Sign.Says.shows), (60, .mixed), (92, .against)])
  func `what was long ago says less`(_ before: Int, _ says: Culture.Sign.Says) {
    let teams = TeamContact.all(
      [met(before), met(200)], in: CustomerContactTests.model, asOf: CustomerContactTests.today)
    #expect(teams.map(\.team.text) == ["quay"] && teams[0].days == before && teams[0].says == says)
  }

  @Test func `a team that met nobody is told, and one without customers is not`() {
    let teams = TeamContact.all([], in: CustomerContactTests.model, asOf: CustomerContactTests.today)
    #expect(teams.map(\.team.text) == ["quay"] && teams[0].days == nil && teams[0].says == .against)
  }

  @Test func `what lies ahead, says nobody, or names no team is refused`() {
    let model = CustomerContactTests.model
    var stranger = met(1)
    stranger.team = Name(known: "nobody")
    for wrong in [met(-1), met(1, "  "), stranger] {
      #expect(throws: Refusal.self) { try ContactsTold.check([wrong], in: model, on: CustomerContactTests.today) }
    }
    #expect(throws: Refusal.self) { try ContactsTold.check([], in: model, on: CustomerContactTests.today) }
    #expect(throws: Never.self) { try ContactsTold.check([met(0)], in: model, on: CustomerContactTests.today) }
  }
}
