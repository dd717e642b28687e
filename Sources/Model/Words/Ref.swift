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
  /// Written with the kind before the name, as where several kinds are possible.
  static var namesKind: Bool { get }
}

extension Ref: Reference {
  package static var words: [String] { [K.word] }
  package static var namesKind: Bool { false }
}
extension Link: Reference {
  package static var words: [String] { G.kinds.map { $0.word } }
  package static var namesKind: Bool { true }
}

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
/// What an interface may be the edge of.
package enum Provided: Group {
  package static var kinds: [any Kind.Type] { [Product.self, Service.self, Technology.self] }
}
/// Who may rely on an interface or a technology.
package enum Consumer: Group {
  package static var kinds: [any Kind.Type] { [Team.self, Product.self, Service.self] }
}
/// What a risk may hurt and a stakeholder may care about.
package enum Exposed: Group {
  package static var kinds: [any Kind.Type] {
    [Unit.self, ValueStream.self, Product.self, Team.self, Service.self, Initiative.self]
  }
}
/// What money may be given to.
package enum Funded: Group {
  package static var kinds: [any Kind.Type] {
    [Product.self, ValueStream.self, Team.self, Service.self, Initiative.self]
  }
}
/// What may wait for a scarce team.
package enum Delayed: Group {
  package static var kinds: [any Kind.Type] { [Initiative.self, Solution.self, Opportunity.self] }
}
/// For whom a representative speaks.
package enum Represented: Group { package static var kinds: [any Kind.Type] { [Team.self, Service.self, Unit.self] } }
/// Who does operations work.
package enum Working: Group { package static var kinds: [any Kind.Type] { [Service.self, Team.self] } }
/// Where information for a decision comes from.
package enum Informant: Group {
  package static var kinds: [any Kind.Type] {
    [Role.self, Team.self, Service.self, Measure.self, FeedbackLoop.self]
  }
}
/// Who may hold a right: a role, or one person.
package enum Holder: Group { package static var kinds: [any Kind.Type] { [Role.self, Person.self] } }
