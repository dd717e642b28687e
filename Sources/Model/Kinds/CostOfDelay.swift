/// What each week without something costs: the value lost, never what the work costs. By it and by how long each
/// keeps the scarce team, work that waits for the same team is put in order. Reinertsen; Black Swan Farming;
/// row 05.09.
package struct CostOfDelay: Kind {
  package enum Urgency: String, Choice { case steady, fading, deadline }
  /// The initiative, the solution or the opportunity that waits.
  package var of: Link<Delayed>
  /// The value lost in each week it is not there.
  package var perWeek: Money
  /// Steady: every week costs the same. Fading: the value has a peak and passes. Deadline: nothing until a day, then
  /// all of it.
  package var urgency: Urgency
  /// The day of a deadline, or the day by which a fading value is gone.
  package var until: Day?
  /// The team whose time is scarce and which cannot do two of these at once.
  package var takes: Ref<Team>
  /// How long it keeps that team from the next one: elapsed time, not effort.
  package var blocks: Span
  /// The day work on it began. What has begun keeps its place: reordering it costs flow.
  package var begun: Day?
  /// How the estimate came about, and from what it would change.
  package var basis: String?
}

extension [Resource<CostOfDelay>] {
  /// The currency most of them are in, the first by name where several are; only those can be set beside one another.
  package var usualCurrency: String {
    let counts = Dictionary(map { ($0.perWeek.currency, 1) }, uniquingKeysWith: +)
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
  }
}
