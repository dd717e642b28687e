import FoundationEssentials

/// A record that is kept for good: one stable text form with a number for its shape, so that a digest
/// over it can be checked again years later.
package protocol Recorded: Codable, Equatable, Sendable {
  /// What the record is called where it is kept, such as `decision`.
  static var record: String { get }
  /// Raised when the written shape changes.
  static var format: Int { get }
}

/// A kept record this version does not know how to read.
package struct UnreadableRecord: Error, Equatable, Sendable {
  package let record: String
  package let format: Int
  package let expected: String
}

private struct Envelope<Content: Codable>: Codable {
  let record: String
  let format: Int
  let content: Content
}
private struct Cover: Decodable {
  let record: String
  let format: Int
}

extension Recorded {
  /// JSON with sorted keys and no spaces: equal values give equal bytes.
  package func canonical() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(Envelope(record: Self.record, format: Self.format, content: self)))
  }

  /// Reads back what ``canonical()`` wrote.
  package init(canonical bytes: [UInt8]) throws {
    let data = Data(bytes)
    let cover = try JSONDecoder().decode(Cover.self, from: data)
    guard cover.record == Self.record, cover.format == Self.format else {
      throw UnreadableRecord(record: cover.record, format: cover.format, expected: "\(Self.record) \(Self.format)")
    }
    self = try JSONDecoder().decode(Envelope<Self>.self, from: data).content
  }
}
