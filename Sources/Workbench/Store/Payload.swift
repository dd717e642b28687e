import Foundation

/// How what an entry says is written: JSON with sorted members, days and digests as text.
enum Payload {
  static func bytes(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try Array(encoder.encode(value))
  }

  static func decode<T: Decodable>(_ type: T.Type, _ bytes: [UInt8]) throws -> T {
    try JSONDecoder().decode(type, from: Data(bytes))
  }

  static func read<T: Decodable>(_ type: T.Type, from entry: Entry) throws -> T {
    do {
      return try decode(type, entry.payload)
    } catch {
      throw StoreRefusal.damaged("entry \(entry.seq) (\(entry.kind.rawValue)) cannot be read")
    }
  }
}
