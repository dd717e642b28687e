/// A type of decision that is settled in one product is settled for the others too, or in a place around them all.
struct ADecisionHasAWiderPlace: Rule {
  static let severity = Finding.Severity.note
  static let why = """
    What only one product or team may decide is nobody's in the others: there the same question waits, or is answered \
    by whoever is asked (07.01, 07.04).
    """
  static let mend = "give somebody the right in a unit that holds them all, or in each of them"

  func findings(in model: Snapshot) -> [Finding] {
    let products = model.all(Product.self).filter { $0.stage != .retired }
      .map { (title: $0.title, places: Set(model.surroundings(of: $0.address))) }
    let rights = Dictionary(grouping: model.all(DecisionRight.self), by: \.decides)
    return rights.sorted { $0.key < $1.key }.compactMap { type, rights in
      // What departments decide is held to every team by another law.
      guard let first = rights.first, !rights.contains(where: { $0.scope.address.kind == Unit.word }) else {
        return nil
      }
      let scopes = Set(rights.map(\.scope.address))
      let open = products.filter { $0.places.isDisjoint(with: scopes) }.map(\.title)
      guard !open.isEmpty, open.count < products.count else { return nil }
      let places = listed(scopes.sorted().map { model.title(of: $0) })
      return finding(
        about: first, at: "scope", in: model,
        "\(quoted(type)) is decided in \(places) and in no wider place: nobody decides it for \(listed(open))")
    }
  }
}
