extension Measure {
  /// How many days one of its unit is; nothing when the unit is none of time.
  package var daysPerUnit: Double? {
    switch unit.lowercased() {
    case "minute", "minutes": 1 / 1440
    case "hour", "hours": 1 / 24
    case "day", "days": 1
    case "week", "weeks": 7
    default: nil
    }
  }
}
