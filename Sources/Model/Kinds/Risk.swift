/// Something that may happen and would hurt, kept with the product it would hurt. Rows 13.05, 04.11.
package struct Risk: Kind {
  package enum Sort: String, Choice {
    case value, usability, feasibility, viability, delivery, operations, compliance, security
  }
  package enum Size: String, Choice { case low, medium, high }
  package enum Answer: String, Choice { case avoid, reduce, share, accept }
  /// What it would hurt.
  package var of: Link<Exposed>
  /// What may happen, and what would follow from it.
  package var event: String
  /// Value, usability, feasibility and viability are risks of the product; delivery, operations, compliance and
  /// security of how it is made and run.
  package var sort: Sort
  /// How likely it is.
  package var likelihood: Size
  /// How much it would hurt.
  package var impact: Size
  /// Avoid, reduce, share or accept.
  package var answer: Answer?
  /// What is done about it.
  package var action: String?
  /// The role that watches it.
  package var owner: Ref<Role>?
  /// The day it is looked at again.
  package var reviewOn: Day?
}
