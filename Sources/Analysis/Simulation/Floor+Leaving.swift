extension Floor {
  mutating func served(_ item: Int, at now: Int) {
    let state = items[item].state
    guard state < system.states.count else { return }
    if workers[state] != nil {
      busy[state] -= 1
      serve(state, at: now)
    }
    var leaving = now
    if items[item].chance.happens(system.states[state].blocked) { leaving += seconds(system.spell, item) }
    if let trains = trains[state] { leaving = trains.first(from: leaving) }
    if leaving > now { agenda.add(.released, item, at: leaving) } else { released(item, at: now) }
  }

  mutating func released(_ item: Int, at now: Int) {
    let state = items[item].state
    guard state < system.states.count else { return }
    if state >= system.startState, items[item].chance.happens(system.droppedAfterStart) {
      return drop(item, at: now)
    }
    if let back = system.states[state].back, back.to < state, items[item].chance.happens(back.share) {
      return sendBack(item, to: max(0, back.to), at: now)
    }
    var target = state + 1
    while target < system.states.count - 1, target != system.startState,
      items[item].chance.happens(system.states[target].skipped)
    { target += 1 }
    want(target, item, at: now)
  }

  /// Goes back if there is room, and is otherwise mended where it is: waiting backwards and forwards
  /// at once could leave two full states waiting for each other for ever.
  private mutating func sendBack(_ item: Int, to earlier: Int, at now: Int) {
    items[item].returns += 1
    guard hasRoom(earlier) else { return begin(item, at: now) }
    let left = items[item].state
    present[left] -= 1
    enter(item, earlier, at: now)
    fill(left, at: now)
  }

  mutating func want(_ target: Int, _ item: Int, at now: Int) {
    items[item].target = target
    let isBack = target < items[item].state
    if isBack { items[item].returns += 1 }
    // What comes back goes first.
    wanting[target].join(item, at: isBack ? now - 1_000_000 : now - items[item].headStart)
    fill(target, at: now)
  }

  private func hasRoom(_ state: Int) -> Bool {
    guard let limit = system.states[state].limit, state < system.states.count - 1, state > 0 else { return true }
    return present[state] < limit
  }

  /// Pulls what waits for a state while there is room, and then fills the room that leaves behind.
  private mutating func fill(_ state: Int, at now: Int) {
    while hasRoom(state), let item = wanting[state].take() {
      let left = items[item].state
      present[left] -= 1
      enter(item, state, at: now)
      fill(left, at: now)
    }
  }

  mutating func droppedIfWaiting(_ item: Int, at now: Int) {
    let state = items[item].state
    guard state < system.startState, state < system.states.count else { return }
    guard wanting[items[item].target].leave(item) else { return }
    drop(item, at: now)
  }

  private mutating func drop(_ item: Int, at now: Int) {
    let left = items[item].state
    present[left] -= 1
    items[item].state = system.states.count
    log.note(item, system.states.count, milliseconds(ofLocal: system.time.local(now)))
    fill(left, at: now)
  }
}
