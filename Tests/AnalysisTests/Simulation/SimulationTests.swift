import Model
import Testing

@testable import Analysis

@Suite struct `A simulated Kanban system` {
  @Test(arguments: 0..<24)
  func `keeps its limits, its items and the order of time`(seed: UInt64) {
    let system = Example.system(drawnFrom: seed)
    let course = system.run(seed: seed)
    let replay = Replay(course, states: system.states.count)
    #expect(replay.isAscending)
    #expect(replay.startsInFirstState)
    #expect(replay.arrived == course.count)
    #expect(replay.present.reduce(0, +) == course.count)
    for (state, most) in replay.most.enumerated() where state < system.states.count {
      #expect(most <= system.states[state].limit ?? .max, "\(system.states[state].name)")
    }
    #expect(replay.present[system.states.count - 1] > 20, "a system that finishes nothing proves nothing")
  }

  @Test func `is the same for the same seed, and another for another`() {
    let system = Example.plain
    #expect(system.run(seed: 7) == system.run(seed: 7))
    #expect(system.run(seed: 7).digest != system.run(seed: 8).digest)
    #expect(system.run(seed: 7).digest == 15_853_718_797_884_867_943, "what a seed gives has changed")
  }

  @Test func `nothing moves at night or at weekends`() {
    let course = Example.plain.run(seed: 3)
    for item in 0..<course.count {
      for row in course.moves(of: item).dropFirst() {
        let seconds = course.moveAt[row] / 1000
        let day = Day(number: Int(seconds / 86_400))
        #expect(!day.isWeekend && (8 * 3600...18 * 3600).contains(Int(seconds % 86_400)))
      }
    }
  }

  @Test func `items pile up before a state that lost its people and go once they are back`() {
    var system = Example.plain
    system.states[4].limit = nil
    let calm = system.run(seed: 11)
    system.changes = [
      Simulation.CapacityChange(Example.first + 140, state: 4, workers: 1),
      Simulation.CapacityChange(Example.first + 210, state: 4, workers: 3),
    ]
    let starved = system.run(seed: 11)
    func waiting(_ course: Course, after days: Int) -> Int {
      Replay(course, states: system.states.count, until: Example.first + days).present[4]
    }
    #expect(waiting(starved, after: 140) == waiting(calm, after: 140))
    #expect(waiting(starved, after: 210) > waiting(calm, after: 210) + 5)
    #expect(waiting(starved, after: 300) <= waiting(calm, after: 300) + 3)
  }

  @Test func `a train takes everything at its hour`() {
    var system = Example.plain
    system.states[4].leavesEveryWeeks = 2
    let course = system.run(seed: 5)
    let released = UInt8(system.states.count - 1)
    let days = Set(
      course.moveAt.indices.filter { course.moveStatus[$0] == released }.map { course.moveAt[$0] / 86_400_000 })
    #expect(days.count > 10)
    for day in days { #expect((day - Int64(Example.first.number)) % 14 == 0) }
  }

  @Test func `five thousand items take well under a tenth of a second`() {
    var system = Example.plain
    system.arrivals = 26
    for state in system.states.indices {
      system.states[state].limit = system.states[state].limit.map { $0 * 12 }
      system.states[state].workers = system.states[state].workers.map { $0 * 12 }
    }
    let clock = ContinuousClock()
    var count = 0
    let took = (0..<5).map { round in clock.measure { count = system.run(seed: UInt64(round)).count } }.min()!
    #expect(count > 4_500)
    #expect(took < .milliseconds(100))
  }
}

@Suite struct `Seeded chance` {
  @Test func `draws keep to their means`() {
    var chance = Chance(seed: 1)
    let count = 40_000
    var (gaps, below, happened) = (0.0, 0, 0)
    for _ in 0..<count {
      gaps += chance.gap()
      if chance.lognormal(median: 8, spread: 1) < 8 { below += 1 }
      if chance.happens(Share(percent: 30)) { happened += 1 }
    }
    #expect(abs(gaps / Double(count) - 1) < 0.02)
    #expect(abs(Double(below) / Double(count) - 0.5) < 0.01)
    #expect(abs(Double(happened) / Double(count) - 0.3) < 0.01)
  }

  @Test(arguments: [(0.0, 1.0), (1, 2.718281828459045), (-2.5, 0.0820849986238988), (10, 22026.465794806718)])
  func `its exponential is right to the last digits`(x: Double, expected: Double) {
    #expect(abs(Chance.exponential(x) / expected - 1) < 1e-14)
  }
}

@Suite struct `Working time` {
  let time = WorkingTime(
    from: Example.first, to: Example.first + 27, closed: [Example.first + 2...Example.first + 3])

  @Test func `leaves out weekends and closed days`() {
    #expect(time.days.count == 18)
    #expect(time.local(2 * 36_000) == Int64((Example.first + 4).number) * 86_400 + 8 * 3600)
    #expect(time.start(of: Example.first + 3) == 2 * 36_000)
    #expect(time.start(of: Example.first + 5) == 3 * 36_000)
    #expect(time.end == 18 * 36_000)
  }
}

/// Systems to play.
enum Example {
  /// A Monday.
  static let first = Day(number: 20_087)

  static var plain: Simulation {
    var system = Simulation(
      states: [
        .init("Backlog", .wait), .init("Ready", .wait, limit: 6),
        .init("In progress", .active, limit: 6, workers: 5),
        .init(
          "Review", .active, limit: 4, workers: 3, skipped: Share(percent: 5), back: .init(Share(percent: 10), to: 2)),
        .init("Operations readiness", .readiness, limit: 4, workers: 3, blocked: Share(percent: 20)),
        .init("Released", .wait),
      ],
      types: [
        .init(
          "feature", weight: 3,
          efforts: [.none, .none, .init(hours: 14), .init(hours: 4), .init(hours: 6)]),
        .init(
          "defect", weight: 1, efforts: [.none, .none, .init(hours: 5), .init(hours: 2), .init(hours: 3)], headStart: 60
        ),
      ],
      time: WorkingTime(from: first, to: first + 363), zone: .utc, startState: 2, arrivals: 2)
    system.droppedBeforeStart = Share(percent: 5)
    system.droppedAfterStart = Share(percent: 1)
    system.reopened = Share(percent: 4)
    return system
  }

  /// Limits, people, rework and trains of all sorts.
  static func system(drawnFrom seed: UInt64) -> Simulation {
    var chance = Chance(seed: seed, stream: 77)
    var system = plain
    system.arrivals = 1 + Double(chance.below(4))
    system.growth = Double(chance.below(3)) / 2
    system.waitingAtFirst = chance.below(40)
    system.reopened = Share(percent: chance.below(30))
    system.writtenOutOfHours = Share(percent: 40)
    for state in 1...4 {
      system.states[state].limit = chance.below(4) == 0 ? nil : 1 + chance.below(6)
      system.states[state].workers = state == 1 || chance.below(4) == 0 ? nil : 1 + chance.below(5)
      system.states[state].skipped = Share(percent: chance.below(30))
      system.states[state].blocked = Share(percent: chance.below(40))
      system.states[state].leavesEveryWeeks = chance.below(5) == 0 ? 1 : nil
      if state > 2 { system.states[state].back = .init(Share(percent: chance.below(40)), to: 2) }
    }
    return system
  }
}

/// Goes through a course in the order of time, counting who is where at the end of every moment.
struct Replay {
  var present: [Int]
  var most: [Int]
  var arrived = 0
  var isAscending = true
  var startsInFirstState = true

  init(_ course: Course, states: Int, until: Day? = nil) {
    present = [Int](repeating: 0, count: states + 1)
    most = present
    var rows: [(at: Int64, item: Int, row: Int)] = []
    for item in 0..<course.count {
      let moves = course.moves(of: item)
      for row in moves {
        rows.append((course.moveAt[row], item, row))
        if row > moves.lowerBound, course.moveAt[row] <= course.moveAt[row - 1] { isAscending = false }
      }
      if course.moveStatus[moves.lowerBound] != 0 { startsInFirstState = false }
    }
    rows.sort { $0.at < $1.at }
    var place = [Int](repeating: -1, count: course.count)
    for (index, move) in rows.enumerated() {
      if let until, move.at >= Int64(until.number) * 86_400_000 { break }
      if place[move.item] >= 0 { present[place[move.item]] -= 1 } else { arrived += 1 }
      place[move.item] = Int(course.moveStatus[move.row])
      present[place[move.item]] += 1
      if index + 1 == rows.count || rows[index + 1].at > move.at {
        for state in present.indices { most[state] = max(most[state], present[state]) }
      }
    }
  }
}
