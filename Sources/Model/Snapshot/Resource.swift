/// One thing of the model: its envelope and its fields, which read as if they were its own.
@dynamicMemberLookup
package struct Resource<K: Kind>: Sendable {
  package let name: Name
  /// What people call it; the name where the kind has no title.
  package let title: String
  /// Where its first line stands.
  package let place: Place
  package let value: K

  package var address: Address { Address(kind: K.word, name: name) }
  package var ref: Ref<K> { Ref(name) }
  package subscript<T>(dynamicMember field: KeyPath<K, T>) -> T { value[keyPath: field] }
}

/// That one resource names another, and where it says so.
package struct Mention: Hashable, Sendable {
  package let from: Address
  /// `answersFor[1]`.
  package let field: String
  package let to: Address
  package let place: Place

  package init(from: Address, field: String, to: Address, place: Place) {
    self.from = from
    self.field = field
    self.to = to
    self.place = place
  }
}
