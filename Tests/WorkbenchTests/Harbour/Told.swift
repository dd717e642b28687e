import Analysis
import Evidence
import Model

@testable import Workbench

/// The story as told for one Sunday, and questions about it that are answered from plain counts.
struct Told {
  static let asWritten = Told(endingOn: HarbourDays.writtenLast)

  static let model = Snapshot.read(HarbourStory.modelTexts(endingOn: HarbourDays.writtenLast))

  let days: HarbourDays
  /// By team.
  let batches: [String: WorkItems]
  let readings: [Reading]

  init(endingOn day: Day) {
    days = HarbourDays(endingOn: day)
    let evidence = HarbourStory.evidence(endingOn: day)
    batches = Dictionary(
      uniqueKeysWithValues: evidence.batches.map { (String($0.source.dropFirst("tracker-".count)), $0.items) })
    readings = evidence.readings
  }

  /// As the workflow of the team in the model reads it.
  func history(_ team: String, asOf: Day) -> History {
    let workflow = Told.model.snapshot.all(Team.self).first { $0.name.text == team }?.workflow
      .flatMap(Told.model.snapshot.find)?.value
    return History(batches[team] ?? WorkItems(trail: .changes), workflow: workflow, zone: HarbourDays.zone, asOf: asOf)
  }

  /// Over the ninety days up to a day.
  func figure(_ id: String, of team: String, asOf: Day) -> Double? {
    flowFigures(of: history(team, asOf: asOf), FlowQuestion(asOf: asOf, source: "")).first { $0.id == id }?.value
  }

  func picture(_ measure: String, asOf: Day) -> MeasurePicture? {
    guard let found = Told.model.snapshot.all(Measure.self).first(where: { $0.name.text == measure }) else {
      return nil
    }
    let product = readings.first { $0.measure == found.name }?.product
    let named = NamedMeasure(name: found.name, title: found.title, measure: found.value)
    return MeasurePicture(named, readings: readings, product: product, asOf: asOf)
  }

  /// p95 ÷ p50 of a type over the whole story.
  func spread(of type: String, team: String) -> Double {
    let history = history(team, asOf: days.last)
    let times = cycleTimes(history) { history.types[$0] == type }
    return Double(rank(95, times)) / Double(max(1, rank(50, times)))
  }

  func finishedDays(_ team: String, asOf: Day) -> [Int32] {
    history(team, asOf: asOf).finished.filter { $0 != History.never }
  }

  func items(_ team: String, in state: String, on day: Day) -> Int {
    guard let items = batches[team] else { return 0 }
    return (0..<items.count).count { item in
      let last = items.moves(of: item).last { items.moveAt[$0].day(in: HarbourDays.zone) <= day.number }
      return last.map { items.statusNames[Int(items.moveStatus[$0])] } == state
    }
  }

  func values(_ measure: String, until day: Day) -> [Double] {
    readings.filter { $0.measure.text == measure && $0.day <= day }.sorted { $0.day < $1.day }.map(\.value)
  }

  private func cycleTimes(_ history: History, where counts: (Int) -> Bool) -> [Int32] {
    (0..<history.count).compactMap { item in
      let (start, finish) = (history.started[item], history.finished[item])
      guard start != History.never, finish != History.never, start <= finish, counts(item) else { return nil }
      return finish - start + 1
    }.sorted()
  }

  private func rank(_ percent: Int, _ sorted: [Int32]) -> Int32 {
    sorted.isEmpty ? 0 : sorted[(sorted.count * percent + 99) / 100 - 1]
  }
}
