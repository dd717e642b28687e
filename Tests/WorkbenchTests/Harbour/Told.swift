import Evidence
import Model

@testable import Workbench

/// The story as told for one Sunday, and questions about it that are answered from plain counts.
struct Told {
  static let asWritten = Told(endingOn: HarbourDays.writtenLast)

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

  func history(_ team: String, asOf: Day) -> History {
    History(batches[team] ?? WorkItems(trail: .changes), zone: HarbourDays.zone, asOf: asOf)
  }

  /// Nearest rank over the items finished in the ninety days up to a day.
  func cycleTime(of team: String, percent: Int, asOf: Day) -> Int32 {
    let history = history(team, asOf: asOf)
    return rank(percent, cycleTimes(history) { history.finished[$0] > asOf.number - 90 })
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
