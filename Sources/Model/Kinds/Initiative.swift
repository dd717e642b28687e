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
  /// The money set aside for it.
  package var budget: Money?
}
