import GRDB
import GRDBSQLite

/// A statement used for very many rows: SQLite's own calls, without an object per row.
final class RowStatement {
  private let connection: OpaquePointer
  private let statement: OpaquePointer

  init(_ sql: String, _ db: Database) throws {
    guard let connection = db.sqliteConnection else { throw StoreRefusal.damaged("the connection is closed") }
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v2(connection, sql, -1, &prepared, nil)
    guard code == SQLITE_OK, let prepared else { throw RowStatement.failure(code, connection) }
    self.connection = connection
    statement = prepared
  }

  deinit { sqlite3_finalize(statement) }

  func bind(_ value: Int64, at place: Int32) { sqlite3_bind_int64(statement, place, value) }
  func bind(_ value: Double, at place: Int32) { sqlite3_bind_double(statement, place, value) }

  /// The bytes must stay where they are until ``reset()``.
  func bind(text bytes: UnsafeBufferPointer<UInt8>, at place: Int32) {
    let start = UnsafeRawPointer(bytes.baseAddress ?? RowStatement.nothing).assumingMemoryBound(to: CChar.self)
    sqlite3_bind_text(statement, place, start, Int32(clamping: bytes.count), nil)
  }

  /// The bytes must stay where they are until ``reset()``.
  func bind(blob bytes: UnsafeBufferPointer<UInt8>, at place: Int32) {
    sqlite3_bind_blob(statement, place, bytes.baseAddress ?? RowStatement.nothing, Int32(clamping: bytes.count), nil)
  }

  /// True while there is a row.
  func step() throws -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw RowStatement.failure(code, connection)
    }
  }

  func reset() { sqlite3_reset(statement) }

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }
  func real(_ column: Int32) -> Double { sqlite3_column_double(statement, column) }

  /// Good until the next step.
  func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    let start = sqlite3_column_blob(statement, column)
    let count = Int(sqlite3_column_bytes(statement, column))
    return UnsafeBufferPointer(start: start?.assumingMemoryBound(to: UInt8.self), count: start == nil ? 0 : count)
  }

  func string(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }

  private static func failure(_ code: Int32, _ connection: OpaquePointer) -> DatabaseError {
    DatabaseError(resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(connection)))
  }

  /// An address for texts of no length: SQLite takes a null pointer for NULL.
  private static var nothing: UnsafePointer<UInt8> { UnsafePointer(bitPattern: 1)! }
}
