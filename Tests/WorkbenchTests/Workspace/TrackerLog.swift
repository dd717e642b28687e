import Evidence
import Model
import TestSupport

/// Work items with everything a tracker may say, made from a seed.
enum TrackerLog {
  static func intake(items count: Int, seed: UInt64, teams: [String] = ["quay", "tide", "mole"]) -> Intake {
    var chance = SplitMix64(seed: seed)
    var items = WorkItems(trail: .changes)
    items.statusNames = ["To do", "Doing", "Review", "Done", "Çancelled"]
    items.categories = [.toDo, .inProgress, .inProgress, .done, .cancelled]
    items.startStatus = "Doing"
    items.finishStatus = "Done"
    items.cancelledStatuses = ["Çancelled"]
    for number in 0..<count { add(number, teams, &chance, to: &items) }
    return Intake(format: .stateLog, items: items)
  }

  private static func add(_ number: Int, _ teams: [String], _ chance: inout SplitMix64, to items: inout WorkItems) {
    items.keys.append("LOG-\(10_000_000 + number)")
    items.titles.append("Make number \(number) a little better than it was")
    items.types.append(number % 4 == 0 ? "Bug" : "Story")
    items.statuses.append("Doing")
    items.teams.append(teams[number % teams.count])
    items.products.append(number % 7 == 0 ? "checkout" : "")
    items.parents.append(number % 5 == 0 ? "EPIC-\(number / 5)" : "")
    let start = Int64(1_700_000_000_000) + Int64(number) * 60_000 * 30
    items.created.append(Stamp(Instant(milliseconds: start)))
    items.updated.append(number % 3 == 0 ? .never : Stamp(Instant(milliseconds: start + 5)))
    items.started.append(number % 2 == 0 ? .never : Stamp(Day(number: Int(start / 86_400_000))))
    items.finished.append(.never)
    items.cancelled.append(number % 50 == 0 ? Stamp(Instant(milliseconds: -start)) : .never)
    items.flaws.append(number % 11 == 0 ? .brokenChain : [])
    var at = start
    for status in 0..<Int.random(in: 0...4, using: &chance) {
      at += Int64.random(in: 1...500_000_000, using: &chance)
      items.moveStatus.append(UInt16(status))
      items.moveAt.append(Stamp(Instant(milliseconds: at)))
    }
    items.moveStart.append(Int32(items.moveAt.count))
  }

  /// Everything said, item by item in the order of keys, whatever the codes are.
  static func told(_ items: WorkItems) -> [String] {
    let shape =
      "\(items.trail) \(items.statusNames) \(items.categories) \(items.startStatus ?? "") \(items.cancelledStatuses)"
    let rows = (0..<items.count).map { item in
      let moves = items.moves(of: item).map {
        "\(items.statusNames[Int(items.moveStatus[$0])])@\(items.moveAt[$0].raw)"
      }
      let stamps = [items.created, items.updated, items.started, items.finished, items.cancelled].map { $0[item].raw }
      return [
        items.keys[item], items.titles[item], items.types[item], items.statuses[item], items.teams[item],
        items.products[item], items.parents[item], "\(stamps) \(items.flaws[item].rawValue) \(moves)",
      ].joined(separator: "|")
    }
    return (items.count == 0 ? [] : [shape]) + rows.sorted()
  }
}
