package import Model

/// Whose work is asked for.
package enum Scope: Hashable, Sendable {
  case everything
  case team(Name)
  case product(Name)
  /// Everything done in a unit, a value stream or for a service.
  case within(Address)
  /// What one source tells, whoever it belongs to.
  case source(String)

  /// `team/quay`, `product/checkout`, `unit/commerce`; nothing for a resource that has no work.
  package init?(_ address: Address) {
    switch address.kind {
    case Team.word: self = .team(address.name)
    case Product.word: self = .product(address.name)
    case Unit.word, ValueStream.word, Service.word: self = .within(address)
    default: return nil
    }
  }
}
