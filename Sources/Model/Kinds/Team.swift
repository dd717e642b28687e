/// A durable group of people that answers for outcomes. Rows 10.01, 10.02, 10.04.
package struct Team: Kind {
  package enum Topology: String, Choice {
    case streamAligned = "stream-aligned", platform, enabling
    case complicatedSubsystem = "complicated-subsystem"
  }

  /// What the team exists to change.
  package var mission: String
  /// The team's type after Team Topologies.
  package var topology: Topology
  /// The unit the team belongs to.
  package var unit: Ref<Unit>
  /// How many people the team has. Five to nine is usual.
  package var people: Int
  /// Skills the team has among its members.
  package var skills: [String]
  /// Skills that delivering end to end takes; any not among `skills` is a handoff. Row 10.04.
  package var needs: [String]
  /// Products the team answers for. A product has exactly one answering team.
  package var answersFor: [Ref<Product>]
  /// Services the team answers for.
  package var offers: [Ref<Service>]
  /// How the team's work flows; figures are computed with this definition of workflow.
  package var workflow: Ref<Workflow>?
  /// The day the team was formed.
  package var since: Day?
  /// The day the team was or will be dissolved. A team with a planned end is temporary.
  package var until: Day?

  /// A deliberate way of working with another team.
  package struct Interaction: Codable, Equatable, Sendable {
    package enum Mode: String, Choice { case collaboration, xAsAService = "x-as-a-service", facilitating }
    /// The other team.
    package var with: Ref<Team>
    /// Collaboration, X-as-a-service or facilitating.
    package var mode: Mode
    /// What the interaction is for.
    package var purpose: String?
    /// The day it ends. Collaboration and facilitating must end.
    package var until: Day?
  }
  /// Current interactions with other teams.
  package var interactions: [Interaction]
}
