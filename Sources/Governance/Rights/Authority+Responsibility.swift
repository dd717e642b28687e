import Model

extension Authority {
  /// Every decision of the register as one of the three ways of writing shows it.
  package func responsibilities(as way: ResponsibilityModel) -> [Responsibility] {
    var seen: Set<String> = []
    return register.compactMap { right in
      guard seen.insert("\(right.decides) \(right.scope)").inserted else { return nil }
      return responsibility(deciders(like: right), as: way)
    }
  }

  /// The rights that say who decides the same type in the same place. The next step of an escalation there is none.
  private func deciders(like right: Resource<DecisionRight>) -> [Resource<DecisionRight>] {
    let same = model.all(DecisionRight.self).filter { $0.decides == right.decides && $0.scope == right.scope }
    let first = same.filter { one in
      !same.contains { $0.name != one.name && $0.escalatesTo?.address == one.holder.address }
    }
    return first.isEmpty ? same : first
  }

  private func responsibility(_ rights: [Resource<DecisionRight>], as way: ResponsibilityModel) -> Responsibility? {
    guard let first = rights.first else { return nil }
    let cast = Cast(rights, agreeing: Dictionary(uniqueKeysWithValues: rights.map { ($0.name, agreeing(to: $0)) }))
    let parts = way.letters.map { (letter: $0.letter, who: cast.who($0.letter, in: way)) }
    return Responsibility(
      decides: first.decides, scope: first.scope.address, rights: rights.map(\.name), parts: parts,
      breaches: way.breaches(cast))
  }

  /// Roles that must agree, the other side of a joint delegation included.
  private func agreeing(to right: Resource<DecisionRight>) -> [Name] {
    ladder(for: right.decides, in: right.scope.address).rungs.first { $0.right == right.name }?.agree
      ?? right.agree.map(\.name)
  }
}

/// Who has a part in a decision, each once and in the order written.
struct Cast {
  private(set) var holders: [Address] = []
  private(set) var recommend: [Address] = []
  private(set) var perform: [Address] = []
  private(set) var agree: [Address] = []
  private(set) var input: [Address] = []
  private(set) var inform: [Address] = []

  init(_ rights: [Resource<DecisionRight>], agreeing: [Name: [Name]]) {
    holders = once(rights.map { $0.holder.address })
    recommend = once(rights.flatMap { $0.recommend.map(\.address) })
    perform = once(rights.flatMap { $0.perform.map(\.address) })
    agree = once(rights.flatMap { agreeing[$0.name] ?? [] }.map { Address(kind: Role.word, name: $0) })
    input = once(rights.flatMap { $0.input.map(\.address) })
    inform = once(rights.flatMap { $0.inform.map(\.address) })
  }

  func who(_ letter: String, in way: ResponsibilityModel) -> [Address] {
    switch (way, letter) {
    case (.raci, "R"): once(recommend + perform)
    case (.raci, "A"), (.daci, "A"), (.rapid, "D"): holders
    case (.raci, "C"): once(agree + input)
    case (.raci, "I"): inform
    case (.daci, "I"): once(inform + perform)
    case (.daci, "D"): Array(recommend.prefix(1))
    case (.daci, "C"): once(Array(recommend.dropFirst()) + agree + input)
    case (.rapid, "R"): recommend
    case (.rapid, "A"): agree
    case (.rapid, "P"): perform
    case (.rapid, "I"): input
    default: []
    }
  }
}

private func once(_ all: [Address]) -> [Address] { all.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }

extension ResponsibilityModel {
  func breaches(_ cast: Cast) -> [String] {
    var told: [String] = []
    if cast.holders.count != 1 {
      let word = self == .raci ? "is accountable" : self == .daci ? "approves" : "decides"
      told.append("Exactly one \(word); \(counted(cast.holders.count, "is", "are")) named.")
    }
    switch self {
    case .raci:
      if cast.recommend.isEmpty, cast.perform.isEmpty {
        told.append("At least one is responsible; nobody is named to recommend it or to carry it out.")
      }
    case .daci:
      if cast.recommend.isEmpty { told.append("Exactly one drives it; nobody is named to recommend.") }
    case .rapid:
      if cast.recommend.count != 1 {
        let named = cast.recommend.isEmpty ? "nobody is" : "\(cast.recommend.count) are"
        told.append("Exactly one recommends; \(named) named.")
      }
    }
    return told
  }
}
