import Foundation
import Synchronization
import Testing

@testable import Workbench

@Suite struct BlockingPoolTests {
  @Test func `work runs on threads of its own, never more at once than there are`() async throws {
    let pool = BlockingPool(threads: 2, mostWaiting: 100)
    let running = Peak()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<12 { group.addTask { try await pool.run { running.visit() } } }
      try await group.waitForAll()
    }
    #expect((1...2).contains(running.peak))
  }

  @Test func `what is too much is refused at once, and what a job throws comes back`() async throws {
    let pool = BlockingPool(threads: 1, mostWaiting: 1)
    let (begun, begins) = AsyncStream.makeStream(of: Void.self)
    let gate = DispatchSemaphore(value: 0)
    async let first: Void = pool.run {
      begins.finish()
      gate.wait()
    }
    for await _ in begun {}
    await #expect(throws: StoreRefusal.overloaded) { try await pool.run {} }
    gate.signal()
    try await first
    await #expect(throws: StoreRefusal.busy) { try await pool.run { throw StoreRefusal.busy } }
  }

  private final class Peak: Sendable {
    private let counts = Mutex((now: 0, peak: 0))
    var peak: Int { counts.withLock { $0.peak } }
    func visit() {
      counts.withLock { $0 = ($0.now + 1, max($0.peak, $0.now + 1)) }
      Thread.sleep(forTimeInterval: 0.01)
      counts.withLock { $0.now -= 1 }
    }
  }
}
