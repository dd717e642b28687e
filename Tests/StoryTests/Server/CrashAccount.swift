import Governance
import Model
import Workbench

/// What is found in a record after a crash.
struct CrashAccount {
  let last: Int64
  /// How often each errand is found, by its key.
  private let found: [String: Int]
  /// Decisions without the revision that carries them out or the money they move, and the reverse.
  let torn: [String]

  init(of workspace: Workspace) throws {
    let entries = try workspace.log(last: .max, before: nil)
    last = try workspace.head().seq
    found = entries.reduce(into: [:]) { found, entry in
      if let key = CrashAccount.key(of: entry) { found[key, default: 0] += 1 }
    }
    let decisions = try workspace.decisions()
    let moved = try workspace.ledger().moves.map(\.decision)
    let carried = entries.count { $0.kind == .revision && $0.reason.hasPrefix("Decided: ") }
    let alone = try decisions.filter { try workspace.revision(carryingOut: $0.id) == nil }.map(\.id)
    torn =
      alone + (moved == decisions.map(\.id) ? [] : ["\(moved.count) moves for \(decisions.count) decisions"])
      + (carried == decisions.count ? [] : ["\(carried) revisions for \(decisions.count) decisions"])
  }

  func times(_ errand: CrashErrand) -> Int { found[errand.key] ?? 0 }

  /// Which errand an entry is of; that a review was opened says no tag.
  private static func key(of entry: Entry) -> String? {
    let text = entry.kind == .minute ? String(decoding: entry.payload, as: UTF8.self) : entry.reason
    guard let tag = text.firstMatch(of: /tag-[0-9]+-[0-9]+-[0-9]+/) else { return nil }
    let sort: CrashErrand.Sort? =
      switch entry.kind {
      case .review: .ask
      case .decision: .decide
      case .minute: .note
      case .batch: .take
      case .revision: entry.reason.hasPrefix("Changed ") ? .change : nil
      default: nil
      }
    return sort.map { "\($0.rawValue):\(tag.0)" }
  }
}
