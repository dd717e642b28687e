/// A durable group of people that answers for outcomes. Rows 10.01, 10.02, 10.04.
package struct Team: Kind {
  package enum Topology: String, Choice {
    case streamAligned = "stream-aligned", platform, enabling
    case complicatedSubsystem = "complicated-subsystem"
  }

  /// What the team exists to change.
  package var mission: String
  /// The team's type after Team Topologies: stream-aligned (delivers to customers end to end), platform (what other
  /// teams use by themselves), enabling (helps other teams learn) or complicated-subsystem (specialists for one hard
  /// part).
  package var topology: Topology
  /// The unit the team belongs to.
  package var unit: Ref<Unit>
  /// How many people the team has. Five to nine is usual.
  package var people: Count
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
    /// Collaboration (finding something out together, for a while), X-as-a-service (one uses what the other offers
    /// without asking) or facilitating (one helps the other learn, for a while).
    package var mode: Mode
    /// What the interaction is for.
    package var purpose: String?
    /// The day it ends. Collaboration and facilitating must end.
    package var until: Day?
  }
  /// Current interactions with other teams.
  package var interactions: [Interaction]
  /// Interactions expected soon.
  package var soon: [Interaction]

  /// Somebody of operations or another service who takes part in the team's work. Rows 14.11–14.13, 14.15, 14.16.
  package struct Representative: Codable, Equatable, Sendable {
    package enum Moment: String, Choice { case refinement, planning, review }
    /// The team, service or unit they speak for.
    package var of: Link<Represented>
    /// The role or person; named, so that everyone knows whom to ask.
    package var who: Link<Holder>?
    /// Refinement, planning or review: where they take part.
    package var joins: [Moment]
    /// How far ahead they see what will need them. The next iteration alone is too near.
    package var lookAhead: Span?
  }
  /// Representatives of operations and other services.
  package var representatives: [Representative]
  /// The platform the team is part of.
  package var platform: Ref<Team>?
  /// Software the team owns and evolves.
  package var software: [String]
  /// How the team versions what others use.
  package var versioning: String?
  /// Where the team can be reached.
  package var channels: [String]
  /// Words under which its pages are found.
  package var searchTerms: [String]
  /// When the team meets each day.
  package var dailySync: String?
  /// What it works on now: services, ways of working, improvements across teams.
  package var workingOn: [String]
  /// The day somebody last checked that this still describes the team.
  package var checkedOn: Day?
}
