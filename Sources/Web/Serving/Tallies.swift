import Model
import Synchronization

/// How many things wait in each section, kept for as long as nothing was written.
final class Tallies: Sendable {
  struct Tally: Equatable, Sendable {
    var needs = 0
    var reviews = 0
    var findings = 0
  }
  private struct Key: Hashable, Sendable { let head: Int64, standpoint: Standpoint }
  private let kept = Mutex<[Key: Tally]>([:])

  func tally(head: Int64, from standpoint: Standpoint, count: () throws -> Tally) rethrows -> Tally {
    let key = Key(head: head, standpoint: standpoint)
    if let tally = kept.withLock({ $0[key] }) { return tally }
    let tally = try count()
    kept.withLock { kept in
      if kept.count > 64 { kept.removeAll() }
      kept[key] = tally
    }
    return tally
  }
}
