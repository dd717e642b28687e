/// A strategy has a live goal that carries it where it holds.
struct AStrategyIsServedByGoals: Rule {
  static let severity = Finding.Severity.warning
  static let why = "A strategy no goal serves has no operational counterpart: it is a poster (01.06)."
  static let mend = "set a goal for the same place, or for a part of it, that the strategy is to reach"

  func findings(in model: Snapshot) -> [Finding] {
    let pursued = Set(model.all(Goal.self).filter { $0.ended == nil }.flatMap { model.surroundings(of: $0.of.address) })
    return model.all(Strategy.self).filter { !pursued.contains($0.of.address) }.map {
      finding(
        about: $0, at: "of", in: model,
        "No live goal of \(model.title(of: $0.of.address)) serves \(quoted($0.title))")
    }
  }
}
