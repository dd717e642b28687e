package import Model

extension Authority {
  /// Where rights leave something open or say it twice: places nobody decides in, decisions a product needs and
  /// nobody holds, two places that both say who decides, information without a source. Rows 07.03, 07.04, 07.09.
  package var coverage: [Finding] {
    gaps + unheldNeeds + silentOverlaps + sourceless
  }

  /// The findings of the model that speak about rights, with what ``coverage`` adds.
  package func findings(among laws: [Finding]) -> [Finding] {
    let said = laws.filter { $0.subject?.kind == DecisionRight.word }
    let places = Set(said.map(\.place))
    return said + coverage.filter { !places.contains($0.place) }
  }

  /// A type that is decided somewhere, and in no place wide enough for every product.
  private var gaps: [Finding] {
    types.compactMap { type in
      let rights = register.filter { $0.decides == type }
      guard let widest = rights.first, !rights.contains(where: { $0.scope.address == containment.whole }) else {
        return nil
      }
      let open = model.all(Product.self).filter {
        $0.stage != .retired && ladder(for: type, in: $0.address).rungs.isEmpty
      }
      guard !open.isEmpty else { return nil }
      let places = Spoken.list(rights.map { naming.title($0.scope.address) })
      return finding(
        "every-decision-has-a-place", .warning, about: widest.address, at: "scope",
        "\(Spoken.raised(Spoken.plain(type))) is decided in \(places) and in no wider place: nobody decides it for \(Spoken.list(open.map(\.title)))",
        mend: "give somebody the right in a unit that holds them all, or in each of them")
    }
  }

  /// Types a product's team needs, for which nobody holds a right.
  private var unheldNeeds: [Finding] {
    model.all(Product.self).flatMap { product in
      product.mustDecide.enumerated().compactMap { index, type -> Finding? in
        let ladder = ladder(for: type, in: product.address)
        guard ladder.rungs.isEmpty, ladder.rivals.isEmpty else { return nil }
        return finding(
          "a-needed-decision-is-held-by-somebody", .warning, about: product.address, at: "mustDecide[\(index)]",
          "\(product.title) needs \(Spoken.plain(type)) decided, and nobody holds that right",
          mend: "add a decision-right that decides \(type), in the product or in a place around it")
      }
    }
  }

  /// Two rights that reach the same product from places of which neither lies in the other: the nearer one goes
  /// first, and nothing in the model says that this was meant.
  private var silentOverlaps: [Finding] {
    var told: Set<String> = []
    return model.all(Product.self).flatMap { product -> [Finding] in
      let scopes = containment.scopes(over: product.address)
      return types.flatMap { type -> [Finding] in
        let here = register.filter { $0.decides == type && scopes.contains($0.scope.address) }
        return pairs(here).compactMap { near, far in
          let isNamed =
            near.escalatesTo?.address == far.holder.address || far.escalatesTo?.address == near.holder.address
          guard !isNamed, !containment.covers(near.scope.address, far.scope.address),
            !containment.covers(far.scope.address, near.scope.address), told.insert("\(near.name) \(far.name)").inserted
          else { return nil }
          return overlap(near, far, product, scopes)
        }
      }
    }
  }

  private func pairs(_ rights: [Resource<DecisionRight>]) -> [(Resource<DecisionRight>, Resource<DecisionRight>)] {
    rights.indices.flatMap { first in rights.indices.dropFirst(first + 1).map { (rights[first], rights[$0]) } }
  }

  private func overlap(
    _ a: Resource<DecisionRight>, _ b: Resource<DecisionRight>, _ product: Resource<Product>, _ scopes: [Address]
  ) -> Finding {
    let isFirst = (scopes.firstIndex(of: a.scope.address) ?? 0) < (scopes.firstIndex(of: b.scope.address) ?? 0)
    let (near, far) = isFirst ? (a, b) : (b, a)
    return finding(
      "one-place-says-who-decides", .note, about: far.address, at: "scope",
      "\(Spoken.raised(Spoken.plain(near.decides))) for \(product.title) is said twice, in \(naming.title(near.scope.address)) and in \(naming.title(far.scope.address)); the first goes before",
      mend: "let the one escalate to the other, or take one away")
  }

  private var sourceless: [Finding] {
    model.all(DecisionRight.self).flatMap { right in
      right.needs.enumerated().filter { $0.element.from == nil }.map { index, need in
        finding(
          "information-has-a-source", .note, about: right.address, at: "needs[\(index)]",
          "“\(need.information)” is needed for “\(right.title)”, and nothing says where it comes from",
          mend: "name under 'from' the role, team, service, measure or feedback loop it comes from")
      }
    }
  }

  private func finding(
    _ rule: String, _ severity: Finding.Severity, about address: Address, at field: String, _ message: String,
    mend: String
  ) -> Finding {
    Finding(severity, rule: rule, at: model.place(of: address, field: field), about: address, message, mend: mend)
  }
}
