/// Where something stands in what somebody wrote.
package struct Place: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The file as it was named, or what stands in its stead, such as `form`.
  package let file: String
  /// Counted from 1; 0 when the whole file is meant.
  package let line: Int
  /// Counted from 1 in characters; 0 when the whole line is meant.
  package let column: Int

  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  package static func < (a: Place, b: Place) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
  package var description: String { line == 0 ? file : column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)" }
}

/// Something an author or a file got wrong, or should know: a value, with its place and the way to
/// mend it. Findings are collected and shown together, never thrown one at a time.
package struct Finding: Hashable, Sendable {
  package enum Severity: String, Hashable, Comparable, Sendable, Codable, CaseIterable {
    case error, warning, note
    /// How people read it: what has to be mended, what should be thought about, what is good to know.
    package var word: String {
      switch self {
      case .error: "to mend"
      case .warning, .note: rawValue
      }
    }
    package static func < (a: Severity, b: Severity) -> Bool {
      allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
    }
  }

  package let severity: Severity
  /// Which law or check found it, such as `unknown-field` or `one-team-answers-for-a-product`.
  package let rule: String
  package let place: Place?
  /// The resource it is about, when it is about one.
  package let subject: Address?
  package let message: String
  /// How to mend it.
  package let mend: String?

  /// The same finding, wherever its line has moved to.
  package var told: String { "\(rule) \(subject?.description ?? "") \(message)" }

  package init(
    _ severity: Severity, rule: String, at place: Place?, about subject: Address? = nil,
    _ message: String, mend: String? = nil
  ) {
    self.severity = severity
    self.rule = rule
    self.place = place
    self.subject = subject
    self.message = message
    self.mend = mend
  }
}

extension Finding {
  /// The same with another way to mend it.
  func mended(_ mend: String) -> Finding {
    Finding(severity, rule: rule, at: place, about: subject, message, mend: mend)
  }
}

extension Finding: CustomStringConvertible {
  /// `model.yaml:5:1: to mend: a product needs a boundary`, in the form of editors and compilers.
  package var description: String {
    let head = place.map { "\($0): " } ?? ""
    let tail = mend.map { " — \($0)" } ?? ""
    return "\(head)\(severity.word): \(message)\(tail)"
  }
}
