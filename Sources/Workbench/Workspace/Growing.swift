import Synchronization

/// The records of one kind. History is only added to, so only what is new is ever read.
final class Growing<Record: Sendable>: Sendable {
  private let known = Mutex<[Dated<Record>]>([])

  /// All records up to the last one, reading what comes after those known.
  func all(through last: Int64, read: (_ after: Int64) throws -> [Dated<Record>]) rethrows -> [Dated<Record>] {
    var all = known.withLock { $0 }
    // A record read inside a transaction that failed was never kept.
    if let newest = all.last, newest.seq > last { all = [] }
    let newest = all.last?.seq ?? 0
    guard newest < last else { return all }
    all += try read(newest).filter { $0.seq <= last }
    known.withLock { $0 = all }
    return all
  }
}
