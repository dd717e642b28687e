package import Model

/// Something that comes in: before it is taken, it is asked whether it is new, and what its smallest piece is that
/// somebody would notice. Rows 09.07, 09.09.
package struct IncomingIdea: Equatable, Sendable {
  package var title: String
  package var purpose: String
  /// The goal it serves.
  package var serves: Name?
  /// The smallest piece of it worth releasing.
  package var piece: String
  /// Why it joins none of what is near.
  package var whyNew: String

  package init(title: String, purpose: String, serves: Name? = nil, piece: String = "", whyNew: String = "") {
    (self.title, self.purpose, self.serves) = (title, purpose, serves)
    (self.piece, self.whyNew) = (piece, whyNew)
  }

  /// Something there is already that it may belong to.
  package struct Near: Equatable, Sendable {
    package let of: Address
    package let title: String
    /// `serves the same goal`, `shares the words delivery and price`.
    package let because: String
    let weight: Int
  }

  /// What it is near to, the nearest first; at most five.
  package func near(in model: Snapshot) -> [Near] {
    let own = IncomingIdea.words("\(title) \(purpose)")
    let initiatives = model.all(Initiative.self).filter { $0.ended == nil }.map {
      near($0.address, $0.title, $0.purpose, serves.map($0.serves.map(\.name).contains) ?? false, own)
    }
    let solutions = model.all(Solution.self).filter { $0.standing != .dropped }.map {
      near($0.address, $0.title, $0.idea, false, own)
    }
    let opportunities = model.all(Opportunity.self).map { one in
      near(one.address, one.title, one.words, one.goal.map { $0.name == serves } ?? false, own)
    }
    return (initiatives + solutions + opportunities).compactMap(\.self).sorted {
      ($1.weight, $0.of) < ($0.weight, $1.of)
    }.prefix(5).map(\.self)
  }

  private func near(_ of: Address, _ title: String, _ text: String, _ sameGoal: Bool, _ own: Set<String>) -> Near? {
    let shared = own.intersection(IncomingIdea.words("\(title) \(text)")).sorted()
    guard sameGoal || shared.count >= 2 else { return nil }
    let reasons =
      (sameGoal ? ["serves the same goal"] : [])
      + (shared.isEmpty ? [] : ["shares the words \(Spoken.list(Array(shared.prefix(4))))"])
    return Near(
      of: of, title: title, because: Spoken.list(reasons), weight: shared.count + (sameGoal ? 3 : 0))
  }

  /// Words that say something, each by its beginning, so that `deliver` and `delivery` are one.
  private static func words(_ text: String) -> Set<String> {
    Set(
      text.lowercased().split { !$0.isLetter }.filter { $0.count > 4 && !common.contains(String($0)) }.map {
        String($0.prefix(6))
      })
  }

  private static let common: Set = [
    "their", "there", "which", "where", "these", "those", "about", "after", "before", "every", "would", "should",
    "could", "other", "without", "within", "product", "products", "through", "harbour",
  ]

  /// The initiative it becomes: it waits, and has no day on which it began.
  package func text(named name: Name) -> String {
    func quoted(_ text: String) -> String { JSON.text(text).compact }
    var lines = [
      "kind: initiative", "name: \(name)", "title: \(quoted(title))", "form: initiative", "purpose: \(quoted(purpose))",
    ]
    if let serves { lines.append("serves: [\(serves)]") }
    if !piece.isEmpty {
      lines += ["pieces:", "  - what: \(quoted(piece))"] + (serves.map { ["    moves: \($0)"] } ?? [])
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
