import Governance
import Model
import Workbench

/// What a resource is written on: the model in force at a revision, or a version of a draft on top of it.
struct Ground: Equatable, Sendable, CustomStringConvertible {
  /// 0 before the first.
  let revision: Int64
  let version: Int?

  /// `58`, or `58.2` in the second version of a draft.
  var description: String { version.map { "\(revision).\($0)" } ?? "\(revision)" }
}

extension Ground {
  init?(written: String) {
    let parts = written.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let revision = Int64(parts[0]), revision >= 0 else { return nil }
    let version = parts.count == 2 ? Int(parts[1]) : nil
    guard parts.count == 1 || version != nil else { return nil }
    self.init(revision: revision, version: version)
  }
}

extension Visit {
  /// What is written on from here.
  func ground() throws -> Ground {
    Ground(
      revision: try workspace.revision() ?? 0,
      version: try standpoint.draft.map { try workspace.course($0.id).proposal.version })
  }

  func model(_ ground: Ground) throws -> Snapshot {
    guard let draft = standpoint.draft, let version = ground.version else {
      return ground.revision == 0 ? .empty : try workspace.snapshot(revision: ground.revision)
    }
    return try workspace.draft(draft.id, version: version, at: ground.revision)
  }
}
