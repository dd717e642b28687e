package import Evidence
package import Model

/// How far one target of a goal has come: baseline → now → target, and the chance of being there on its day.
package struct TargetProgress: Equatable, Sendable {
  package let goal: Name
  package let target: Goal.Target
  package let picture: MeasurePicture
  /// Part of the way from baseline to target: 0 at the baseline, 1 at the target; below 0 when it went the wrong way.
  package let share: Double?
  package let chance: TargetChance
  package let figures: [Figure]

  package var now: Double? { picture.latest?.value }
  /// Whether the latest reading is at the target or beyond it.
  package var isReached: Bool { now.map { target.isMet(by: $0) } ?? false }
}

extension Goal.Target {
  /// A target above its baseline asks for more, one below it for less.
  package func isMet(by value: Double) -> Bool { target >= baseline ? value >= target : value <= target }
}

/// Progress of each target of a goal. The measure's readings are those of the product the goal is for,
/// or of the whole when it is for a unit or a value stream. A target whose measure is not among the
/// measures is left out.
package func targetProgress(
  of goal: Goal, named name: Name, measures: [NamedMeasure], readings: [Reading], asOf: Day, seed: UInt64 = 1
) -> [TargetProgress] {
  let product = goal.of.address.kind == Product.word ? goal.of.address.name : nil
  return goal.targets.compactMap { target in
    guard let measure = measures.first(where: { $0.name == target.measure.name }) else { return nil }
    let picture = MeasurePicture(measure, readings: readings, product: product, asOf: asOf)
    return TargetProgress(goal: name, target, picture, asOf: asOf, seed: seed)
  }
}

extension TargetProgress {
  init(goal: Name, _ target: Goal.Target, _ picture: MeasurePicture, asOf: Day, seed: UInt64) {
    let span = target.target - target.baseline
    (self.goal, self.target, self.picture) = (goal, target, picture)
    share = picture.latest.flatMap { span == 0 ? nil : ($0.value - target.baseline) / span }
    chance = TargetChance(of: target, picture.series, asOf: asOf, seed: seed)
    figures = [wayFigure(goal, target, picture, share), chanceFigure(goal, target, picture, chance)]
  }
}

private func wayFigure(
  _ goal: Name, _ target: Goal.Target, _ picture: MeasurePicture, _ share: Double?
) -> Figure {
  let reason = picture.latest == nil ? "No reading yet." : "The target is the baseline; it is to be held, not reached."
  let span = target.target - target.baseline
  return Figure(
    id: "goal.\(goal).\(picture.name).progress", title: "\(picture.title), part of the way",
    share.map { .value($0 * 100) } ?? .none(because: reason), unit: "%", sample: picture.series.points.count,
    window: picture.figure.window, asOf: picture.figure.asOf,
    definition:
      "(latest reading − baseline \(decimal(target.baseline))) ÷ (target \(decimal(target.target)) − baseline)",
    source: picture.figure.source, caveats: picture.figure.caveats,
    trend: span == 0 ? [] : picture.figure.trend.map { ($0 - target.baseline) / span * 100 })
}

private func chanceFigure(
  _ goal: Name, _ target: Goal.Target, _ picture: MeasurePicture, _ chance: TargetChance
) -> Figure {
  var (answer, assumption): (Figure.Answer, String) = (.none(because: chance.words), "")
  if case .estimated(let likelihood, let how) = chance { (answer, assumption) = (.value(likelihood.shownPercent), how) }
  let edge = "5 stands for less than 5 %, 95 for more than 95 %."
  let isAtEdge = if case .value(let percent) = answer { percent <= 5 || percent >= 95 } else { false }
  return Figure(
    id: "goal.\(goal).\(picture.name).chance",
    title: "\(picture.title), chance to be at \(decimal(target.target)) on \(target.by.spoken)",
    answer, unit: "%", sample: picture.series.points.count, window: picture.figure.window, asOf: picture.figure.asOf,
    definition: assumption.isEmpty
      ? "chance that the last reading before the day is at the target or beyond" : assumption,
    source: picture.figure.source, caveats: picture.figure.caveats + (isAtEdge ? [edge] : []))
}
