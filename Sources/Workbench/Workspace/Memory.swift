import Analysis
import Evidence
import Governance
import Model
import Synchronization

/// What was computed and can be used again, bounded. Everything is kept under the entry it was
/// computed from, so what is found here is never out of date, whoever wrote to the file since.
final class Memory: Sendable {
  private let knownZone = Mutex<Zone?>(nil)
  let snapshots = Shelved<Int64, Snapshot>(most: 8)
  let revisions = Shelved<RevisionKey, Int64?>(most: 64)
  let steps = Shelved<StepKey, [Change]>(most: 512)
  let changes = Shelved<Int64, ChangeSet>(most: 128)
  let findings = Shelved<Int64, [Finding]>(most: 4)
  let work = Shelved<WorkKey, Work>(most: 256)
  let pictures = Shelved<FlowKey, FlowPicture>(most: 48)
  let figures = Shelved<FlowKey, [Figure]>(most: 512)
  let natures = Shelved<WorkKey, WorkPicture>(most: 48)
  let authorities = Shelved<AuthorityKey, Authority>(most: 4)
  let openWork = Shelved<WorkKey, OpenWork>(most: 16)
  let checks = Shelved<CheckKey, [GuardrailCheck]>(most: 8)
  let readings = Shelved<Int64, [Reading]>(most: 2)
  let spend = Shelved<Int64, [Spend]>(most: 2)
  let pieces = Shelved<Int64, [Piece]>(most: 1)
  let reach = Shelved<ReachKey, [String: Day]>(most: 2)
  let courses = Shelved<CoursesKey, [Governance.Course]>(most: 2)
  let drafts = Shelved<DraftKey, Merge>(most: 8)
  let draftFindings = Shelved<DraftKey, [Finding]>(most: 4)
  let searches = Shelved<SearchKey, SearchIndex>(most: 2)
  let layouts = Shelved<MapSizes, LaidOut>(most: 64)
  let sizes = Shelved<Int64, Int>(most: 1)
  let structure = Walked()
  let reviews = Growing<Review>()
  let decisions = Growing<Decision>()
  let scores = Growing<Score>()
  let waivers = Growing<Waiver>()
  let proposals = Growing<Proposal>()
  let responses = Growing<Response>()
  let minutes = Growing<Minute>()
  let referrals = Growing<Referral>()
  let stances = Growing<Stance>()
  let experiments = Growing<ExperimentStep>()
  let promises = Growing<Promise>()
  let promiseScores = Growing<PromiseScore>()
  let baselines = Growing<BaselineLock>()
  let contacts = Growing<ContactsTold>()
  let keepings = Growing<Keeping>()

  /// About 30 MiB of columns.
  static let mostItems = 300_000

  var zone: Zone? { knownZone.withLock { $0 } }
  func keep(_ zone: Zone) { knownZone.withLock { $0 = zone } }
}

/// A record, the entry it is, and the day it was written.
struct Dated<Record: Sendable>: Sendable {
  let seq: Int64
  let day: Day
  let record: Record
}

/// What the work of a scope was made from.
struct WorkKey: Hashable, Sendable {
  /// The last entry about evidence.
  let evidence: Int64
  /// The revision of the model whose structure and workflow were used; 0 before the first.
  let revision: Int64
  let scope: Scope
  let asOf: Day
  let today: Day
  /// What of the work is looked at; none for all of it.
  var place: Address?
}

/// What the last revision of a day was found among.
struct RevisionKey: Hashable, Sendable {
  let latest: Int64
  let day: Day
}

/// What one revision changed in one resource.
struct StepKey: Hashable, Sendable {
  let place: Address
  let revision: Int64
}

/// What the last days of the sources were found from.
struct ReachKey: Hashable, Sendable {
  /// The last entry about evidence.
  let evidence: Int64
  let horizon: Day
}

/// Which figures of which work.
struct FlowKey: Hashable, Sendable {
  let work: WorkKey
  let lookback: Lookback
  let daysAhead: Int?
  let itemsAhead: Int?
}

/// What the rights were read from.
struct AuthorityKey: Hashable, Sendable {
  let revision: Int64?
  let names: [Name: String]
}

/// The last entries about proposals, and a day in the past beyond which nothing counts.
struct CoursesKey: Hashable, Sendable {
  let proposal: Int64
  let response: Int64
  let through: Day?
}

/// What the model with a proposal in it was made from.
struct DraftKey: Hashable, Sendable {
  let proposal: String
  let version: Int
  /// The revision it was brought onto, or, accepted, the one that holds it; 0 before the first.
  let revision: Int64
}

/// What guardrails were checked with.
struct CheckKey: Hashable, Sendable {
  let evidence: Int64
  let revision: Int64?
  /// The last waiver.
  let waiver: Int64
  let names: [Name: String]
  let asOf: Day
  let today: Day
}

/// A few values by their keys; those longest unused go first.
final class Shelved<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Shelf: Sendable {
    var values: [Key: (value: Value, used: Int)] = [:]
    var uses = 0
  }
  private let shelf = Mutex(Shelf())
  private let most: Int

  init(most: Int) { self.most = most }

  /// The value kept, or a new one. Two who ask at once may both make it; making it is repeatable.
  func value(_ key: Key, make: () throws -> Value) rethrows -> Value {
    if let found = find(key) { return found }
    let made = try make()
    keep(made, for: key)
    return made
  }

  /// What is kept under the key that lies nearest; nothing while nothing is kept.
  func nearest(_ distance: (Key) -> Int64) -> (key: Key, value: Value)? {
    shelf.withLock { shelf in
      shelf.values.min { distance($0.key) < distance($1.key) }.map { ($0.key, $0.value.value) }
    }
  }

  private func find(_ key: Key) -> Value? {
    shelf.withLock { shelf in
      shelf.uses += 1
      let uses = shelf.uses
      guard let found = shelf.values[key]?.value else { return nil }
      shelf.values[key]?.used = uses
      return found
    }
  }

  private func keep(_ value: Value, for key: Key) {
    shelf.withLock { shelf in
      shelf.values[key] = (value, shelf.uses)
      guard shelf.values.count > most else { return }
      // A few at once, so that a large shelf is not looked through for each new value.
      let oldest = shelf.values.map { (key: $0.key, used: $0.value.used) }.sorted { $0.used < $1.used }
      for (key, _) in oldest.prefix(max(1, most / 16)) { shelf.values[key] = nil }
    }
  }
}
