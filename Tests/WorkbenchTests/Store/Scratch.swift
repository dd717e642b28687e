import Foundation
import GRDB
import Model

@testable import Workbench

/// A folder that is gone when the test ends.
final class Scratch: Sendable {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "pomona-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { folder + "/" + name }

  func write(_ bytes: [UInt8], to name: String) throws { try Data(bytes).write(to: URL(fileURLWithPath: path(name))) }

  func bytes(of name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path(name)))) }

  /// Writes to the file as somebody would who wants to change the past.
  func tamper(_ name: String, _ work: (Database) throws -> Void) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path(name), configuration: configuration)
    try queue.write { db in
      for trigger in try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
        try db.execute(sql: "DROP TRIGGER \(trigger)")
      }
      try work(db)
    }
    try queue.close()
  }
}

extension Surroundings {
  /// 30 June 2025, noon in Berlin.
  static let harbour = Surroundings.fixed(Instant(seconds: 1_751_277_600))
}

extension Store {
  /// Appends one entry as a record would.
  @discardableResult
  func append(_ kind: Entry.Kind = .score, on day: Day = Day(number: Int32(20_000)), saying text: String) throws
    -> Entry
  {
    try write { db in
      try Ledger.append(
        Draft(kind, on: day, by: Signature("ines", because: text), ["said": text]), at: surroundings.now(), db)
    }
  }

  func close() throws { try database.close() }
}

func day(_ text: String) -> Day { Day(written: text) ?? .placeholder }
