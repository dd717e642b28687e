/// A contract between teams or products: what others may rely on without asking. Exactly one team is
/// accountable for it. Rows 01.05, 07.03, 13.02.
package struct Interface: Kind {
  package enum Form: String, Choice { case api, event, data, file, service, agreement }
  /// The product, service or technology it is the edge of.
  package var of: Link<Provided>?
  /// An API, an event, data, a file, a service, or an agreement between people.
  package var form: Form
  /// What it lets others do.
  package var offers: String
  /// The team accountable for it; exactly one.
  package var accountable: Ref<Team>?
  /// The teams and products that rely on it.
  package var consumers: [Link<Consumer>]
  /// Where the contract is written down, and how it is checked.
  package var contract: String?
  /// How it changes without breaking those who rely on it, such as `two versions live for a quarter`.
  package var versioning: String?
  /// What may be expected of it, such as `99.9 % of calls answered within 300 ms`.
  package var expectation: String?
}
