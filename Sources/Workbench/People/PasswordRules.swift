/// What a password must be: long enough, and none that is tried first. No rules about its letters (NIST SP 800-63B).
package enum PasswordRules {
  package static let length = 8...128

  package enum Flaw: Error, Equatable, Sendable, CustomStringConvertible {
    case short, long, common, obvious(String)

    package var description: String {
      switch self {
      case .short:
        "A password has at least \(PasswordRules.length.lowerBound) characters. Several words in a row make a good one."
      case .long: "A password has at most \(PasswordRules.length.upperBound) characters."
      case .common:
        "This password is one of those that are tried first. Choose another; several words in a row make a good one."
      case .obvious(let word): "A password made of “\(word)” is guessed first here. Choose another."
      }
    }
  }

  /// What is wrong with a password; nothing when it is taken.
  ///
  /// - Parameter context: words anybody would try here: the organisation's name, the handle.
  package static func flaw(_ password: String, context: [String]) -> Flaw? {
    if password.count < length.lowerBound { return .short }
    if password.count > length.upperBound || password.utf8.count > 512 { return .long }
    let plain = password.lowercased()
    let stem = plain.filter(\.isLetter)
    if CommonPasswords.whole.contains(plain) || CommonPasswords.stems.contains(stem) { return .common }
    if Set(plain).count < 3 || isRow(plain) { return .common }
    let words = (context + ["pomona"]).map { $0.lowercased().filter { $0.isLetter || $0.isNumber } }
    return words.first { $0.count > 2 && (stem == $0 || stem == $0 + $0 || plain == $0) }.map { .obvious($0) }
  }

  /// `abcdefgh`, `87654321`.
  private static func isRow(_ text: String) -> Bool {
    let steps = zip(text.unicodeScalars, text.unicodeScalars.dropFirst()).map { Int($1.value) - Int($0.value) }
    return steps.allSatisfy { $0 == 1 } || steps.allSatisfy { $0 == -1 }
  }
}
