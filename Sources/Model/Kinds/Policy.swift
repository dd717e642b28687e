/// A written rule people work by. It has a reason and an owner, and is looked at again: if we were not
/// doing this today, would we start? Rows 01.09, 03.09, 07.05.
package struct Policy: Kind {
  package enum Matter: String, Choice { case priorities, flow, feedback, change, quality, funding, people, data }
  /// Where it holds.
  package var of: Link<Governed>
  /// What it settles: priorities, flow, feedback, change, quality, funding, people or data.
  package var settles: Matter
  /// The rule, in a sentence people can act on.
  package var says: String
  /// What would go wrong without it.
  package var because: String
  /// The role that may change it.
  package var owner: Ref<Role>?
  /// The day it is looked at again: kept, changed or dropped.
  package var reviewOn: Day?
}
