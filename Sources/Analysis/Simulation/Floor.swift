import Model

/// The system while it is played: where each item is, who is busy, what waits for what.
struct Floor {
  let system: Simulation
  let seed: UInt64
  var agenda = Agenda()
  var log = MoveLog()
  var arrivals: Arrivals
  var items: [Item] = []
  /// Items in each state, and how many of them are being worked on.
  var present: [Int]
  var busy: [Int]
  var workers: [Int?]
  /// Items of each state that wait for somebody to work on them, and items that wait to enter it.
  var unserved: [WaitingLine]
  var wanting: [WaitingLine]
  /// When items may leave a state, where they may not always.
  let trains: [Trains?]

  struct Item {
    var chance: Chance
    let type: UInt8
    var state: Int
    var target: Int
    /// How often it has come back; work done again takes half as long each time.
    var returns = 0
    /// When it would have joined a line if it had not been taken ahead of its turn.
    let headStart: Int
  }

  init(of system: Simulation, seed: UInt64) {
    self.system = system
    self.seed = seed
    arrivals = Arrivals(of: system, seed: seed)
    present = [Int](repeating: 0, count: system.states.count)
    busy = present
    workers = system.states.map(\.workers)
    unserved = [WaitingLine](repeating: WaitingLine(), count: system.states.count)
    wanting = unserved
    trains = system.states.map { state in state.leavesEveryWeeks.map { Trains(every: $0, system.time) } }
    for (index, change) in system.changes.enumerated() {
      agenda.add(.staffed, index, at: system.time.start(of: change.day))
    }
  }

  mutating func play() -> Course {
    let end = system.time.end
    while true {
      let due = agenda.due ?? end
      if let arrival = arrivals.next, arrival < due || due >= end {
        guard arrival < end else { break }
        arrive(at: arrival)
      } else if due < end, let entry = agenda.next() {
        happen(entry, at: due)
      } else {
        break
      }
    }
    return log.grouped(
      statuses: system.states.map(\.name) + [Simulation.droppedStatus], typeNames: system.types.map(\.name),
      types: items.map(\.type))
  }

  private mutating func happen(_ entry: Agenda.Entry, at now: Int) {
    let subject = Int(entry.subject)
    switch entry.occasion {
    case .served: served(subject, at: now)
    case .released: released(subject, at: now)
    case .dropped: droppedIfWaiting(subject, at: now)
    case .reopened: want(system.startState, subject, at: now)
    case .staffed:
      let change = system.changes[subject]
      guard system.states.indices.contains(change.state) else { return }
      workers[change.state] = max(0, change.workers)
      serve(change.state, at: now)
    }
  }
}

extension Floor {
  /// Working seconds of an item in its state; never less than a minute, so that moves ascend.
  mutating func effort(of item: Int) -> Int {
    let efforts = system.types[Int(items[item].type)].efforts
    let state = items[item].state
    guard state < efforts.count else { return 60 }
    return max(60, seconds(efforts[state], item) >> min(items[item].returns, 4))
  }

  mutating func seconds(_ effort: Simulation.Effort, _ item: Int) -> Int {
    guard effort.hours > 0 else { return 60 }
    let drawn = items[item].chance.lognormal(median: effort.hours, spread: effort.spread) * 3600
    return max(60, Int(min(drawn, 100_000_000)))
  }

  func milliseconds(ofLocal seconds: Int64) -> Int64 {
    system.zone.moment(ofLocalSeconds: seconds).milliseconds
  }
}
