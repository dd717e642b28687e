/// A form with a file, as browsers send it (RFC 7578), read from its bytes.
struct Multipart: Sendable {
  struct Part: Sendable {
    let name: String
    let fileName: String?
    let bytes: [UInt8]
  }
  let parts: [Part]

  /// Nothing when the body is not what its media type promises.
  init?(_ body: [UInt8], mediaType: String) {
    guard let mark = mediaType.split(separator: ";").lazy.compactMap(Multipart.boundary).first, !mark.isEmpty
    else { return nil }
    let line = Array("--\(mark)".utf8)
    var parts: [Part] = []
    guard var from = Multipart.find(line, in: body, from: 0).map({ $0 + line.count }) else { return nil }
    while from + 1 < body.count, !(body[from] == 45 && body[from + 1] == 45), parts.count < 32 {
      guard let next = Multipart.find([13, 10] + line, in: body, from: from) else { return nil }
      if let part = Multipart.part(body[min(from + 2, next)..<next]) { parts.append(part) }
      from = next + line.count + 2
    }
    self.parts = parts
  }

  subscript(_ name: String) -> String? {
    parts.first { $0.name == name && $0.fileName == nil }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }
  var files: [Part] { parts.filter { $0.fileName != nil && !$0.bytes.isEmpty } }

  private static func boundary(_ part: Substring) -> String? {
    let text = part.drop { $0 == " " }
    guard text.lowercased().hasPrefix("boundary=") else { return nil }
    return String(text.dropFirst(9).filter { $0 != "\"" }.prefix(100))
  }

  private static func part(_ bytes: ArraySlice<UInt8>) -> Part? {
    guard let split = find([13, 10, 13, 10], in: Array(bytes), from: 0) else { return nil }
    let head = String(decoding: bytes.prefix(split), as: UTF8.self)
    guard let name = value("name", in: head) else { return nil }
    return Part(name: name, fileName: value("filename", in: head), bytes: Array(bytes.dropFirst(split + 4)))
  }

  private static func value(_ key: String, in head: String) -> String? {
    for field in head.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
      let text = field.drop { $0 == " " }
      guard text.hasPrefix(key + "=\"") else { continue }
      return String(text.dropFirst(key.count + 2).prefix { $0 != "\"" })
    }
    return nil
  }

  private static func find(_ needle: [UInt8], in bytes: [UInt8], from: Int) -> Int? {
    guard needle.count <= bytes.count, from <= bytes.count - needle.count else { return nil }
    return bytes.withUnsafeBufferPointer { all in
      var index = from
      let last = all.count - needle.count
      while index <= last {
        if all[index] == needle[0], needle.indices.allSatisfy({ all[index + $0] == needle[$0] }) { return index }
        index += 1
      }
      return nil
    }
  }
}
