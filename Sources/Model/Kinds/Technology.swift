/// A platform, tool or technology the work stands on, tied to what it is for so that it can be replaced.
/// Rows 01.07, 01.17, 01.18.
package struct Technology: Kind {
  package enum Ring: String, Choice { case trial, adopt, keep, retire }
  /// What it makes possible that would be missed without it.
  package var purpose: String
  /// Whether it is being tried, taken up, kept as it is, or on its way out.
  package var ring: Ring
  /// The team that answers for it.
  package var owner: Ref<Team>?
  /// The products, services and teams that stand on it.
  package var usedBy: [Link<Consumer>]
  /// The strategy it serves.
  package var serves: Ref<Strategy>?
  /// The day it is looked at again; required while it is on trial.
  package var reviewOn: Day?
}
