import Model

/// A frozen pack beside the same pack computed again from the store: what is the same, and what is not.
package struct PackComparison: Equatable, Sendable {
  package struct Difference: Equatable, Sendable {
    package let what: String
    package let frozen: String
    package let again: String
  }

  /// How many figures, measures, guardrails, goals and other lines gave the same again.
  package let same: Int
  package let differences: [Difference]
  package var isSame: Bool { differences.isEmpty }

  /// `All 34 lines are the same.`
  package var sentence: String {
    let all = same + differences.count
    if isSame { return "All \(grouped(all)) lines of the pack came out the same." }
    return
      "\(grouped(same)) of \(grouped(all)) lines came out the same; \(grouped(differences.count)) \(differences.count == 1 ? "is" : "are") different."
  }

  package init(frozen: Pack, again: Pack) {
    let (old, new) = (PackComparison.lines(frozen), PackComparison.lines(again))
    let now = Dictionary(new, uniquingKeysWith: { first, _ in first })
    let known = Set(old.map(\.what))
    // A pack frozen by an earlier version holds less; what it never held is no difference.
    let isOlder = frozen.contents == nil
    let added = isOlder ? [] : new.filter { !known.contains($0.what) }
    differences =
      old.compactMap { line in
        let again = now[line.what] ?? "nothing"
        return again == line.says ? nil : Difference(what: line.what, frozen: line.says, again: again)
      } + added.map { Difference(what: $0.what, frozen: "nothing", again: $0.says) }
    same = old.count - old.count { now[$0.what] != $0.says }
  }

  private typealias Line = (what: String, says: String)

  private static func lines(_ pack: Pack) -> [Line] {
    figures(pack) + judged(pack) + contents(pack.contents)
  }

  private static func figures(_ pack: Pack) -> [Line] {
    pack.allFigures.map { figure in
      let place = figure.of.map { ", \($0)" } ?? ""
      let says = figure.value.map { Spoken.number($0, figure.unit) } ?? "no answer"
      return (
        "\(figure.id)\(place)",
        "\(says), \(counted(figure.sample, "observation")), \(figure.from.spoken) – \(figure.to.spoken)"
      )
    }
  }

  private static func judged(_ pack: Pack) -> [Line] {
    pack.guardrails.map { ("guardrail/\($0.guardrail)", "\($0.state.rawValue): \($0.sentence)") }
      + pack.goals.map { ("goal/\($0.goal) by \($0.measure)", $0.spoken) }
      + pack.due.map { ($0.decision, "\($0.expects.title) \($0.expects.spoken), \($0.revisit.spoken)") }
      + pack.findings.map { ("\($0.rule) \($0.about ?? "") \($0.message)", $0.severity.rawValue) }
  }

  private static func contents(_ contents: PackContents?) -> [Line] {
    guard let contents else { return [] }
    return contents.stale.map { ("\($0.sort.rawValue) \($0.name)", $0.sentence) }
      + contents.resolved.map { ("forecast \($0.title), \($0.promised)", $0.seen) }
      + contents.experiments.map { ("experiment/\($0.experiment)", "\($0.state): \($0.sentence)") }
      + contents.improvements.map { ("improvement/\($0.improvement)", $0.sentence) }
      + contents.money.map { ("fund/\($0.fund)", "\($0.spoken); \($0.moves.joined(separator: "; "))") }
  }
}
