import Foundation
import GRDB

/// Bytes on their way into and out of the database.
enum Blob {
  static func of(_ bytes: [UInt8]) -> Data { Data(bytes) }

  static func bytes(_ value: DatabaseValue) -> [UInt8] {
    switch value.storage {
    case .blob(let data): Array(data)
    case .string(let text): Array(text.utf8)
    default: []
    }
  }
}
