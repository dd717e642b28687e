/// What a fund gives to a product, a lasting team or a value stream in a period, and the outcomes it is to
/// move. Rows 03.02, 08.01, 08.04.
package struct FundingLine: Kind {
  package enum Certainty: String, Choice { case committed, planned, indicative }
  /// The fund it comes from.
  package var fund: Ref<Fund>
  /// The product, value stream, team or service that has it; an initiative where one is still funded by itself.
  package var funds: Link<Funded>
  /// The investment horizon, exactly one for each line: exploring an idea, emerging (tried in earnest), investing in
  /// what grows, extracting the return of what is settled, or retiring.
  package var horizon: Horizon
  /// The goals it is to move.
  package var moves: [Ref<Goal>]
  /// The money of one period of the fund.
  package var amount: Money
  /// The first day it is given.
  package var from: Day
  /// The last day; none while it goes on.
  package var until: Day?
  /// Committed for the nearest period, planned for the next, indicative further out.
  package var certainty: Certainty
  /// The evidence about the riskiest assumption that releases the next amount, where money is given in steps. Until a
  /// decision that rests on it releases a period's amount, the fund keeps it back.
  package var releasedBy: String?
  /// The experiment about that assumption: the decision that releases the money rests on its measure, past its threshold.
  package var provenBy: Ref<Experiment>?
}
