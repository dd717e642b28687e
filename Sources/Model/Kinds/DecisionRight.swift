/// Who may decide what, where, and up to which limit. One decider for a decision type in a scope. Rows 07.01–07.05.
package struct DecisionRight: Kind {
  package enum Reversibility: String, Choice { case reversible, irreversible }
  package enum Risk: String, Choice { case low, medium, high }

  /// The type of decision, in a word of yours spelled the same everywhere, such as `scope`, `staffing`, `price-change`
  /// or `release`. Proposals to change the model need `operating-model-change`; `experiment`, `promise` and `baseline` say who
  /// runs experiments, promises forecasts and locks limits, and `evidence` who takes evidence back.
  package var decides: String
  /// Where it holds: a unit and all in it, a value stream, a product, a team or a service.
  package var scope: Link<Governed>
  /// The role or person that decides. Exactly one decides.
  package var holder: Link<Holder>

  /// Up to where the holder decides alone; beyond it the decision escalates.
  package struct Limit: Codable, Equatable, Sendable {
    /// The most money one decision may move.
    package var money: Money?
    /// The highest risk.
    package var risk: Risk?
    /// `reversible` when decisions that cannot be undone lie beyond the limit.
    package var reversibility: Reversibility?
  }
  /// Money, risk and reversibility up to which the holder decides; no limit when left out.
  package var limit: Limit?
  /// Roles that must agree before it counts.
  package var agree: [Ref<Role>]
  /// Roles whose advice is sought; they have no veto.
  package var input: [Ref<Role>]

  /// Delegation after Management 3.0: directional, from those who delegate to those who may decide.
  package struct Delegation: Codable, Equatable, Sendable {
    /// Who delegates.
    package var from: Ref<Role>
    /// Who may decide.
    package var to: Ref<Role>
    /// 1 tell, 2 sell, 3 consult, 4 agree, 5 advise, 6 inquire, 7 delegate.
    package var level: DelegationLevel
  }
  /// How far the decision is delegated.
  package var delegation: Delegation?
  /// Who decides beyond the limit.
  package var escalatesTo: Link<Holder>?

  /// What somebody needs to know to decide well. Row 07.09.
  package struct Need: Codable, Equatable, Sendable {
    /// The information.
    package var information: String
    /// The role, team, service, measure or feedback loop it comes from.
    package var from: Link<Informant>?
    /// The role that needs it, when it is not the holder.
    package var by: Ref<Role>?
  }
  /// The information the decision rests on, with where it comes from.
  package var needs: [Need]
  /// Roles that prepare the decision and recommend; the first drives it. In RACI they are responsible.
  package var recommend: [Ref<Role>]
  /// Roles that carry the decision out.
  package var perform: [Ref<Role>]
  /// Roles that are told afterwards.
  package var inform: [Ref<Role>]
  /// The day the right is looked at again.
  package var reviewOn: Day?
  /// How many days a decision of this type should take at most.
  package var expectedDays: Count?
}
