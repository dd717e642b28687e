import Crypto

/// The digest of very many rows in their order, without holding them.
struct RowDigest {
  private var hasher = SHA256()

  /// Begins with the form and what the rows belong to.
  init(form: StaticString, of source: String) {
    var start = CanonicalBytes(form: form)
    start.add(source)
    hasher.update(data: start.bytes)
  }

  mutating func add(_ key: UnsafeBufferPointer<UInt8>, _ row: UnsafeBufferPointer<UInt8>) {
    add(length: key.count)
    hasher.update(bufferPointer: UnsafeRawBufferPointer(key))
    add(length: row.count)
    hasher.update(bufferPointer: UnsafeRawBufferPointer(row))
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      add(length: bytes.count)
      hasher.update(bufferPointer: UnsafeRawBufferPointer(bytes))
    }
  }

  mutating func add(_ number: Int64) { add(length: Int(number)) }

  private mutating func add(length: Int) {
    withUnsafeBytes(of: Int64(length).bigEndian) { hasher.update(bufferPointer: $0) }
  }

  var digest: Digest { Digest(hasher) }
}
