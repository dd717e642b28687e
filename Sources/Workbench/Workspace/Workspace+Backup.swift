import Foundation
import GRDB

/// A copy that was opened and verified.
package struct Backup: Sendable {
  package let path: String
  package let bytes: Int
  package let verification: Verification
}

extension Workspace {
  /// Copies the store while it is being written to, opens the copy and walks its whole history. Only
  /// a copy that is sound gets its name; anything else leaves nothing behind.
  package func backUp(to path: String) throws -> Backup {
    guard !FileManager.default.fileExists(atPath: path) else { throw StoreRefusal.exists(path: path) }
    let partial = path + ".partial"
    try? FileManager.default.removeItem(atPath: partial)
    defer { Workspace.sweep(partial) }
    try copy(to: partial)
    let verification = try Workspace.verifyCopy(partial, in: surroundings)
    guard verification.isSound else { throw StoreRefusal.damaged(verification.sentence) }
    try Workspace.sync(partial)
    guard rename(partial, path) == 0 else {
      throw StoreRefusal.unreachable(path: path, because: String(cString: strerror(errno)))
    }
    try Store.syncFolder(of: path)
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    return Backup(path: path, bytes: size ?? 0, verification: verification)
  }

  private func copy(to path: String) throws {
    do {
      let copy = try DatabaseQueue(path: path)
      try store.database.backup(to: copy)
      try copy.close()
    } catch let error as DatabaseError {
      throw Halt().refusal(for: error, at: path)
    }
  }

  private static func verifyCopy(_ path: String, in surroundings: Surroundings) throws -> Verification {
    let store = try Store.open(path, in: surroundings)
    let verification = try store.verify()
    try store.database.close()
    return verification
  }

  private static func sync(_ path: String) throws {
    let descriptor = Foundation.open(path, O_RDONLY)
    guard descriptor >= 0 else { throw StoreRefusal.unreachable(path: path, because: "it cannot be read") }
    defer { Foundation.close(descriptor) }
    guard fsync(descriptor) == 0 else { throw StoreRefusal.disk(because: "the copy could not be synced") }
  }

  private static func sweep(_ partial: String) {
    for tail in ["", "-wal", "-shm", "-journal"] { try? FileManager.default.removeItem(atPath: partial + tail) }
  }
}
