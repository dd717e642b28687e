/// One file an author wrote: YAML with any number of documents, or JSON.
package struct ModelText: Sendable {
  /// The file as findings name it.
  package let file: String
  package let text: String
  /// What was wrong with the bytes, when they were no text.
  let flaw: Flaw?

  package init(file: String, text: String) {
    self.file = file
    self.text = text
    self.flaw = nil
  }
}

extension ModelText {
  /// Why bytes cannot be read as a model.
  enum Flaw: Sendable { case binary, wideEncoding, brokenEncoding(line: Int) }

  /// A file as it lies on disk. Bytes that are no UTF-8 text become a finding when the model is read.
  package init(file: String, bytes: [UInt8]) {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    self.file = file
    self.flaw = ModelText.flaw(in: body)
    self.text = flaw == nil ? String(decoding: body, as: UTF8.self) : ""
  }

  private static func flaw(in bytes: ArraySlice<UInt8>) -> Flaw? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .wideEncoding }
    if bytes.contains(0) { return .binary }
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    return .brokenEncoding(line: (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1)
  }

  /// True for what is written as JSON. A file that calls itself YAML is read as YAML, braces or not.
  var isJSON: Bool {
    guard !file.hasSuffix(".yaml"), !file.hasSuffix(".yml") else { return false }
    guard let first = text.utf8.first(where: { $0 != 32 && $0 != 9 && $0 != 10 && $0 != 13 }) else { return false }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }
}
