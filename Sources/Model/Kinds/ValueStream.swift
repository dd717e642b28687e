/// The steps from a trigger to value for a customer. Rows 10.02, 10.03.
package struct ValueStream: Kind {
  package enum Customer: String, Choice { case external, `internal` }
  /// What sets it off.
  package var trigger: String
  /// The value the customer has at its end.
  package var value: String
  /// Whether the customer stands outside or inside the organisation.
  package var customer: Customer

  /// A step towards the value.
  package struct Stage: Codable, Equatable, Sendable {
    /// What happens, such as `authorise payment`.
    package var name: String
    /// The team that does it.
    package var team: Ref<Team>?
  }
  /// The steps, in order.
  package var stages: [Stage]
}
