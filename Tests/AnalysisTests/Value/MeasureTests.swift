import Evidence
import Testing

@testable import Analysis
@testable import Model

struct MeasureTests {
  @Test func `the latest value carries its age, its way and its sample`() {
    let picture = MeasurePicture(
      measure("buyers"), readings: weekly([30, 32, 31], endingOn: today - 3), product: nil, asOf: today)
    #expect(picture.figure.value == 31 && picture.figure.sample == 3 && picture.figure.trend == [30, 32])
    #expect(picture.age == 3 && !picture.isStale && picture.movement == .worse && picture.figure.caveats == [])
    #expect(picture.figure.id == "measure.buyers" && picture.figure.source.hasPrefix("Orders, read "))
    #expect(picture.behaviour.limits.shownLower >= 0 && picture.behaviour.limits.shownUpper <= 100)
  }

  @Test(arguments: [(14, false), (15, true)])
  func `a reading older than allowed is stale, in words`(age: Int, isStale: Bool) {
    let picture = MeasurePicture(
      measure("buyers"), readings: weekly([1, 2], endingOn: today - age), product: nil, asOf: today)
    #expect(picture.isStale == isStale && picture.figure.caveats.isEmpty == !isStale)
    #expect(
      picture.sentences == (isStale ? ["Buyers is stale: last read 15 days ago, where 2 weeks are allowed."] : []))
  }

  @Test func `a measure without readings has no value and is not a zero`() {
    let picture = MeasurePicture(measure("buyers"), readings: [], product: nil, asOf: today)
    #expect(picture.figure.answer == .none(because: "No reading yet.") && picture.age == nil && !picture.isStale)
    #expect(picture.movement == nil && picture.flat == nil && picture.sentences == [])
  }

  @Test func `a later reading of the same day counts, a reading of tomorrow does not`() {
    var readings = weekly([30, 31])
    readings += weekly([33])
    readings += weekly([99], endingOn: today + 1)
    readings += weekly([.nan], endingOn: today - 1)
    let series = MeasureSeries(readings, of: Name(known: "buyers"), product: nil, asOf: today)
    #expect(series.values == [30, 33])
  }

  @Test func `readings belong to a product, to nobody, or to the only one there is`() {
    let (checkout, ledger) = (weekly([1, 2], product: "checkout"), weekly([5], product: "ledger"))
    func values(_ readings: [Evidence.Reading], _ product: StaticString?) -> [Double] {
      MeasureSeries(readings, of: Name(known: "buyers"), product: product.map { Name(known: $0) }, asOf: today).values
    }
    #expect(values(checkout + ledger, "checkout") == [1, 2] && values(checkout + ledger, nil) == [])
    #expect(values(checkout, nil) == [1, 2] && values(weekly([7]) + ledger, "checkout") == [7])
    #expect(values(ledger, "checkout") == [])
  }

  @Test func `a week shows its last reading`() {
    let monday = Week(of: today).monday
    let series = MeasureSeries(
      weekly([1], endingOn: monday) + weekly([2], endingOn: monday + 6) + weekly([3], endingOn: monday + 7),
      of: Name(known: "buyers"), product: nil, asOf: monday + 30)
    #expect(series.weekly.map(\.value) == [2, 3])
  }

  @Test func `limits stay locked on the first twelve readings`() {
    let values = noise(12, around: 30, seed: 3) + noise(10, around: 60, seed: 4)
    let picture = MeasurePicture(measure("buyers"), readings: weekly(values), product: nil, asOf: today)
    #expect(picture.behaviour.limits.points == 12 && picture.behaviour.points(of: .outside).count == 10)
  }
}

struct FlatSpellTests {
  private func spell(_ values: [Double]) -> FlatSpell? {
    FlatSpell(MeasureSeries(weekly(values), of: Name(known: "buyers"), product: nil, asOf: today).points)
  }

  @Test func `a value that rose and then stayed is flat since it stayed`() throws {
    let values = (0..<20).map { Double($0) * 3 } + noise(21, around: 62, seed: 11)
    let flat = try #require(spell(values))
    #expect((18...23).contains(flat.readings) && flat.until == today)
  }

  /// Limits of three sigma raise a false alarm now and then; that shortens the spell.
  @Test func `routine variation around a level is flat nearly as long as it lasts`() {
    let lengths = (1...20).map { spell(noise(30, around: 50, seed: $0))?.readings ?? 0 }
    #expect(lengths.count { $0 >= 20 } >= 17, "\(lengths)")
  }

  @Test func `a steady rise is not flat, and seven readings say nothing`() {
    #expect(spell((0..<30).map { Double($0) }) == nil)
    #expect(spell((0..<30).map { Double($0) + ($0.isMultiple(of: 2) ? 0.4 : -0.4) }) == nil)
    #expect(spell(noise(7, around: 5, seed: 1)) == nil)
    #expect(spell(Array(repeating: 4, count: 8))?.readings == 8)
  }

  @Test func `standing still is said in a sentence`() {
    let picture = MeasurePicture(
      measure("buyers"), readings: weekly(Array(repeating: 31, count: 21)), product: nil, asOf: today)
    #expect(picture.sentences == ["Buyers has not moved for 20 weeks: 21 readings show nothing but routine variation."])
  }

  @Test func `a change is said with its direction`() {
    let values = noise(12, around: 30, seed: 3) + (0..<9).map { 40 + Double($0) * 2 }
    let picture = MeasurePicture(measure("buyers", better: .lower), readings: weekly(values), product: nil, asOf: today)
    #expect(picture.sentences.count == 1 && picture.sentences[0].hasPrefix("Buyers has changed for the worse: "))
  }
}
