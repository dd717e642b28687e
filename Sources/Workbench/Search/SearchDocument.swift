import Governance
package import Model

/// Where something that was found can be seen.
package enum SearchTarget: Hashable, Sendable {
  case resource(Address)
  case decision(String)
  case review(String)
  case proposal(String)

  /// The kind it is filtered by: `goal`, `decision`.
  package var kind: String {
    switch self {
    case .resource(let address): address.kind
    case .decision: "decision"
    case .review: "review"
    case .proposal: "proposal"
    }
  }

  package var name: String {
    switch self {
    case .resource(let address): address.description
    case .decision(let id), .review(let id), .proposal(let id): id
    }
  }
}

/// One thing that can be found: its name, its title, and each of its fields on a line of its own.
struct SearchDocument: Sendable {
  let target: SearchTarget
  let title: String
  /// `vision: Paying is the shortest part of buying.`
  let lines: [String]
}

extension SearchDocument {
  init(_ address: Address, in model: Snapshot) {
    target = .resource(address)
    title = model.title(of: address)
    var lines: [String] = []
    if let form = model.form(of: address) { SearchDocument.write(form, under: "", to: &lines) }
    self.lines = lines
  }

  private static let envelope: Set<String> = ["kind", "name", "title"]

  private static func write(_ form: Form, under name: String, to lines: inout [String]) {
    switch form {
    case .text(let text): lines.append(name + ": " + text.oneLine)
    case .list(let items):
      let words = items.compactMap { if case .text(let text) = $0 { text } else { nil } }
      if words.count == items.count { return lines.append(name + ": " + words.joined(separator: ", ").oneLine) }
      for item in items { write(item, under: name, to: &lines) }
    case .fields(let fields):
      for field in fields where !(name.isEmpty && envelope.contains(field.name)) {
        write(field.value, under: (name.isEmpty ? "" : name + ", ") + spaced(field.name), to: &lines)
      }
    }
  }

  /// `whereToPlay` is read as `where to play`.
  private static func spaced(_ name: String) -> String {
    hyphenated(name).split(separator: "-").joined(separator: " ")
  }

  init(_ decision: Decision) {
    target = .decision(decision.id)
    title = decision.question
    lines =
      ["chosen: \(decision.option.title)", "because: \(decision.because)", "decider: \(decision.decider)"]
      .map(\.oneLine) + decision.options.map { "option: \($0.title). \($0.detail)".oneLine }
      + ["scope: \(decision.scope)", "type: \(decision.type)"]
      + decision.consequence.lines.map { "changed: \($0)".oneLine }
  }

  init(_ course: Course) {
    let proposal = course.proposal
    target = .proposal(proposal.id)
    title = proposal.title
    lines =
      ["because: \(proposal.because)".oneLine, "author: \(proposal.author)", "scope: \(proposal.scope)"]
      + proposal.texts.map { "changes: \($0.resource)" }
      + course.responses.map { "\($0.says.rawValue) by \($0.by): \($0.because)".oneLine }
  }

  init(_ review: Review) {
    target = .review(review.id)
    title = review.title
    lines =
      review.agenda.flatMap { item in
        ["question: \(item.question)".oneLine, "because: \(item.because)".oneLine]
          + item.options.map { "option: \($0.title). \($0.detail)".oneLine }
      } + ["scope: \(review.scope)"]
  }
}

extension String {
  fileprivate var oneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
