import Model

extension Floor {
  mutating func arrive(at now: Int) {
    arrivals.step()
    var chance = Chance(seed: seed, stream: items.count)
    let type = drawnType(&chance)
    let head = system.types[type].headStart
    items.append(
      Item(
        chance: chance, type: UInt8(type), state: 0, target: 0, headStart: head == 0 ? 0 : Int(head * 3600)))
    let item = items.count - 1
    log.note(item, 0, milliseconds(ofLocal: written(item, at: now)))
    present[0] += 1
    if items[item].chance.happens(system.droppedBeforeStart) {
      agenda.add(.dropped, item, at: now + seconds(Simulation.Effort(hours: 150, spread: 0.7), item))
    }
    begin(item, at: now)
  }

  private func drawnType(_ chance: inout Chance) -> Int {
    var draw = chance.below(system.types.reduce(0) { $0 + max(0, $1.weight) })
    for (index, type) in system.types.enumerated() {
      draw -= max(0, type.weight)
      if draw < 0 { return index }
    }
    return 0
  }

  /// When an item was written down: some are written at the weekend before the day they arrive.
  private mutating func written(_ item: Int, at now: Int) -> Int64 {
    let local = system.time.local(now)
    let day = system.time.day(of: now)
    let isFirst = now < system.time.length
    guard !isFirst, system.time.day(of: now - system.time.length) < day - 1,
      items[item].chance.happens(system.writtenOutOfHours)
    else { return local }
    return Int64(day.number) * 86_400 - Int64(1 + items[item].chance.below(2 * 86_400))
  }

  mutating func enter(_ item: Int, _ state: Int, at now: Int) {
    items[item].state = state
    present[state] += 1
    log.note(item, state, milliseconds(ofLocal: system.time.local(now)))
    if state == system.states.count - 1 {
      finish(item, at: now)
    } else {
      begin(item, at: now)
    }
  }

  mutating func begin(_ item: Int, at now: Int) {
    let state = items[item].state
    if workers[state] == nil {
      agenda.add(.served, item, at: now + effort(of: item))
    } else {
      unserved[state].join(item, at: now - items[item].headStart)
      serve(state, at: now)
    }
  }

  private mutating func finish(_ item: Int, at now: Int) {
    guard items[item].chance.happens(system.reopened) else { return }
    agenda.add(.reopened, item, at: now + seconds(Simulation.Effort(hours: 25, spread: 0.8), item))
  }

  /// Puts free people to work on what waits in a state.
  mutating func serve(_ state: Int, at now: Int) {
    while let limit = workers[state], busy[state] < limit, let item = unserved[state].take() {
      busy[state] += 1
      agenda.add(.served, item, at: now + effort(of: item))
    }
  }
}
