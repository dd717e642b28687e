import Foundation

/// Bytes on their way into the database.
enum Blob {
  static func of(_ bytes: [UInt8]) -> Data { Data(bytes) }
}
