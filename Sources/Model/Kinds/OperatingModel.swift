/// How a unit, a value stream or a product works: who is responsible, who decides, how work flows
/// and how the parts coordinate. A model extends a wider one and states only what differs; what it
/// leaves out is inherited. Rows 01.01, 01.02, 01.10, 01.11, 02.01, 02.02.
package struct OperatingModel: Kind {
  /// How the unit plans and adapts. Independent of what the product is made of.
  package enum Philosophy: String, Choice { case agile, adaptive, predictive }
  /// What the work additionally needs because of what it is. Any combination is legal, with any philosophy.
  package enum Overlay: String, Choice { case product, ai, operations }

  /// The unit, value stream or product that works this way.
  package var of: Link<Operated>
  /// The wider model this one inherits from and overrides.
  package var extends: Ref<OperatingModel>?
  /// Delivery philosophy: agile (small steps, customers' feedback, value again and again), adaptive (learning, without
  /// the word and its practices) or predictive (planned ahead where the work is known).
  package var philosophy: Philosophy?
  /// What the work needs besides, because of what it is: overlays for product, AI and operations work, in any combination.
  package var overlays: [Overlay]
  /// The sort of operating model it is, in the organisation's own taxonomy. Row 02.01.
  package var type: Ref<Specialisation>?
  /// Who the customer is.
  package var customer: String?
  /// What that customer values.
  package var valued: String?

  /// What the unit believes about the world it works in; a model fits or does not fit these beliefs. Row 02.05.
  package struct Assumptions: Codable, Equatable, Sendable {
    package enum Demand: String, Choice { case stable, shifting }
    package enum Work: String, Choice { case knowable, emerging }
    package enum Variability: String, Choice { case problem, information }
    package enum Reliance: String, Choice { case plans, feedback }
    package enum Performance: String, Choice { case specialisation, empoweredTeams = "empowered-teams" }
    package enum Management: String, Choice { case throughput, learning }
    package enum Wants: String, Choice { case consistency, fit }
    /// Whether demand is fairly stable or shifts often.
    package var demand: Demand?
    /// Whether the work can mostly be known up front or emerges through discovery.
    package var work: Work?
    /// Whether variability is a problem to remove or information.
    package var variability: Variability?
    /// Whether plans or fast feedback are the more reliable.
    package var reliance: Reliance?
    /// Whether performance comes from specialisation and coordination or from empowered cross-functional teams.
    package var performance: Performance?
    /// Whether management's job is throughput with little deviation or a system that learns.
    package var management: Management?
    /// Whether customers want consistency and quantity or a fit to needs that differ and change.
    package var wants: Wants?
  }
  /// The beliefs to be audited.
  package var assumptions: Assumptions?

  /// What an operating model must say, whatever the philosophy. Row 01.10.
  package struct Components: Codable, Equatable, Sendable {
    /// Who owns what, from strategy to execution.
    package var roles: String?
    /// The decision frameworks that leave teams autonomous and aligned.
    package var governance: String?
    /// How money, people and technology are given out.
    package var resourceAllocation: String?
    /// The path from idea through delivery to retirement.
    package var lifecycle: String?
    /// Which evidence says how well products do.
    package var performanceMeasurement: String?
    /// Platforms and tools that make delivery efficient.
    package var technologies: String?
  }
  /// The six components every product operating model addresses.
  package var components: Components?

  /// The parts of an agile product operating model that reinforce one another. Row 01.11.
  package struct Elements: Codable, Equatable, Sendable {
    /// Roles, responsibilities and structure as people live them.
    package var peopleAndOrganisation: String?
    /// What is measured, and what is rewarded.
    package var measuresAndIncentives: String?
    /// How people collaborate and deliver in small steps.
    package var processes: String?
    /// Decision frameworks, oversight and control.
    package var governance: String?
    /// Values and beliefs that shape what people do.
    package var culture: String?
  }
  /// The five elements that must fit together.
  package var elements: Elements?

  /// What makes a way of working an operating model and not a list of practices. Row 01.02.
  package struct Facets: Codable, Equatable, Sendable {
    /// How the unit is cut into parts.
    package var structure: String?
    /// Who decides what.
    package var decisionRights: String?
    /// How work flows from idea to customer.
    package var flowOfWork: String?
    /// How the parts coordinate.
    package var coordination: String?
  }
  /// The four facets that make a way of working an operating model: structure, decision rights, flow of work, coordination.
  package var facets: Facets?

  /// How priorities are set, how work flows, how feedback changes it. Row 01.09.
  package struct Policies: Codable, Equatable, Sendable {
    /// How priorities are set.
    package var priorities: String?
    /// How work flows from idea to customer.
    package var flow: String?
    /// How feedback loops drive improvement.
    package var feedback: String?
  }
  /// Published policies: how priorities are set, how work flows, how feedback changes it.
  package var policies: Policies?

  /// A practice or tool in use today, bound to the purpose it serves so that it can be replaced. Row 01.18.
  package struct Practice: Codable, Equatable, Sendable {
    /// What it is called, such as `trunk-based development`.
    package var name: String
    /// The purpose that outlives the practice.
    package var purpose: String
    /// The tool used for it today.
    package var tool: String?
  }
  /// Practices and tools in use today, each with the purpose it serves, so that it can be replaced.
  package var practices: [Practice]
}
