/// The same field changed twice: once in what somebody proposes, once in the model since they began.
package struct Conflict: Hashable, Sendable, CustomStringConvertible {
  /// Which of the two changes stands.
  package enum Side: String, Codable, Hashable, Sendable, CaseIterable {
    /// What the model says now.
    case current
    /// What is proposed.
    case proposed
  }

  package let address: Address
  /// `people`, `states[Review].limit`; empty when the whole resource is meant.
  package let field: String
  /// What both began from; nothing stands for absent.
  package let base: String?
  package let current: String?
  package let proposed: String?

  /// `team/quay people`: by this the side that was chosen is remembered.
  package var key: String { field.isEmpty ? "\(address)" : "\(address) \(field)" }
  package var description: String {
    "\(key): was \(base ?? "nothing"), is now \(current ?? "nothing"), proposed \(proposed ?? "nothing")"
  }
}
