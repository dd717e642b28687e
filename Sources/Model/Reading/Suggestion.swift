/// The written word's nearest relative among those that would have been right.
package enum Suggestion {
  /// `did you mean 'promise'?`, or nothing when no word is near.
  package static func mend(_ written: String, among words: some Sequence<String>) -> String? {
    nearest(written, among: words).map { "did you mean '\($0)'?" }
  }

  /// ` Did you mean promise?`, to follow a sentence; nothing when no word is near.
  package static func sentence(_ written: String, among words: some Sequence<String>) -> String {
    nearest(written, among: words).map { " Did you mean \($0)?" } ?? ""
  }

  /// The word at the smallest distance, if the distance is at most a third of its length.
  package static func nearest(_ written: String, among words: some Sequence<String>) -> String? {
    let wanted = Array(written.lowercased().utf8.prefix(80))
    var best: (word: String, distance: Int)?
    for word in words {
      let letters = Array(word.lowercased().utf8)
      let limit = min(max(1, max(wanted.count, letters.count) / 3), best.map { $0.distance - 1 } ?? .max)
      guard abs(wanted.count - letters.count) <= limit else { continue }
      let distance = distance(wanted, letters)
      if distance <= limit { best = (word, distance) }
    }
    return best?.word
  }

  /// Letters to insert, remove, replace or swap with their neighbour.
  static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var before = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in 0..<b.count {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      (before, last) = (last, row)
    }
    return last[b.count]
  }
}

/// `a product`, `an operating-model`.
package func withArticle(_ word: String) -> String {
  guard let first = word.first else { return word }
  let soundsLikeConsonant = word.hasPrefix("unit") || word.hasPrefix("user")
  return "aeiou".contains(first) && !soundsLikeConsonant ? "an \(word)" : "a \(word)"
}
