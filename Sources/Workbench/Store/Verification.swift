/// What walking the whole history found.
package struct Verification: Equatable, Sendable {
  /// One place where the history is not what it was when it was written.
  package struct Fault: Equatable, Sendable {
    /// The entry it belongs to; 0 when it is about the file as a whole.
    package let seq: Int64
    package let what: String
  }

  package let entries: Int64
  package let revisions: Int
  package let batches: Int
  package let head: Head
  /// In the order of the chain, so the first one names the first wrong entry.
  package let faults: [Fault]
  /// How many moves of money were decided.
  package var moves = 0

  package var isSound: Bool { faults.isEmpty }

  /// One sentence for a person.
  package var sentence: String {
    guard let first = faults.first else {
      let money = moves == 0 ? "" : " \(moves) \(moves == 1 ? "move" : "moves") of money balance."
      return "\(entries) entries are as they were written.\(money) The head of the chain is \(head.digest.short)."
    }
    let place = first.seq == 0 ? "The file" : "Entry \(first.seq)"
    return "\(place) is not as it was written: \(first.what). \(faults.count) in all."
  }
}

extension Verification {
  /// The same with what the moves of money say.
  func with(moves: Int, _ more: [Fault]) -> Verification {
    guard moves > 0 || !more.isEmpty else { return self }
    let all = (faults + more).enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }
    var verification = Verification(
      entries: entries, revisions: revisions, batches: batches, head: head, faults: all.map(\.element))
    verification.moves = moves
    return verification
  }
}

/// Words somebody kept outside the machine: how long the chain was then and what stood for it. A
/// chain that was cut, rebuilt or put back to an older copy does not contain them.
extension Head {
  /// Reads what ``description`` writes.
  package init?(_ text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let seq = Int64(parts[0]), seq >= 0, let digest = Digest(hex: String(parts[1])) else {
      return nil
    }
    self.init(seq: seq, digest: digest)
  }
}
