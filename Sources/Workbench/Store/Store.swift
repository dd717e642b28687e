import GRDB
import Model

/// The one file everything is kept in: the chain of entries, the versions of resources, the rows of
/// evidence. Whatever is acknowledged is on the disk.
package struct Store: Sendable {
  let database: any DatabaseWriter
  /// Where the file lies; `memory` when there is none.
  package let path: String
  let surroundings: Surroundings
  let halt = Halt()

  /// Why nothing is written any more, after a failing disk.
  package var stopped: String? { halt.reason }

  /// Whether what was committed last can be read while a transaction is open. In memory there is one
  /// connection for everything.
  var readsBesideWriting: Bool { database is DatabasePool }

  func read<T>(_ work: (Database) throws -> T) throws -> T {
    do {
      return try database.read(work)
    } catch let error as DatabaseError {
      throw halt.refusal(for: error, at: path)
    }
  }

  /// One transaction: all of it is on the disk when this returns, or none of it.
  func write<T>(_ work: (Database) throws -> T) throws -> T {
    try halt.refuseIfStopped()
    do {
      return try database.write(work)
    } catch let error as DatabaseError {
      throw halt.refusal(for: error, at: path)
    }
  }
}
