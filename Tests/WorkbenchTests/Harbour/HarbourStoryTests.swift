import Analysis
import Evidence
import Model
import Testing

@testable import Workbench

@Suite struct `The story of Harbour` {
  let told = Told.asWritten

  @Test func `is eighteen months of nine teams' work, up to its last day and no further`() {
    let total = told.batches.values.reduce(0) { $0 + $1.count }
    #expect((3_000...4_500).contains(total))
    let length = told.days.last - told.days.first + 1
    #expect(length == 546)
    for (source, items) in told.batches {
      let latest = items.latest.map { Day(number: $0.day(in: HarbourDays.zone)) }
      #expect(latest.map { $0 <= told.days.last && $0 > told.days.last - 7 } == true, "\(source)")
      #expect(Set((0..<items.count).map { items.keys[$0] }).count == items.count, "\(source) names each item once")
    }
    #expect(told.readings.allSatisfy { $0.day >= told.days.first && $0.day <= told.days.last })
  }

  @Test func `opens with seven items of Checkout before operations, twelve days over the limit`() {
    let waiting = (0..<13).map { told.items("quay", in: "Operations readiness", on: told.days.opening - $0) }
    #expect(waiting[0] == 7)
    #expect(waiting.prefix(12).allSatisfy { $0 > 4 })
    #expect(waiting[12] <= 4)
    // At the two reviews before, the limit held: one question is open, not three.
    for weeks in [13, 26] {
      #expect(told.items("quay", in: "Operations readiness", on: told.days.opening - 7 * weeks) <= 4)
    }
  }

  @Test(arguments: [(39, 14), (52, 15), (65, 21), (78, 16)])
  func `Checkout takes longer while cover is missing and recovers with it`(weeks: Int, days: Double) {
    let asOf = told.days.first + 7 * weeks - 1
    #expect(told.figure("cycle-time.p85", of: "quay", asOf: asOf) == days, "as of \(asOf)")
  }

  @Test func `Ledger is healthy and within its limits`() throws {
    let opening = told.days.opening
    #expect(try #require(told.figure("cycle-time.p85", of: "tide", asOf: opening)) <= 15)
    for (state, limit) in [("Ready", 8), ("In progress", 6), ("Review", 4), ("Operations readiness", 4)] {
      #expect(told.items("tide", in: state, on: opening) <= limit)
    }
    #expect(told.values("settled-on-time", until: opening).suffix(13).allSatisfy { $0 >= 98 })
    #expect((told.picture("settled-on-time", asOf: opening)?.flat?.weeks ?? 0) < 13)
  }

  @Test func `Receipts ships every week while its value does not move`() {
    let opening = told.days.opening
    #expect(told.values("receipts-releases", until: opening).suffix(11).allSatisfy { $0 == 1 })
    #expect((20...26).contains(told.picture("receipts-reused", asOf: opening)?.flat?.weeks ?? 0))
    #expect((33...39).contains(told.picture("receipts-reused", asOf: told.days.last)?.flat?.weeks ?? 0))
  }

  @Test func `Checkout's goal moves`() {
    let values = told.values("completed-checkouts", until: told.days.last)
    #expect((69.5...72.5).contains(values[12]))
    #expect((76.5...79.5).contains(values[77]))
    #expect((told.picture("completed-checkouts", asOf: told.days.opening)?.flat?.weeks ?? 0) < 13)
  }

  @Test func `Sizing leaves by train, and Seller onboarding has too little to say`() {
    let trains = Set(told.finishedDays("beacon", asOf: told.days.last))
    #expect((17...20).contains(trains.count))
    #expect((1...4).contains(told.finishedDays("pilot", asOf: told.days.opening).count))
    #expect(told.finishedDays("pilot", asOf: told.days.last).count > 10)
    #expect((1...6).contains(told.values("first-sale-in-30-days", until: told.days.opening).count))
  }

  @Test func `work of known steps spreads less than work that needs discovery`() {
    func spread(_ team: String, _ type: String) -> Double { told.spread(of: type, team: team) }
    #expect(spread("legal-operations", "Contract") * 1.5 < spread("legal-operations", "Investigation"))
    #expect(spread("security", "Access") < spread("security", "Threat"))
  }

  @Test(arguments: [
    ("receipts-ageing", "mole", "age.p85", 30.0), ("contracts-in-time", "legal-operations", "cycle-time.p85", 15),
  ])
  func `guardrails that hold at the opening hold`(guardrail: String, team: String, figure: String, atMost: Double)
    throws
  {
    let name = try #require(Name(guardrail))
    #expect(Told.model.snapshot.find(Guardrail.self, name)?.atMost == atMost)
    #expect(try #require(told.figure(figure, of: team, asOf: told.days.opening)) <= atMost)
  }

  @Test func `every figure a guardrail may look at is computed`() {
    let figures = flowFigures(
      of: told.history("quay", asOf: told.days.opening), FlowQuestion(asOf: told.days.opening, source: "quay"))
    // What is in flight across the portfolio is counted from the model, and is no figure of a team's flow.
    #expect(Guardrail.figures.filter { id in !figures.contains { $0.id == id } } == ["initiatives"])
  }

  @Test func `has the contradictions of real trackers, a few`() {
    var flawed = (withoutStart: 0, swapped: 0, finished: 0)
    for team in told.batches.keys {
      let history = told.history(team, asOf: told.days.last)
      for defects in history.defects.map(Defect.init) {
        if defects.contains(.finishedWithoutStart) { flawed.withoutStart += 1 }
        if defects.contains(.finishedBeforeStarted) { flawed.swapped += 1 }
      }
      flawed.finished += history.finished.count { $0 != History.never }
    }
    #expect((5...40).contains(flawed.withoutStart))
    #expect((2...12).contains(flawed.swapped))
    #expect(flawed.finished > 3_000)
  }

  @Test(arguments: [7, 26, -104].map { $0 * 7 })
  func `told for another Sunday it is the same, some weeks away`(shift: Int) {
    let moved = Told(endingOn: HarbourDays.writtenLast + shift)
    for team in ["quay", "legal-operations"] {
      let (here, there) = (told.history(team, asOf: told.days.last), moved.history(team, asOf: moved.days.last))
      func back(_ column: [Int32]) -> [Int32] { column.map { $0 == History.never ? $0 : $0 - Int32(shift) } }
      #expect(here.started == back(there.started) && here.finished == back(there.finished))
    }
    #expect(told.readings.map(\.value) == moved.readings.map(\.value))
    #expect(moved.days.opening - told.days.opening == shift)
  }

  @Test func `on another weekday it ends on the Sunday before`() {
    #expect(HarbourDays(endingOn: HarbourDays.writtenLast + 6).last == HarbourDays.writtenLast)
    #expect(HarbourDays(endingOn: HarbourDays.writtenLast - 1).last == HarbourDays.writtenLast - 7)
  }

  @Test func `its zone is the one the machine knows`() throws {
    let berlin = try #require(Zone.named("Europe/Berlin"))
    let moments = stride(from: Int64(1_735_000_000), to: 1_790_000_000, by: 3_607)
    #expect(moments.allSatisfy { berlin.offset(atSeconds: $0) == HarbourDays.zone.offset(atSeconds: $0) })
  }
}
