/// When items arrive: independently of each other, at a rate that grows evenly over the days.
struct Arrivals {
  /// Working second of the next arrival; none after the last day.
  private(set) var next: Int?
  private var chance: Chance
  private let time: WorkingTime
  private let first: Double
  private let growth: Double
  private var left: Int
  /// The day that is filled, how much of its rate is used up, and what the next arrival still needs.
  private var day = 0
  private var used = 0.0

  init(of system: Simulation, seed: UInt64) {
    chance = Chance(seed: seed, stream: -2)
    time = system.time
    first = max(0, system.arrivals)
    growth = system.growth
    left = max(0, system.waitingAtFirst)
    step()
  }

  mutating func step() {
    if left > 0 {
      left -= 1
      next = 0
      return
    }
    var needed = chance.gap()
    while day < time.days.count {
      let rate = rate(on: day)
      if used + needed < rate {
        used += needed
        next = day * time.length + Int(used / rate * Double(time.length))
        return
      }
      needed -= rate - used
      used = 0
      day += 1
    }
    next = nil
  }

  private func rate(on day: Int) -> Double {
    max(0, first * (1 + growth * Double(day) / Double(max(1, time.days.count))))
  }
}

/// Items that wait for the same thing. The one whose turn is earliest is taken first.
struct WaitingLine {
  private var entries: [(turn: Int, item: Int)] = []

  mutating func join(_ item: Int, at turn: Int) { entries.append((turn, item)) }

  mutating func take() -> Int? {
    guard var best = entries.indices.first else { return nil }
    for index in entries.indices where entries[index].turn < entries[best].turn { best = index }
    return entries.remove(at: best).item
  }

  /// Whether the item was in the line; it is not afterwards.
  mutating func leave(_ item: Int) -> Bool {
    guard let index = entries.firstIndex(where: { $0.item == item }) else { return false }
    entries.remove(at: index)
    return true
  }
}
