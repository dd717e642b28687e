import Evidence
import Synchronization

/// Files that were looked at without keeping them, by a name nobody guesses. The server remembers a
/// few and forgets the oldest; nothing of them is written anywhere.
final class Looks: Sendable {
  private let kept = Mutex<[(token: String, look: Look)]>([])
  private let most = 16

  func keep(_ look: Look, as token: String) {
    kept.withLock { kept in
      kept.append((token, look))
      if kept.count > most { kept.removeFirst() }
    }
  }

  func find(_ token: String) -> Look? { kept.withLock { $0.first { $0.token == token }?.look } }
}
