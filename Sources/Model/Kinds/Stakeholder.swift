/// A group whose interests a product, unit or initiative must serve beside its users, and when it is first
/// heard. Those who will operate or sell what is built are heard before it is built. Rows 04.03, 13.05, 14.20, 14.21.
package struct Stakeholder: Kind {
  package enum Sort: String, Choice {
    case operations, goToMarket = "go-to-market", legal, security, finance, customers, partners, regulator, leadership
  }
  package enum Size: String, Choice { case low, medium, high }
  package enum Moment: String, Choice { case discovery, refinement, building, readiness, release }
  /// What it has a stake in.
  package var of: Link<Exposed>
  /// Which sort of group it is.
  package var sort: Sort
  /// What it needs from the work.
  package var interest: String
  /// How much it can help or hinder.
  package var influence: Size
  /// The first moment at which it is heard.
  package var heardFrom: Moment?
  /// How it is engaged, such as `joins refinement every second week`.
  package var engagement: String?
  /// The role that keeps the relation.
  package var keptBy: Ref<Role>?
  /// The team that is the stakeholder, when it is one of ours.
  package var team: Ref<Team>?
}
