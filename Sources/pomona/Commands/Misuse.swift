import ArgumentParser

/// Words of the command line that were not understood, said in our own sentences.
struct Misuse {
  let sentence: String

  /// - Parameters:
  ///   - message: what the argument parser says.
  ///   - help: what is written about the option or argument it speaks of; empty when it speaks of none.
  init(_ message: String, help: String = "") {
    let about = help.isEmpty ? "." : ": \(help)"
    if let match = message.wholeMatch(of: /The value '(.*?)' is invalid for '(.+?)'.*/.dotMatchesNewlines()) {
      sentence = "'\(match.1)' cannot be read as \(match.2)\(about) \(Misuse.form(of: help))"
    } else if let match = message.wholeMatch(of: /Unknown option '(.+?)'(.*)/) {
      sentence = "There is no option '\(match.1)'\(match.2.isEmpty ? "." : match.2)"
    } else if let match = message.wholeMatch(of: /Missing (?:value for|expected argument) '(.+?)'/) {
      sentence = "\(match.1) is missing\(about)"
    } else if let match = message.wholeMatch(of: /(?:Unexpected argument|\d+ unexpected arguments:) (.+)/) {
      sentence = "\(match.1): more than is understood here. Text with spaces needs quotes."
    } else {
      sentence = message
    }
  }

  /// Only days and whole numbers can be misread; everything else is text.
  private static func form(of help: String) -> String {
    help.contains("The day") || help.contains("The last day")
      ? "A day is written 2025-06-30." : "Write a whole number, such as 30."
  }
}

extension Misuse {
  /// What the parser threw, with what it says about the option.
  init(_ thrown: any Error) {
    let full = Pomona.fullMessage(for: thrown)
    let help = full.firstMatch(of: /(?m)^Help: +\S+(?: <[^>]*>)?(?: \.\.\.)? +(.+)$/).map { String($0.1) }
    self.init(Pomona.message(for: thrown), help: help ?? "")
  }
}
