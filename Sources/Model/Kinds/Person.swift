/// A handle for somebody who holds roles. Display name, address and sign-in live beside the model,
/// where they can be erased; no figure about a person exists anywhere.
package struct Person: Kind {
  package static var hasTitle: Bool { false }

  /// One role held in one place.
  package struct Holding: Codable, Equatable, Sendable {
    /// The role held.
    package var role: Ref<Role>
    /// Where it is held; everywhere when left out.
    package var `in`: Link<Governed>?
  }
  /// The unit the person belongs to.
  package var unit: Ref<Unit>?
  /// The team the person is a member of.
  package var team: Ref<Team>?
  /// Roles the person holds.
  package var roles: [Holding]
}
