/// A reference to a resource of one kind, written as its bare name.
package struct Ref<K: Kind>: Hashable, Sendable, CustomStringConvertible {
  package let name: Name
  package init(_ name: Name) { self.name = name }
  package var description: String { name.text }
  package var address: Address { Address(self) }
}

/// A scalar that leads to another resource.
package protocol Reference: Scalar {
  var address: Address { get }
  /// The words of the kinds it may lead to.
  static var words: [String] { get }
}

extension Ref: Reference { package static var words: [String] { [K.word] } }
extension Link: Reference { package static var words: [String] { G.kinds.map { $0.word } } }

/// A set of kinds that a ``Link`` may lead to.
package protocol Group: Sendable {
  static var kinds: [any Kind.Type] { get }
}

/// A reference to a resource of one of several kinds, written with its kind: `product/checkout`.
package struct Link<G: Group>: Hashable, Sendable, CustomStringConvertible {
  package let address: Address
  package init(_ address: Address) { self.address = address }
  package var description: String { address.description }
}

/// What an operating model may describe.
package enum Operated: Group {
  package static var kinds: [any Kind.Type] { [Unit.self, ValueStream.self, Product.self] }
}
/// Where a decision right or a guardrail holds.
package enum Governed: Group {
  package static var kinds: [any Kind.Type] { [Unit.self, ValueStream.self, Product.self, Team.self, Service.self] }
}
/// Who may hold a right: a role, or one person.
package enum Holder: Group { package static var kinds: [any Kind.Type] { [Role.self, Person.self] } }
