import Synchronization

/// What was made of a file that nobody keeps, by a name nobody guesses. The server remembers a few and forgets the
/// oldest; nothing of them is written anywhere.
final class Remembered<Value: Sendable>: Sendable {
  private let kept = Mutex<[(token: String, value: Value)]>([])
  private let most = 16

  func keep(_ value: Value, as token: String) {
    kept.withLock { kept in
      kept.append((token, value))
      if kept.count > most { kept.removeFirst() }
    }
  }

  func find(_ token: String) -> Value? { kept.withLock { $0.first { $0.token == token }?.value } }
}

/// Exports whose flow was looked at.
typealias Looks = Remembered<Look>
/// Lists of projects that were assessed.
typealias Assessed = Remembered<AssessedList>
