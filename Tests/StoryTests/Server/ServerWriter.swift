import Foundation
import Model
import Synchronization
import Workbench

/// Somebody who writes through a server until it answers no more, and remembers what was acknowledged.
final class ServerWriter: Sendable {
  struct Done: Sendable {
    let errand: CrashErrand
    let answer: [UInt8]
  }
  private struct Journal {
    var done: [Done] = []
    /// Sent, and not answered yet.
    var pending: CrashErrand?
    var refused: [String] = []
  }

  private let journal = Mutex(Journal())
  private let name: String
  private let crew: String
  private let token: String
  private let address: String

  /// - Parameters:
  ///   - name: unique among all writers ever, such as `3-1`.
  ///   - crew: the team it changes and whose money it moves.
  init(_ name: String, crew: String, token: String, at address: String) {
    (self.name, self.crew, self.token, self.address) = (name, crew, token, address)
  }

  var done: [Done] { journal.withLock(\.done) }
  var pending: CrashErrand? { journal.withLock(\.pending) }
  var refused: [String] { journal.withLock(\.refused) }

  func begin() -> Thread {
    let thread = Thread { self.run() }
    thread.stackSize = 4 << 20
    thread.start()
    return thread
  }

  private func run() {
    guard let review = send(.open("tag-\(name)-0"))?["id"]?.text else { return }
    for turn in 1... {
      let tag = "tag-\(name)-\(turn)"
      let errands: [CrashErrand] = [
        .ask(tag, in: review, crew: crew), .decide(tag, in: review), .note(tag, in: review), .change(tag, crew: crew),
        .take(tag, crew: crew),
      ]
      for errand in errands where send(errand) == nil { return }
    }
  }

  /// Nothing once the server is gone, or refused it.
  private func send(_ errand: CrashErrand) -> JSON? {
    journal.withLock { $0.pending = errand }
    guard let reply = try? ask(errand, at: address) else { return nil }
    journal.withLock { journal in
      journal.pending = nil
      guard (200..<300).contains(reply.status) else {
        return journal.refused.append("\(errand.key): \(String(decoding: reply.body, as: UTF8.self))")
      }
      journal.done.append(Done(errand: errand, answer: reply.body))
    }
    guard (200..<300).contains(reply.status), case .success(let json) = JSON.read(reply.body, file: "answer") else {
      return nil
    }
    return json
  }

  /// Sends an errand to a server, the first time or again.
  ///
  /// - Parameter key: its own, unless it is to be taken for another one.
  func ask(_ errand: CrashErrand, key: String? = nil, at address: String) throws -> Courier.Reply {
    try Courier(address).send(
      "POST", "/api/v1/" + errand.path,
      headers: [
        ("authorization", "Bearer \(token)"), ("content-type", errand.type), ("idempotency-key", key ?? errand.key),
      ], body: errand.body)
  }

  /// Asks again for everything, answered before or not.
  ///
  /// - Returns: what was refused, or answered otherwise than before.
  func askAgain(at address: String) throws -> [String] {
    var strange: [String] = []
    for one in done where try ask(one.errand, at: address).body != one.answer { strange.append(one.errand.key) }
    if let pending {
      let reply = try ask(pending, at: address)
      if !(200..<300).contains(reply.status) {
        strange.append("\(pending.key): \(String(decoding: reply.body, as: UTF8.self))")
      }
    }
    return strange
  }
}
