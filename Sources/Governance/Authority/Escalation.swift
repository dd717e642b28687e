import Model

/// Who decides a matter, and the path there, for people who ask before they act.
package struct Escalation: Equatable, Sendable {
  package struct Step: Equatable, Sendable {
    package let rung: Rung
    /// `Ines, product owner, up to 20 000 EUR when it can be undone`.
    package let says: String
    /// Why the step does not decide this matter; nothing where it does, and after it.
    package let passedBecause: String?
    package let decides: Bool
  }
  /// From the narrowest right upwards.
  package let steps: [Step]
  package let sentence: String

  package var decider: Rung? { steps.first(where: \.decides)?.rung }
}

extension Authority {
  /// The one decider of a matter and the path that leads there.
  package func whoDecides(_ matter: Matter) -> Escalation {
    let ladder = ladder(for: matter.type, in: matter.scope)
    let decider = decider(of: matter, on: ladder)
    let steps = ladder.rungs.enumerated().map { index, rung in
      Escalation.Step(
        rung: rung, says: says(rung), passedBecause: index < decider ?? .max ? passed(rung, matter) : nil,
        decides: index == decider)
    }
    return Escalation(steps: steps, sentence: sentence(matter, ladder, decider))
  }

  private func says(_ rung: Rung) -> String {
    naming.people(of: rung) + (rung.limit?.spoken.map { ", \($0)" } ?? ", without limit")
  }

  private func sentence(_ matter: Matter, _ ladder: Ladder, _ decider: Int?) -> String {
    guard let decider else { return explain(withoutDecider(matter, ladder), for: .placeholder, on: matter) }
    let before = ladder.rungs[..<decider].map { passed($0, matter) }
    let after = Array(ladder.rungs[(decider + 1)...])
    return (before + [decides(ladder.rungs[decider], after, matter)]).joined(separator: " ")
  }

  private func withoutDecider(_ matter: Matter, _ ladder: Ladder) -> Ruling {
    if !model.exists(matter.scope) { return .unknownScope(matter.scope) }
    if !ladder.rivals.isEmpty { return .unclear(rivals: ladder.rivals) }
    return ladder.rungs.isEmpty
      ? .nobodyHolds(nearest: nearestRights(to: matter)) : .beyondEveryone(rungs: ladder.rungs)
  }
}
