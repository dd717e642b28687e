package import Analysis
package import Model

extension ValueArea {
  /// The four key value areas of a product's value page, pinned.
  package static func four(_ page: ValuePage) -> [ValueArea] {
    let scope = page.product.map { Link<Governed>(Address(kind: Product.word, name: $0)) }
    return page.areas.map { ValueArea($0.area, $0.measures.map { Entry($0, of: scope) }) }
  }
}

extension ValueArea.Entry {
  package init(_ picture: MeasurePicture, of scope: Link<Governed>?) {
    self.init(
      measure: picture.name, category: picture.measure.category, better: picture.measure.better,
      figure: PinnedFigure(picture.figure, of: scope), latest: picture.latest?.day, isStale: picture.isStale)
  }
}

extension GoalLine {
  package init(_ progress: TargetProgress, of goal: Resource<Goal>) {
    let reason: String? = progress.now == nil ? "no reading yet" : nil
    self.init(
      goal: goal, target: progress.target, now: progress.now, because: reason, unit: progress.picture.measure.unit)
  }
}

extension Observation {
  /// A measure as a guardrail looks at it. A stale reading says nothing about today, so it is no answer.
  package init(_ picture: MeasurePicture) {
    var answer = picture.figure.answer
    if picture.isStale, let latest = picture.latest {
      answer = .none(because: "the latest reading is of \(latest.day.spoken), older than it may be")
    }
    self.init(id: picture.name.text, answer, unit: picture.measure.unit, daily: DailyValue.of(picture))
  }
}

extension DailyValue {
  /// A measure's readings, as scoring looks at them.
  package static func of(_ picture: MeasurePicture) -> [DailyValue] {
    picture.series.points.map { DailyValue($0.day, $0.value) }
  }
}
