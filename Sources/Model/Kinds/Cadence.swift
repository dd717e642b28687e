/// A review that happens again and again: what goes in, who is there, what comes out. Rows 07.07, 08.01.
package struct Cadence: Kind {
  package enum Review: String, Choice { case product, portfolio, funding, flow, experiment, retrospective }
  /// Which review it is: of a product, of a portfolio, of funding, of the flow of work, of experiments, or of the way of
  /// working (retrospective).
  package var review: Review
  /// What is reviewed.
  package var of: Link<Governed>
  /// How often, such as `1 quarter` or `2 weeks`.
  package var every: Span
  /// The day of the first one, past or to come; later ones follow from it.
  package var from: Day
  /// Roles that take part.
  package var attended: [Ref<Role>]
  /// What goes in. Evidence about value and risk, not documents delivered.
  package var inputs: [String]
  /// What comes out, such as decisions.
  package var outputs: [String]
}
