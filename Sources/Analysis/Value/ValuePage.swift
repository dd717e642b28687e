package import Evidence
package import Model

/// One key value area of a product with the measures that speak for it. Evidence-Based Management Guide 2024.
package struct KeyValueArea: Equatable, Sendable {
  package let area: Measure.KeyValueArea
  package let measures: [MeasurePicture]
  /// Said where there is nothing to show; an empty area is shown empty.
  package var emptiness: String? {
    if measures.isEmpty { return "Nothing is measured here yet: \(area.question)" }
    let unread = measures.allSatisfy { $0.latest == nil }
    return unread ? "Measured by \(counted(measures.count, "measure")), and there is no reading yet." : nil
  }
}

extension Measure.KeyValueArea {
  package var title: String {
    switch self {
    case .currentValue: "Current value"
    case .unrealisedValue: "Unrealised value"
    case .timeToMarket: "Time to market"
    case .abilityToInnovate: "Ability to innovate"
    }
  }
  /// What the area answers.
  package var question: String {
    switch self {
    case .currentValue: "how much value do customers have today?"
    case .unrealisedValue: "how much value could customers have beyond today's?"
    case .timeToMarket: "how fast do we deliver and learn?"
    case .abilityToInnovate: "how well can we deliver something new?"
    }
  }
}

/// What customers want minus what they have.
package struct SatisfactionGap: Equatable, Sendable {
  package let wanted: MeasureSeries.Point
  package let experienced: MeasureSeries.Point
  package let unit: String
  package var gap: Double { wanted.value - experienced.value }
}

/// The four key value areas of one product, always all four.
package struct ValuePage: Equatable, Sendable {
  package let product: Name?
  package let asOf: Day
  /// Current value, unrealised value, time to market, ability to innovate.
  package let areas: [KeyValueArea]
  /// Measures that name no key value area.
  package let unplaced: [MeasurePicture]
  /// Where both what is wanted and what is experienced are measured.
  package let gap: SatisfactionGap?

  /// - Parameter baselines: by measure, where somebody locked its limits.
  package init(
    product: Name?, measures: [NamedMeasure], readings: [Reading], baselines: [Name: Baseline] = [:], asOf: Day
  ) {
    let pictures = measures.map {
      MeasurePicture($0, readings: readings, product: product, baseline: baselines[$0.name], asOf: asOf)
    }
    (self.product, self.asOf) = (product, asOf)
    areas = Measure.KeyValueArea.allCases.map { area in
      KeyValueArea(area: area, measures: pictures.filter { $0.measure.keyValueArea == area })
    }
    unplaced = pictures.filter { $0.measure.keyValueArea == nil }
    gap = satisfactionGap(among: pictures)
  }

  package var figures: [Figure] { areas.flatMap(\.measures).map(\.figure) + unplaced.map(\.figure) }

  /// What deserves to be said first, each in one sentence.
  package var sentences: [String] {
    (areas.flatMap(\.measures) + unplaced).flatMap(\.sentences) + [balance].compactMap(\.self)
  }

  /// The Guide's balance: capability alone, without current and unrealised value, is internal focus.
  private var balance: String? {
    let read = areas.filter { area in area.measures.contains { $0.latest != nil } }.map(\.area)
    if read.isEmpty || read.contains(.currentValue) || read.contains(.unrealisedValue) { return nil }
    return "Only how we work is measured, not the value customers have or miss."
  }
}

/// A measure called like another one with `wanted` or `desired` added, in the same unit, is what the
/// customers of that other one want.
private func satisfactionGap(among pictures: [MeasurePicture]) -> SatisfactionGap? {
  for wanted in pictures where wanted.measure.keyValueArea == .unrealisedValue {
    let parts = wanted.name.text.split(separator: "-")
    let rest = parts.filter { $0 != "wanted" && $0 != "desired" }.joined(separator: "-")
    guard rest.utf8.count < wanted.name.text.utf8.count,
      let experienced = pictures.first(where: { $0.name.text == rest && $0.measure.unit == wanted.measure.unit }),
      let want = wanted.latest, let have = experienced.latest
    else { continue }
    return SatisfactionGap(wanted: want, experienced: have, unit: wanted.measure.unit)
  }
  return nil
}
