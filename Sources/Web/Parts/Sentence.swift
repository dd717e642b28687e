/// The answer a page opens with. Each clause may link to what it rests on.
struct Sentence: Sendable {
  enum Clause: Sendable {
    case words(String)
    case resting(String, on: Href)
    case strong(String)
  }

  var clauses: [Clause]

  init(_ clauses: [Clause]) { self.clauses = clauses }
  init(_ words: String) { clauses = [.words(words)] }

  var isEmpty: Bool { clauses.isEmpty }

  /// What it says, without its links.
  var plain: String {
    clauses.map { clause in
      switch clause {
      case .words(let text), .resting(let text, _), .strong(let text): text
      }
    }.joined()
  }

  /// The clauses inside a line of text.
  var inline: HTML {
    HTML {
      for clause in clauses {
        switch clause {
        case .words(let text): HTML(text)
        case .resting(let text, let target): a(.href(target)) { text }
        case .strong(let text): strong { text }
        }
      }
    }
  }

  /// The paragraph under a page's heading.
  var html: HTML { p(.class("sentence")) { inline } }
}
