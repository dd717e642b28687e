/// Work across products that serves their outcomes, such as a regulation or a platform change; also
/// a remaining project, so that a mixed portfolio is visible whole. Rows 04.01, 04.02, 04.05.
package struct Initiative: Kind {
  package enum Form: String, Choice { case initiative, project }
  /// A cross-product initiative, or a project that still runs as one.
  package var form: Form
  /// Why it is done.
  package var purpose: String
  /// The products it touches.
  package var products: [Ref<Product>]
  /// The product outcomes it serves.
  package var serves: [Ref<Goal>]
  /// What success means. Schedule and budget alone are not success.
  package var success: [String]
  /// Teams it owns. An initiative owns none: work goes to the teams that answer for the products.
  package var teams: [Ref<Team>]
  /// The person who stands for it.
  package var sponsor: Ref<Person>?
  /// The day it began.
  package var since: Day?
  /// The day it is to end.
  package var until: Day?
  /// The day it was finished or stopped. One without an end, and with a beginning, is in flight.
  package var ended: Day?

  /// The smallest piece that somebody would notice, released by itself: a minimum marketable product. Row 09.09.
  package struct Piece: Codable, Equatable, Sendable {
    /// What it is.
    package var what: String
    /// The goal it is to move.
    package var moves: Ref<Goal>?
    /// The day it was released; none while it is not.
    package var released: Day?
  }
  /// The pieces it is taken in and released by, the first to be released first.
  package var pieces: [Piece]
  /// The money set aside for it.
  package var budget: Money?
}
