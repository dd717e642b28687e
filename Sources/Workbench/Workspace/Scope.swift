package import Model

/// Whose work is asked for.
package enum Scope: Hashable, Sendable {
  case everything
  case team(Name)
  case product(Name)
  case source(String)

  /// `team/quay`, `product/checkout`; nothing for a resource that has no work of its own.
  package init?(_ address: Address) {
    switch address.kind {
    case Team.word: self = .team(address.name)
    case Product.word: self = .product(address.name)
    default: return nil
    }
  }
}
