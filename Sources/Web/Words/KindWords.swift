import Model

/// What kinds are called on pages.
enum KindWords {
  /// `value-stream` → `value stream`; the field's own way of writing stays where it has one.
  static func one(_ word: String) -> String {
    switch word {
    case Team.Interaction.Mode.xAsAService.rawValue: "X-as-a-service"
    case Team.Topology.streamAligned.rawValue: word
    default: word.split(separator: "-").joined(separator: " ")
    }
  }

  /// `value-stream` → `Value streams`.
  static func many(_ word: String) -> String {
    let one = one(word)
    let plural =
      switch word {
      case "person": "people"
      case "operations-work": one
      case _ where one.hasSuffix("y"): String(one.dropLast()) + "ies"
      default: one + "s"
      }
    return Spoken.capitalised(plural)
  }
}

extension Links {
  /// The page of what somebody expected something of: a decision, or an accepted proposal.
  static func claim(_ id: String) -> Links { id.hasPrefix("proposal-") ? .proposal(id) : .decision(id) }

  /// The page about a resource: its own where its kind has one, else where the model is browsed.
  static func about(_ address: Address) -> Links {
    switch address.kind {
    case Product.word: .product(address.name, .overview)
    case Team.word: .team(address.name)
    case Service.word: .service(address.name)
    case ValueStream.word: .valueStream(address.name)
    case Experiment.word: .experiment(address.name)
    case Measure.word: .measure(address.name)
    default: .resource(address)
    }
  }
}

extension Standpoint {
  /// Several resources in a row: `Checkout, Ledger`.
  func named(_ addresses: [Address], in model: Snapshot) -> HTML {
    HTML {
      for (index, address) in addresses.enumerated() {
        index > 0 ? HTML(", ") : HTML(); named(address, in: model)
      }
    }
  }

  /// Leads to what the model says of a resource.
  func inTheModel(_ address: Address) -> HTML { a(.href(to(.resource(address)))) { "in the model" } }

  /// A resource by its title, leading to its page.
  func named(_ address: Address, in model: Snapshot, names: [Name: String] = [:]) -> HTML {
    guard model.exists(address) else { return HTML(address.name.text) }
    return a(.href(to(.about(address)))) { names.title(of: address, in: model) }
  }
}
