package import Model

extension Authority {
  /// Every type of decision the model names: those of its rights, and those products say they need.
  package var types: [String] {
    let named = model.all(DecisionRight.self).map(\.decides) + model.all(Product.self).flatMap(\.mustDecide)
    return Set(named).sorted()
  }

  /// Every place a right may hold in, widest kind first.
  package var places: [Address] {
    let kinds = Governed.kinds.map { $0.word }
    return kinds.flatMap { kind in model.addresses.filter { $0.kind == kind } }
  }

  /// The rights, by what they decide and then by place, the widest first.
  static func register(of model: Snapshot, _ containment: Containment) -> [Resource<DecisionRight>] {
    let keyed = model.all(DecisionRight.self).map { right in
      let scope = right.scope.address
      return (right, key: (right.decides, containment.scopes(over: scope).count, scope.description, right.name.text))
    }
    return keyed.sorted { $0.key < $1.key }.map { $0.0 }
  }

  /// An amount as somebody types it: `50000 EUR`, or `50000` in the currency the rights there use.
  package func money(_ text: String, for type: String, in scope: Address) -> Money? {
    if let money = Money(written: text) { return money }
    guard let currency = currency(for: type, in: scope) else { return nil }
    return Money(written: text.filter { !$0.isWhitespace && $0 != "\u{202F}" } + " " + currency)
  }

  /// The currency of the limits that a type's rights name, else of any right.
  package func currency(for type: String, in scope: Address) -> String? {
    let near = ladder(for: type, in: scope).rungs.compactMap { $0.limit?.money?.currency }
    return near.first ?? model.all(DecisionRight.self).lazy.compactMap { $0.limit?.money?.currency }.first
  }

  /// Whoever holds a right: the people behind it, or the vacant role.
  package func holder(of right: Resource<DecisionRight>) -> String {
    let rung = Rung(
      right: right.name, scope: right.scope.address, holder: right.holder.address,
      people: standing.people(behind: right.holder.address, for: containment.scopes(over: right.scope.address)),
      limit: right.limit, agree: [], byEscalation: false)
    return Spoken.raised(naming.people(of: rung))
  }
}
