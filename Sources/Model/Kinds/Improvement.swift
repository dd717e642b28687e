/// A change to how work is done, prompted by data and looked at again by its effect. Rows 06.09, 18.05.
package struct Improvement: Kind {
  package enum Area: String, Choice { case flow, quality, value, risk, dependency, stakeholder, people, cost }
  /// Where it is made.
  package var of: Link<Governed>
  /// What it is to improve.
  package var area: Area
  /// The data that prompted it.
  package var because: String
  /// What is done.
  package var action: String
  /// The role that sees to it.
  package var owner: Ref<Role>?
  /// The measure by which its effect will be seen.
  package var measure: Ref<Measure>?
  /// The day its effect is looked at.
  package var reviewOn: Day?
  /// The day it was done or given up.
  package var ended: Day?
}
