import GRDB
import Synchronization

/// Remembers that the disk failed. After a failed sync nobody knows what is on the disk, so no more
/// is written until the process starts again and the log has been recovered.
final class Halt: Sendable {
  private let cause = Mutex<String?>(nil)
  private let (news, herald) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingOldest(1))

  var reason: String? { cause.withLock { $0 } }

  func refuseIfStopped() throws {
    if let reason { throw StoreRefusal.stopped(because: reason) }
  }

  /// Waits for the disk to fail, and says how; nothing when the wait is cancelled before.
  func failure() async -> String? {
    for await reason in news { return reason }
    return nil
  }

  func stop(because reason: String) {
    cause.withLock { $0 = $0 ?? reason }
    herald.yield(reason)
  }

  /// What a failure of SQLite means for the person who asked.
  func refusal(for error: DatabaseError, at path: String) -> any Error {
    let said = error.message ?? "no reason given"
    switch error.resultCode {
    case .SQLITE_FULL: return StoreRefusal.full
    case .SQLITE_BUSY, .SQLITE_LOCKED: return StoreRefusal.busy
    case .SQLITE_READONLY, .SQLITE_PERM: return StoreRefusal.readOnly(path: path)
    case .SQLITE_CANTOPEN: return StoreRefusal.unreachable(path: path, because: said)
    case .SQLITE_NOTADB: return StoreRefusal.notADatabase(path: path)
    case .SQLITE_CORRUPT: return StoreRefusal.damaged(said)
    case .SQLITE_IOERR:
      stop(because: said)
      return StoreRefusal.disk(because: said)
    default: return error
    }
  }
}
