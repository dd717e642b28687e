import Evidence
import Governance
import Model
import Testing

@Suite struct ProjectAssessmentTests {
  static func assess(_ csv: String, in model: Snapshot = .empty) throws -> ProjectAssessment {
    ProjectAssessment(try ProjectList.read(SourceFile(name: "p.csv", bytes: Array(csv.utf8))).get(), in: model)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let dimension: TransitionDimension
    let head: String
    let cell: String
    let position: TransitionStand.Position
    let because: String
    var testDescription: String { "\(dimension) \(cell)" }
  }

  @Test(arguments: [
    Case(
      dimension: .approval, head: "approval", cell: "Business case 2024", position: .projectEnd,
      because: "It says “Business case 2024”."),
    Case(
      dimension: .approval, head: "approval", cell: "Value stream performance", position: .productEnd,
      because: "It says “Value stream performance”."),
    Case(
      dimension: .approval, head: "goal", cell: "x", position: .unknown,
      because: "The list has no column for how work is approved and put in order."),
    Case(
      dimension: .schedule, head: "start,end", cell: "2026-01-01,2026-06-30", position: .projectEnd,
      because: "It is to run from 1 Jan 2026 to 30 Jun 2026."),
    Case(
      dimension: .schedule, head: "start,end", cell: "2026-01-01,", position: .between,
      because: "It runs since 1 Jan 2026 and names no end, nor a rule for when it should stop."),
    Case(
      dimension: .schedule, head: "delivery", cell: "Continuous until retired", position: .productEnd,
      because: "It says “Continuous until retired”."),
    Case(
      dimension: .schedule, head: "goal", cell: "x", position: .unknown,
      because: "The list does not say when it begins and ends."),
    Case(
      dimension: .budget, head: "budget,end", cell: "50000 EUR,2026-06-30", position: .projectEnd,
      because: "It has one sum, 50 000 EUR, for a time that ends."),
    Case(
      dimension: .budget, head: "budget", cell: "50000", position: .unknown,
      because: "It has 50 000; the list does not say how often that is looked at again."),
    Case(
      dimension: .budget, head: "funding", cell: "Rolling, each quarter", position: .productEnd,
      because: "It says “Rolling, each quarter”."),
    Case(dimension: .risk, head: "risks", cell: "amber", position: .projectEnd, because: "It says “amber”."),
    Case(
      dimension: .risk, head: "risks", cell: "Users may not adopt it", position: .productEnd,
      because: "It says “Users may not adopt it”."),
    Case(
      dimension: .metrics, head: "goal", cell: "On time and within budget", position: .projectEnd,
      because: "Success is keeping a day or a budget: “On time and within budget”."),
    Case(
      dimension: .metrics, head: "goal", cell: "Implement the new CRM", position: .projectEnd,
      because: "It names what is delivered, and no effect of it: “Implement the new CRM”."),
    Case(
      dimension: .metrics, head: "goal", cell: "Happier sellers: improve onboarding", position: .between,
      because: "It names an effect without saying how much: “Happier sellers: improve onboarding”."),
    Case(
      dimension: .metrics, head: "goal", cell: "Reduce returns by 10 %", position: .productEnd,
      because: "It names an effect and how much: “Reduce returns by 10 %”."),
    Case(
      dimension: .metrics, head: "goal", cell: "", position: .unknown,
      because: "It states no outcome: goal and success are empty."),
    Case(
      dimension: .teams, head: "team", cell: "Mole; Tide", position: .projectEnd,
      because: "It borrows from 2 teams: Mole, Tide."),
    Case(
      dimension: .teams, head: "team", cell: "Resource pool", position: .projectEnd,
      because: "It is staffed from “pool”: Resource pool."),
    Case(
      dimension: .teams, head: "team", cell: "Quay", position: .productEnd,
      because: "Quay answers for Checkout and stays."),
    Case(
      dimension: .teams, head: "team", cell: "Somebody", position: .unknown,
      because: "Somebody works on it; whether they stay afterwards the list does not say."),
  ])
  func `each position is read with its reason, or is unknown`(_ example: Case) throws {
    let cells = example.cell.split(separator: ",", omittingEmptySubsequences: false)
    let row = example.head.contains(",") ? cells.joined(separator: ",") : "\"\(example.cell)\""
    let assessment = try Self.assess("name,\(example.head)\nOne,\(row)\n", in: Harbour.model)
    let stand = try #require(assessment.rows.first?.stand(example.dimension))
    #expect(stand.position == example.position)
    #expect(stand.because.typed == example.because)
  }

  static let portfolio = """
    name,sponsor,start,end,budget,goal,team,users,systems
    Seller portal,Oskar Weber,2026-01-01,2026-12-31,400000 EUR,Sellers sell within a month: 30 % more,Pilot,Sellers,Portal
    Seller statements,Oskar Weber,2026-02-01,2026-09-30,150000 EUR,Reduce calls by half,Tide,Sellers; Accounting,Ledger
    Fee engine,Hanna Roth,2026-03-01,2026-08-31,90000,Implement the fee engine,Tide,Accounting,Ledger
    Warehouse move,Hanna Roth,2026-05-31,2025-10-06,1.2M EUR,,Tide,,
    """

  @Test func `what may be one product, states no outcome and comes next is told`() throws {
    let assessment = try Self.assess(Self.portfolio)
    #expect(
      assessment.grounds.map { $0.says + " " + $0.rows.map(assessment.name).joined(separator: ", ") } == [
        "They share the users “Accounting”. Seller statements, Fee engine",
        "They share the users “Sellers”. Seller portal, Seller statements",
        "They share the systems “Ledger”. Seller statements, Fee engine",
      ])
    #expect(assessment.withoutOutcome.map(assessment.name) == ["Fee engine", "Warehouse move"])
    #expect(assessment.next.step == .understand)
    #expect(assessment.next.because.hasPrefix("2 of 4 rows state no outcome"))
    #expect(assessment.sentence.typed.hasPrefix("4 projects, 24 positions: "))
  }

  @Test(arguments: [
    ("goal\nA,Reduce calls by 5\nB,Reduce calls by 6\nC,Halve returns\n", AdoptionStep.skills),
    (
      "goal,budget,end\nA,Reduce x by 5,5 EUR,2026-01-01\nB,Reduce y by 6,5 EUR,2026-01-01\nC,Halve z,5 EUR,2026-01-01\n",
      .funding
    ),
    ("goal,approval\nA,Reduce x by 5,Proposal\nB,Reduce y by 6,Proposal\nC,Halve z,Proposal\n", .governance),
    (
      "goal,team,start\nA,Reduce x by 5,Tide,2026-01-01\nB,Reduce y by 6,Tide,2026-01-01\nC,Halve z,Tide,2026-01-01\n",
      .office
    ),
    ("goal,systems\nA,Reduce x by 5,SAP\nB,Reduce y by 6,SAP\nC,Halve z,Till\n", .understand),
    ("goal\nA,\nB,\nC,Halve z\n", .understand),
  ])
  func `the next of the five steps is the first that the list shows open`(_ rows: String, _ step: AdoptionStep) throws {
    let next = try Self.assess("name," + rows).next
    #expect(next.step == step, "\(next.because)")
    #expect(!next.because.isEmpty)
  }

  @Test func `names alone show what may belong together where no column says it`() throws {
    let assessment = try Self.assess("name\nSeller portal migration\nSeller rating\nWarehouse\nReturns\n")
    #expect(assessment.grounds.map(\.says) == ["Their names speak of “seller”."])
  }

  @Test func `the draft is a model that the laws accept, and no name of a person stands in it`() throws {
    let assessment = try Self.assess(
      Self.portfolio + "\nSeller portal,,,,,\"a: [b] # c\",,,\n\"--- kind: x\",,,,,,,,\n")
    let draft = ProjectDraft(assessment)
    let (model, reading) = Snapshot.read([ModelText(file: "draft.yaml", text: draft.text)])
    #expect((reading + model.check()).filter { $0.severity == .error } == [])
    #expect(
      model.all(Initiative.self).map(\.name.text) == [
        "fee-engine", "kind-x", "seller-portal", "seller-portal-2", "seller-statements", "warehouse-move",
      ])
    #expect(model.all(Initiative.self).allSatisfy { $0.form == .project })
    #expect(model.find(Initiative.self, Name(known: "seller-portal"))?.budget == Money(400_000, "EUR"))
    #expect(model.find(Initiative.self, Name(known: "seller-portal-2"))?.purpose == "a: [b] # c")
    #expect(model.find(Initiative.self, Name(known: "warehouse-move"))?.until == nil)
    #expect(!draft.text.contains("Oskar") && !draft.text.contains("Hanna"))
    #expect(draft.text.contains("# Product 1 to talk about: Accounting"))
    #expect(draft.told.contains { $0.contains("end before they begin: Warehouse move") })
  }
}
