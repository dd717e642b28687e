/// What a team costs as a whole. Never a person: capacity is funded, not hours. Rows 03.10, 08.01.
package struct TeamCost: Kind {
  /// The team.
  package var team: Ref<Team>
  /// The loaded cost of one person of the team in one week, the same for all of them.
  package var perPersonWeek: Money
  /// What it costs to run what the team runs, each week, beside its people.
  package var runPerWeek: Money?
  /// The first day it holds.
  package var from: Day
  /// What is counted in, such as `salaries, places of work, licences`.
  package var covers: String?
}
