import GRDB

/// Values read from a file that anybody may have written to: one of the wrong sort is refused, never
/// trusted, because a trap would end the server for everyone.
extension Row {
  func integer(_ column: Int) throws -> Int64 {
    if case .int64(let value) = storage(column) { return value }
    throw Row.wrongSort(column)
  }

  func real(_ column: Int) throws -> Double {
    switch storage(column) {
    case .double(let value): return value
    case .int64(let value): return Double(value)
    default: throw Row.wrongSort(column)
    }
  }

  func text(_ column: Int) throws -> String {
    if case .string(let value) = storage(column) { return value }
    throw Row.wrongSort(column)
  }

  func bytes(_ column: Int) throws -> [UInt8] {
    switch storage(column) {
    case .blob(let value): return Array(value)
    // SQLite hands out a blob of no length as nothing.
    case .null: return []
    default: throw Row.wrongSort(column)
    }
  }

  /// Nothing where no value stands.
  func optional<T>(_ column: Int, _ read: (Int) throws -> T) rethrows -> T? {
    storage(column).isNull ? nil : try read(column)
  }

  private func storage(_ column: Int) -> DatabaseValue.Storage {
    column < count ? (self[column] as DatabaseValue).storage : .null
  }

  private static func wrongSort(_ column: Int) -> StoreRefusal {
    .damaged("a value is of the wrong sort (column \(column + 1))")
  }
}

extension DatabaseValue.Storage {
  fileprivate var isNull: Bool { if case .null = self { true } else { false } }
}
