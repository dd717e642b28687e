import Analysis
import Evidence
import Model

extension Course {
  /// The course as careless hands keep it: one finished item in a hundred and fifty was moved straight
  /// from the first column to the last, once the work was long done.
  func withSlips(seed: UInt64) -> Course {
    var chance = Chance(seed: seed, stream: -7)
    var slipped = Course(statuses: statuses, typeNames: typeNames)
    slipped.types = types
    for item in 0..<count {
      let moves = moves(of: item)
      let isSlip = chance.below(150) == 0 && last(of: item) == finish && moves.count > 3
      let kept = isSlip ? [moves.lowerBound, moves.upperBound - 1] : Array(moves)
      slipped.moveStatus += kept.map { moveStatus[$0] }
      slipped.moveAt += kept.map { moveAt[$0] }
      slipped.moveStart.append(Int32(clamping: slipped.moveAt.count))
    }
    return slipped
  }
}

extension WorkItems {
  /// The same items as a list with three dates keeps them: created, started and finished, days
  /// without a time. In one finished row of ninety the two last dates were entered the wrong way round.
  func asDates(in zone: Zone, seed: UInt64) -> WorkItems {
    var chance = Chance(seed: seed, stream: -8)
    var list = WorkItems(trail: .dates)
    (list.keys, list.titles, list.types, list.parents) = (keys, titles, types, parents)
    (list.statuses, list.teams, list.products) = (statuses, teams, products)
    list.flaws = flaws
    func day(_ stamp: Stamp) -> Stamp { stamp.isNever ? .never : Stamp(Day(number: stamp.day(in: zone))) }
    for item in 0..<count {
      let moves = moves(of: item)
      let first = moves.first { statusNames[Int(moveStatus[$0])] == startStatus }
      let last = moves.last.map { statusNames[Int(moveStatus[$0])] }
      let end = moves.last.map { day(moveAt[$0]) } ?? .never
      var dates = (first.map { day(moveAt[$0]) } ?? .never, last == finishStatus ? end : .never)
      if chance.below(90) == 0, !dates.0.isNever, !dates.1.isNever { dates = (dates.1, dates.0) }
      list.created.append(day(created[item]))
      list.updated.append(end)
      list.started.append(dates.0)
      list.finished.append(dates.1)
      list.cancelled.append(last.map(cancelledStatuses.contains) == true ? end : .never)
      list.moveStart.append(0)
    }
    return list
  }
}

extension WorkItems {
  /// The same items as a tracker has them in which part of the work hangs below what it is for.
  ///
  /// - Parameter parents: keys, with how many of a hundred items lie below each.
  func below(_ parents: [(key: String, percent: Int)], seed: UInt64) -> WorkItems {
    guard !parents.isEmpty else { return self }
    var chance = Chance(seed: seed, stream: -9)
    var list = self
    list.parents = .init()
    for _ in 0..<count {
      var drawn = chance.below(100)
      let parent = parents.first { parent in
        drawn -= parent.percent
        return drawn < 0
      }
      list.parents.append(parent?.key ?? "")
    }
    return list
  }
}
