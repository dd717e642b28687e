import Model

extension Snapshot {
  /// A line of a change set in words: what it is about by its title, amounts with their thousands apart.
  func inWords(_ line: String) -> String {
    let plain = line.hasPrefix("~ ") ? line.dropFirst(2) : line[...]
    guard let end = plain.firstIndex(where: \.isWhitespace), let address = Address(String(plain[..<end])),
      exists(address)
    else { return Snapshot.grouped(plain) }
    return title(of: address) + " ·" + Snapshot.grouped(plain[end...])
  }

  /// `200000 EUR` → `200 000 EUR`.
  private static func grouped(_ text: Substring) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      word.count > 4 && word.count < 16 && word.allSatisfy { $0.isASCII && $0.isNumber }
        ? Int(word).map { Spoken.number($0) } ?? String(word) : String(word)
    }.joined(separator: " ")
  }
}
