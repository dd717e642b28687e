/// Answers the compiler's questions for each field of a struct. A type outside the supported set is
/// refused; that is a mistake in a kind, never in a file.
struct Fields<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let reader: Reader

  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { reader.node?.entries.compactMap { Key(stringValue: $0.key) } ?? [] }
  func contains(_ key: Key) -> Bool { reader.node?.entry(key.stringValue) != nil }
  func decodeNil(forKey key: Key) -> Bool { reader.node?[key.stringValue]?.isNothing ?? true }

  private func required<T: Decodable>(_ type: T.Type, _ key: Key) throws -> T {
    guard let value = try reader.field(type, key.stringValue, isRequired: true) else { throw Unsupported() }
    return value
  }
  private func optional<T: Decodable>(_ type: T.Type, _ key: Key) throws -> T? {
    try reader.field(type, key.stringValue, isRequired: false)
  }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { try required(type, key) }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try required(type, key) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try required(type, key) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try required(type, key) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try required(type, key) }
  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? { try optional(type, key) }
  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try optional(type, key) }
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try optional(type, key) }
  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? { try optional(type, key) }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try optional(type, key) }

  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { throw Unsupported() }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { throw Unsupported() }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { throw Unsupported() }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { throw Unsupported() }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { throw Unsupported() }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { throw Unsupported() }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { throw Unsupported() }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { throw Unsupported() }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { throw Unsupported() }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { throw Unsupported() }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> { throw Unsupported() }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw Unsupported() }
  func superDecoder() throws -> any Decoder { throw Unsupported() }
  func superDecoder(forKey key: Key) throws -> any Decoder { throw Unsupported() }
}
