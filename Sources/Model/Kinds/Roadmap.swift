/// The steps by which a product, or the technology under it, moves towards its goals. No dates are
/// promised: forecasts come from evidence. Rows 03.06, 03.07.
package struct Roadmap: Kind {
  package enum View: String, Choice { case business, technology }
  package enum Turn: String, Choice { case now, next, later }
  /// The product it is for.
  package var product: Ref<Product>
  /// The business view ties the product to the strategy, the technology view says how its technology will change.
  package var view: View
  /// The strategy it follows.
  package var strategy: Ref<Strategy>?

  /// Something to be reached on the way.
  package struct Step: Codable, Equatable, Sendable {
    /// What will be different, as an outcome and not as a feature.
    package var outcome: String
    /// Now, next or later.
    package var turn: Turn
    /// The goal it serves.
    package var serves: Ref<Goal>?
    /// Why it stands where it stands in the order.
    package var because: String?
  }
  /// The steps in order.
  package var steps: [Step]
}
