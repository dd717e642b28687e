/// Something with a boundary, users and measurable value, that lives until it is retired. Rows 03.01–03.04.
package struct Product: Kind {
  package enum Stage: String, Choice { case idea, exploring, growing, sustaining, retiring, retired }
  package enum Customers: String, Choice { case external, `internal`, both }

  /// The change in the world the product is for.
  package var vision: String
  /// What belongs to the product and what does not.
  package struct Boundary: Codable, Equatable, Sendable {
    /// What the product is responsible for.
    package var inside: [String]
    /// What people might expect of it but which belongs elsewhere.
    package var outside: [String]
  }
  /// Where the product ends. Row 03.01.
  package var boundary: Boundary?
  /// The distinct groups of people who use it.
  package var users: [String]
  /// Whether its customers stand outside the organisation, inside, or both.
  package var customers: Customers
  /// What the team must understand about being a customer of it. Row 03.04.
  package var customerExperience: String?
  /// People and bodies whose interests it must serve, beside its users.
  package var stakeholders: [String]
  /// The person accountable for the product; exactly one, by their handle. Row 07.03.
  package var owner: Ref<Person>?
  /// What is measured to know whether it delivers value.
  package var measures: [Ref<Measure>]
  /// Where it stands in its life: an idea, exploring whether anybody wants it, growing, sustaining what it has, retiring
  /// or retired. Products do not end on a date; retirement is a decision.
  package var stage: Stage
  /// The decision to end it, once it is retiring. Row 03.03.
  package struct Retirement: Codable, Equatable, Sendable {
    /// Why it has no more value than it costs, or what took its place.
    package var because: String
    /// The day it was decided.
    package var decidedOn: Day?
    /// The last day it can be used.
    package var lastDay: Day?
    /// What its users do from then on.
    package var instead: String?
  }
  /// The decision to end it, once it is retiring.
  package var retirement: Retirement?
  /// The value stream it is part of.
  package var valueStream: Ref<ValueStream>?

  /// A level of service that everyone can see. Row 03.08.
  package struct ServiceLevel: Codable, Equatable, Sendable {
    /// What is promised, such as `checkout is reachable`.
    package var promise: String
    /// The measure that tells.
    package var measure: Ref<Measure>?
    /// The value promised, in the measure's unit.
    package var target: Double?
  }
  /// Its operational stability: published service levels.
  package var serviceLevels: [ServiceLevel]
  /// How changes to it are managed and controlled. Row 03.09.
  package var changes: String?
  /// Decision types its team needs to decide alone to move, spelled as under `decides` of decision rights. Those it must
  /// escalate are listed. Row 07.04.
  package var mustDecide: [String]
}
