import Analysis
import Model

extension BehaviourChart {
  /// The readings of a measure with their natural limits; nothing below six readings.
  init?(_ picture: MeasurePicture) {
    let process = picture.behaviour
    guard process.values.count >= 6, process.values.count == picture.series.points.count,
      let baseline = process.baseline,
      !baseline.isEmpty, baseline.upperBound <= process.values.count
    else { return nil }
    self.init(
      title: picture.title, unit: picture.measure.unit, period: "reading",
      points: picture.series.points.map { .init(day: $0.day, value: $0.value) },
      values: .init(centre: process.limits.centre, upper: process.limits.shownUpper, lower: process.limits.shownLower),
      ranges: .init(centre: process.limits.range, upper: process.limits.rangeLimit),
      signals: BehaviourChart.signals(process, better: picture.measure.better),
      baseline: baseline.lowerBound...(baseline.upperBound - 1))
  }
}
