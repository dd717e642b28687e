package import Model

/// What moved since the last review of the same scope.
package struct SinceLastTime: Codable, Equatable, Sendable {
  /// A figure that has another value than last time.
  package struct Movement: Codable, Equatable, Sendable {
    package var id: String
    package var title: String
    package var before: Double?
    package var after: Double?
    package var unit: String

    /// `Cycle time, 85 %: 18 → 21 days`.
    package var spoken: String {
      switch (before, after) {
      case (let before?, let after?): "\(title): \(bare(before)) → \(Spoken.number(after, unit))"
      case (nil, let after?): "\(title): \(Spoken.number(after, unit)), unknown last time"
      case (let before?, nil): "\(title): unknown now, \(Spoken.number(before, unit)) last time"
      case (nil, nil): "\(title): unknown"
      }
    }

    /// The value as it is said, its unit left out.
    private func bare(_ value: Double) -> String { decimal(value, digits: unit.hasPrefix("%") ? 0 : 2) }
  }
  /// The day of the last review; nothing when this is the first.
  package var day: Day?
  /// Changes of the model, one line each, as a change set prints them.
  package var model: [String]
  package var figures: [Movement]
  /// Guardrails that stand elsewhere than last time, one sentence each.
  package var guardrails: [String]

  package init(model: [String], figures: [PinnedFigure], guardrails: [GuardrailCheck], previous: Pack?) {
    day = previous?.asOf
    self.model = model
    self.figures = previous.map { SinceLastTime.moved(figures, $0) } ?? []
    self.guardrails = previous.map { SinceLastTime.turned(guardrails, $0) } ?? []
  }

  package var isEmpty: Bool { model.isEmpty && figures.isEmpty && guardrails.isEmpty }

  private static func moved(_ figures: [PinnedFigure], _ previous: Pack) -> [Movement] {
    figures.compactMap { figure in
      guard let before = previous.figures.first(where: { $0.id == figure.id && $0.of == figure.of }),
        before.value != figure.value
      else { return nil }
      return Movement(
        id: figure.id, title: figure.title, before: before.value, after: figure.value, unit: figure.unit)
    }
  }

  private static func turned(_ guardrails: [GuardrailCheck], _ previous: Pack) -> [String] {
    guardrails.compactMap { now in
      guard let before = previous.guardrails.first(where: { $0.guardrail == now.guardrail }), before.state != now.state
      else { return nil }
      return "\(now.sentence) Last time \(before.state.past)."
    }
  }
}

extension GuardrailCheck.State {
  /// How it stood when it no longer does.
  fileprivate var past: String {
    switch self {
    case .pass: "it held"
    case .warn: "it was close"
    case .breach: "it was in breach"
    case .waived: "it was waived"
    case .notMeasurable: "it was not measurable"
    }
  }
}
