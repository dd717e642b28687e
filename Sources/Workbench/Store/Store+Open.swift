import Foundation
import GRDB

extension Store {
  /// Makes a new file; refused when there is one.
  ///
  /// - Parameter found: writes the first entry, so that no file ever stands without one.
  static func create(
    _ path: String, in surroundings: Surroundings, _ found: @escaping (Database) throws -> Void = { _ in }
  ) throws -> Store {
    guard !FileManager.default.fileExists(atPath: path) else { throw StoreRefusal.exists(path: path) }
    let store = try connect(path, in: surroundings, found)
    try syncFolder(of: path)
    return store
  }

  /// Opens a file that is ours and of a form we know; anything else is left untouched.
  static func open(_ path: String, in surroundings: Surroundings) throws -> Store {
    guard FileManager.default.fileExists(atPath: path) else { throw StoreRefusal.missing(path: path) }
    try recognise(path)
    return try connect(path, in: surroundings, nil)
  }

  /// A store that ends with the process, for tests and for answers that need no file.
  static func inMemory(
    in surroundings: Surroundings, _ found: @escaping (Database) throws -> Void = { _ in }
  ) throws -> Store {
    let store = Store(
      database: try DatabaseQueue(configuration: configuration()), path: "memory", surroundings: surroundings)
    try store.migrate(found)
    return store
  }

  /// What a file holds, held in memory and never written.
  static func copied(_ path: String, in surroundings: Surroundings) throws -> Store {
    try recognise(path)
    var readonly = Configuration()
    readonly.readonly = true
    let memory = try DatabaseQueue(configuration: configuration())
    do { try DatabaseQueue(path: path, configuration: readonly).backup(to: memory) } catch let error as DatabaseError {
      throw Halt().refusal(for: error, at: path)
    }
    let store = Store(database: memory, path: "memory", surroundings: surroundings)
    try store.migrate()
    store.halt.stop(because: "it is a copy, to be asked only")
    return store
  }

  private static func connect(
    _ path: String, in surroundings: Surroundings, _ found: ((Database) throws -> Void)?
  ) throws -> Store {
    do {
      let pool = try DatabasePool(path: path, configuration: configuration())
      try Durability.demand(of: pool)
      let store = Store(database: pool, path: path, surroundings: surroundings)
      try store.migrate(found)
      return store
    } catch let error as DatabaseError {
      throw Halt().refusal(for: error, at: path)
    }
  }

  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(5)
    configuration.maximumReaderCount = 4
    configuration.prepareDatabase { db in
      // Without this, REPLACE would delete a row of the history without asking its trigger.
      try db.execute(sql: "PRAGMA recursive_triggers = ON")
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
    }
    return configuration
  }

  /// Looks at a file without changing a byte of it.
  private static func recognise(_ path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    do {
      let (application, version, tables) = try DatabaseQueue(path: path, configuration: configuration).read { db in
        (
          try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
          try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
          try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
        )
      }
      if application == 0, tables == 0, version == 0 { throw StoreRefusal.unfinished(path: path) }
      guard application == Schema.application else { throw StoreRefusal.foreign(path: path) }
      guard version <= Schema.version else {
        throw StoreRefusal.newer(path: path, version: version, known: Schema.version)
      }
    } catch let error as DatabaseError {
      throw Halt().refusal(for: error, at: path)
    }
  }

  /// A new file is only safe once its folder knows its name.
  static func syncFolder(of path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let descriptor = Foundation.open(folder, O_RDONLY)
    guard descriptor >= 0 else { throw StoreRefusal.unreachable(path: folder, because: "its folder cannot be read") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw StoreRefusal.disk(because: "its folder could not be synced") }
  }
}
