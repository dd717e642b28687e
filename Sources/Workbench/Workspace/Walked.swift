import Analysis
import Synchronization

/// The walk over the structure as far as it went, so that the next one begins where it ended. It owns that walk alone.
final class Walked: Sendable {
  private let walk = Mutex(StructureWalk())

  /// Two who go on at once may both walk the new revisions; whoever went further is kept.
  func continued(_ go: (inout StructureWalk) throws -> Void) rethrows -> StructureWalk {
    var next = walk.withLock { $0 }
    try go(&next)
    let reached = next
    walk.withLock { if reached.revision > $0.revision { $0 = reached } }
    return reached
  }
}
