package import Model

/// One link of the chain: something that was done, when, by whom and why. Entries are only ever
/// added. Each holds the digest of the one before, so that no byte of the history can change unseen.
package struct Entry: Equatable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// The first entry of every chain: which installation this is.
    case founding
    /// The model changed.
    case revision
    /// Evidence came in.
    case batch
    /// A batch no longer counts.
    case retraction
    case review, decision, score, waiver
    /// A change of the model is put up for talk, or somebody says something to it.
    case proposal, response
    /// Something was kept of a review: a note, who was there, its end.
    case minute
    /// A question was sent to whoever may decide it.
    case referral
    /// Somebody whose agreement is asked for agreed or objected.
    case stance
    /// An experiment was started, amended, inspected or decided.
    case experiment
    /// A forecast somebody relies on, and that it was scored.
    case promise
    case promiseScore = "promise-score"
    /// The limits of a measure are locked on some of its readings.
    case baseline
    /// Teams met the people they work for.
    case contact
    /// A rule that changed nothing was kept for a reason, or is to go.
    case keeping
    /// An account was made, changed or removed, or a token of it made or ended.
    case account
    /// The workspace's own today was set.
    case clock
  }

  /// Counted from 1 without a gap.
  package let seq: Int64
  package let kind: Kind
  /// The day from which it holds, in the workspace's own calendar.
  package let day: Day
  /// The moment it was written, by the clock of the machine.
  package let at: Instant
  /// The handle of the person, or the face that acted, such as `command line`.
  package let author: String
  /// False when nobody had to prove who they are.
  package let authenticated: Bool
  package let reason: String
  /// What was done, as JSON with sorted members.
  package let payload: [UInt8]
  package let previous: Digest
  package let digest: Digest

  /// What the digest is taken over. The form is versioned and never changes once released.
  package var canonical: [UInt8] {
    var form = CanonicalBytes(form: "pomona-entry/1")
    form.add(seq)
    form.add(kind.rawValue)
    form.add(Int64(day.number))
    form.add(at.milliseconds)
    form.add(author)
    form.add(authenticated ? 1 : 0)
    form.add(reason)
    form.add(payload)
    form.add(previous.bytes)
    return form.bytes
  }
}

/// An entry that has not found its place in the chain yet.
struct Draft: Sendable {
  let kind: Entry.Kind
  let day: Day
  let signature: Signature
  let payload: [UInt8]

  init(_ kind: Entry.Kind, on day: Day, by signature: Signature, _ payload: some Encodable) throws {
    self.init(kind, on: day, by: signature, bytes: try Payload.bytes(payload))
  }

  init(_ kind: Entry.Kind, on day: Day, by signature: Signature, bytes: [UInt8]) {
    self.kind = kind
    self.day = day
    self.signature = signature
    self.payload = bytes
  }
}

/// Who acts and why; stands beside everything that is written.
package struct Signature: Hashable, Sendable {
  package let author: String
  package let reason: String
  /// False when nobody had to prove who they are.
  package let authenticated: Bool

  package init(_ author: String, because reason: String = "", authenticated: Bool = false) {
    self.author = author
    self.reason = reason
    self.authenticated = authenticated
  }

  /// The same by somebody who proved who they are.
  func proven() -> Signature { Signature(author, because: reason, authenticated: true) }
}
