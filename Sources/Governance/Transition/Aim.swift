import Model

/// What a goal of a project aims at, as far as its words tell.
enum Aim: Equatable {
  /// Keeping a day or a budget.
  case schedule
  /// Something delivered.
  case output
  /// An effect, without how much.
  case effect
  /// An effect, and how much.
  case measured
  case unclear

  init(_ aims: [String]) {
    let real = aims.flatMap { $0.split(whereSeparator: { ";|\n".contains($0) }).map(String.init) }
    if !real.isEmpty, real.allSatisfy(speaksOnlyOfScheduleOrBudget) {
      self = .schedule
      return
    }
    let words = Words(aims.joined(separator: " "))
    if words.first(of: Aim.effects) != nil {
      let counts = words.all.contains { $0.contains(where: \.isNumber) || Aim.numbers.contains($0) }
      self = counts ? .measured : .effect
    } else {
      self = words.first(of: Aim.deliveries) != nil ? .output : .unclear
    }
  }

  private static let effects = [
    "reduce", "increas", "decreas", "fewer", "more ", "less ", "faster", "shorter", "halve", "double", "grow", "rise",
    "raise", "lower", "improve", "save", "satisf", "retention", "churn", "conversion", "revenue", "cut ", "drop",
    "customers can", "users can", "nobody has to", "no longer",
  ]
  private static let deliveries = [
    "implement", "deliver", "migrate", "migration", "roll out", "rollout", "build", "introduce", "install", "launch",
    "replace", "upgrade", "develop", "set up", "create", "relaunch", "consolidat", "moderni", "move ", "integrat",
  ]
  private static let numbers: Set = [
    "half", "third", "twice", "double", "halve", "two", "three", "five", "ten", "nobody", "every",
  ]
}
