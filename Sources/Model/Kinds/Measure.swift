/// Something observed again and again to learn whether value is delivered or could be. Rows 06.01, 06.06, 06.07.
package struct Measure: Kind {
  package enum KeyValueArea: String, Choice {
    case currentValue = "current-value", unrealisedValue = "unrealised-value"
    case timeToMarket = "time-to-market", abilityToInnovate = "ability-to-innovate"
  }
  package enum Category: String, Choice { case input, activity, output, outcome, impact }
  package enum Direction: String, Choice { case higher, lower }

  /// What is observed, precisely enough that two people would count the same.
  package var definition: String
  /// Current value, unrealised value, time to market or ability to innovate.
  package var keyValueArea: KeyValueArea?
  /// Input, activity, output, outcome or impact.
  package var category: Category?
  /// The unit, such as `%` or `orders per week`.
  package var unit: String
  /// Which way is better.
  package var better: Direction
  /// Where readings come from.
  package var source: String
  /// How old the latest reading may be before it counts as stale.
  package var freshness: Span
  /// The role that keeps it true.
  package var owner: Ref<Role>?
}
