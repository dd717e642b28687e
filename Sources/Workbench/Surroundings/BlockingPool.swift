import Foundation
import Synchronization

/// Threads of our own for work that waits: the database, big parses. Such work on Swift's shared
/// pool would make every other request wait with it. The number of threads and of waiting jobs is
/// bounded; beyond it a job is refused at once.
package final class BlockingPool: Sendable {
  private let queue: OperationQueue
  private let waiting = Mutex(0)
  private let most: Int

  package init(threads: Int = 4, mostWaiting: Int = 256) {
    queue = OperationQueue()
    queue.name = "blocking"
    queue.maxConcurrentOperationCount = max(1, threads)
    most = max(1, mostWaiting)
  }

  /// Runs the work on a thread of the pool and comes back with its answer.
  package func run<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    let admitted = waiting.withLock { count in
      guard count < most else { return false }
      count += 1
      return true
    }
    guard admitted else { throw StoreRefusal.overloaded }
    return try await withCheckedThrowingContinuation { continuation in
      queue.addOperation { [self] in
        let result = Result { try work() }
        waiting.withLock { $0 -= 1 }
        continuation.resume(with: result)
      }
    }
  }
}
