/// Money set aside for an end, given out to products and lasting teams at a steady rhythm. Rows 08.01, 08.06.
package struct Fund: Kind {
  /// The unit, value stream or product whose money it is.
  package var of: Link<Operated>
  /// What it is for.
  package var purpose: String
  /// The money of one period, such as `900 000 EUR`.
  package var amount: Money
  /// The length of a period. A quarter is usual; a year is too long to learn from.
  package var every: Span
  /// The first day of the first period.
  package var from: Day
  /// The role that gives it out.
  package var holder: Ref<Role>?

  /// How much of the fund a horizon should have.
  package struct Bounds: Codable, Equatable, Sendable {
    /// The investment horizon: exploring an idea, emerging (tried in earnest), investing in what grows, extracting the
    /// return of what is settled, or retiring.
    package var horizon: Horizon
    /// No less than this share.
    package var atLeast: Share
    /// No more than this share.
    package var atMost: Share
  }
  /// The guardrail for each horizon.
  package var horizons: [Bounds]
}

/// How far away the return of an investment is. After the guardrails of lean budgets.
package enum Horizon: String, Choice { case exploring, emerging, investing, extracting, retiring }
