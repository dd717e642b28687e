import Foundation
import GRDB

extension Workspace {
  /// A larger record is looked at where its file lies.
  package static let largestCopy = 200 << 20

  /// The whole record as the bytes of a file: everything that whoever signed in may read, no secret of who signs in, and
  /// nothing that was erased.
  package func copyOfRecord() throws -> [UInt8] {
    let size = try store.read { db in
      try (Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0) * (Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0)
    }
    guard size <= Workspace.largestCopy else { throw WorkspaceRefusal.tooLargeToCopy(bytes: size) }
    do { return try written() } catch let error as DatabaseError {
      // Where a copy finds no room nothing of the record itself is in doubt.
      throw Halt().refusal(for: error, at: "the copy")
    }
  }

  private func written() throws -> [UInt8] {
    var erasing = Configuration()
    // What is deleted is written over, on every page and in what pages are made of.
    erasing.prepareDatabase { try $0.execute(sql: "PRAGMA secure_delete = ON") }
    let copy = try DatabaseQueue(configuration: erasing)
    try store.database.backup(to: copy)
    try copy.write { db in
      for table in ["invitation", "session", "access_token", "account"] { try db.execute(sql: "DELETE FROM \(table)") }
    }
    return try Store.inFolder { path in
      // Written anew, it holds no page on which something erased still stands.
      try copy.vacuum(into: path)
      return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }
  }

  /// A copy of a record, to be asked like any other. Nothing is written into it: what is done is done where the record is.
  package static func copied(_ bytes: [UInt8], in surroundings: Surroundings = .live) throws -> Workspace {
    try Store.inFolder { path in
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      return Workspace(store: try Store.copied(path, in: surroundings))
    }
  }
}

extension Store {
  /// Gives a file of one's own for as long as something is done with it.
  static func inFolder<Value>(_ work: (_ path: String) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pomona-copy-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    return try work(folder.appending(path: "record.sqlite").path)
  }
}
