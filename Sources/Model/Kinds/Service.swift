/// Something a shared-services or operations team offers to others again and again. Rows 14.*, 16.05.
package struct Service: Kind {
  package enum Nature: String, Choice { case deterministic, probabilistic, mixed }
  /// Who asks for it.
  package var consumers: [String]
  /// How it is asked for, such as `service desk` or `self-service portal`.
  package var channel: String
  /// Whether its work has known steps and a known result, needs discovery, or is mixed.
  package var nature: Nature
  /// What may be expected of it.
  package struct Level: Codable, Equatable, Sendable {
    /// The share of requests that meet it.
    package var probability: Share
    /// Calendar days, both ends counted.
    package var days: Count
  }
  /// What those who ask for it receive.
  package var gives: String?
  /// The role accountable for its level; exactly one. Row 07.03.
  package var owner: Ref<Role>?
  /// The published service level.
  package var serviceLevel: Level?
}
