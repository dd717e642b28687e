import Analysis
import Model
import Testing

@testable import Governance

@Suite struct CultureTests {
  private static let today = Day(number: Int32(20_000))

  private func culture(
    runs: [ExperimentRun] = [], decisions: [Decision] = [], deliveries: [(product: Name, weeks: Int, of: Int)] = []
  ) -> Culture {
    Culture(
      CultureEvidence(
        .empty, asOf: CultureTests.today, runs: runs, decisions: decisions, scores: [], proposals: [], contacts: [],
        findings: [], alignment: Alignment([], in: .empty, asOf: CultureTests.today, source: ""), deliveries: deliveries
      ))
  }

  private func sign(_ id: String, in culture: Culture) throws -> Culture.Sign {
    try #require(culture.signs.first { $0.figure.id == "culture.\(id)" })
  }

  @Test func `where nothing is known nothing is claimed, and every sign says how it is computed`() throws {
    let empty = culture()
    for sign in empty.signs where sign.figure.id != "alignment.share" {
      #expect(sign.says == .unknown || sign.figure.value == 0, "\(sign.figure.id)")
      #expect(!sign.figure.definition.isEmpty && sign.figure.window.days == Culture.window)
    }
    #expect(Set(empty.signs.map(\.concept)) == Set(Culture.Concept.allCases))
    #expect(Set(empty.signs.map(\.figure.id)).count == empty.signs.count)
  }

  @Test(arguments: [(13, Culture.Sign.Says.shows), (9, .against), (5, .against)])
  func `a product that finishes something in three of four weeks delivers steadily`(
    _ weeks: Int, _ says: Culture.Sign.Says
  ) throws {
    let seen = culture(deliveries: [(Name(known: "checkout"), weeks, 13), (Name(known: "young"), 2, 2)])
    let sign = try sign("weeks-with-a-finish", in: seen)
    #expect(sign.says == says && sign.figure.sample == 1)
  }

  @Test func `every bound is said, whose it is too, and the organisation sets its own`() throws {
    for sign in culture().signs where sign.figure.unit == "%" {
      #expect(sign.figure.definition.contains("Pomona's own bounds"), "\(sign.figure.id)")
    }
    let text = """
      kind: unit
      name: harbour
      title: Harbour
      scope: organisation
      cultureBounds:
        - { sign: weeks-with-a-finish, shows: 20 %, against: 10 % }
      """
    let model = Snapshot.read([ModelText(file: "a.yaml", text: text)]).snapshot
    func seen(_ model: Snapshot) throws -> Culture.Sign {
      try sign(
        "weeks-with-a-finish",
        in: Culture(
          CultureEvidence(
            model, asOf: CultureTests.today, runs: [], decisions: [], scores: [], proposals: [], contacts: [],
            findings: [], alignment: Alignment([], in: model, asOf: CultureTests.today, source: ""),
            deliveries: [(Name(known: "checkout"), 13, 13)] + (1...3).map { (Name("slow-\($0)")!, 1, 13) })))
    }
    #expect(try seen(.empty).says == .against)
    let own = try seen(model)
    #expect(own.says == .shows && own.figure.definition.contains("shows from 20 %"))
    #expect(own.figure.definition.contains("bounds of the organisation"))
  }

  @Test func `nothing refuted among several results speaks against learning`() throws {
    let run = try ExperimentRunTests.running()
    func ended(_ readings: [Double]) throws -> ExperimentRun {
      let seen = try run.inspect(
        ExperimentRunTests.series(readings), because: "", by: ExperimentRunTests.ines, on: ExperimentRunTests.first + 28
      )
      return ExperimentRun(run.experiment, steps: run.steps + [seen])
    }
    func share(_ runs: [ExperimentRun]) throws -> Culture.Sign {
      var seen = CultureEvidence(
        .empty, asOf: ExperimentRunTests.first + 30, runs: runs, decisions: [], scores: [], proposals: [], contacts: [],
        findings: [], alignment: Alignment([], in: .empty, asOf: CultureTests.today, source: ""), deliveries: [])
      seen.asOf = ExperimentRunTests.first + 30
      return try sign("experiments-refuted", in: Culture(seen))
    }
    let (yes, no) = (try ended([75, 75, 75, 75]), try ended([71, 71, 71, 71]))
    #expect(try share([yes, yes, yes, yes]).says == .against)
    #expect(try share([yes, yes, yes, no]).says == .shows)
    #expect(try share([yes, no]).says == .unknown)
  }
}
