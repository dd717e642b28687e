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
  /// What the product gives its users today (current value), what it could still give them (unrealised value), how fast
  /// it learns and delivers (time to market), or how able it is to make something new (ability to innovate).
  package var keyValueArea: KeyValueArea?
  /// What goes in (input), what is done (activity), what is made (output), what people do or experience differently
  /// (outcome), or what that changes in the long run (impact).
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
