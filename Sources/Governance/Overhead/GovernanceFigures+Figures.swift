package import Analysis
import Model

extension GovernanceFigures {
  /// Figures by stable ids that begin with `governance.`, so that a decision can expect something of one.
  package var figures: [Figure] {
    [
      latency("p50", 50), latency("p85", 85), localShare, escalationDays, proposalDays, reviewsPerDecision, reviewsHeld,
      exceptionCount, opinionShare, hitRate,
    ]
  }

  private func figure(
    _ id: String, _ title: String, _ answer: Figure.Answer, _ unit: String, _ sample: Int, _ definition: String
  ) -> Figure {
    Figure(
      id: "governance.\(id)", title: title, answer, unit: unit, sample: sample, window: window, asOf: asOf,
      definition: definition, source: "the record of reviews, decisions and proposals")
  }

  /// Nothing with fewer than five.
  private func of(_ count: Int, _ what: String, _ value: () -> Double) -> Figure.Answer {
    count < GovernanceFigures.fewest
      ? .none(because: "Not enough data yet: \(count) of \(GovernanceFigures.fewest) \(what).") : .value(value())
  }

  private func latency(_ id: String, _ percent: Int) -> Figure {
    let days = decisions.map(\.latency)
    return figure(
      "latency.\(id)", "Decision latency, \(percent) %",
      of(days.count, "decisions") { Double(NearestRank.percentile(Share(percent: percent), of: days) ?? 0) }, "days",
      days.count, "calendar days from raised to decided, both ends counted; nearest rank")
  }

  private var localShare: Figure {
    let local = decisions.count(where: isLocal)
    return figure(
      "local-share", "Decided where the work is",
      of(decisions.count, "decisions") { Double(local) / Double(decisions.count) * 100 }, "%", decisions.count,
      "decisions never sent on and taken under a right of the very place they are about, or of one inside it ÷ all decisions"
    )
  }

  private var escalationDays: Figure {
    figure(
      "escalation-days", "Days waited in escalations", .value(Double(escalated.reduce(0) { $0 + $1.days })), "days",
      escalated.count, "calendar days from the day a question was first sent on to its decision, both ends counted; sum"
    )
  }

  private var proposalDays: Figure {
    let days = record.courses.compactMap { course -> Int? in
      guard let closing = course.closing, (window.from...window.to).contains(closing.given),
        let first = course.versions.first?.proposed
      else { return nil }
      return closing.given - first + 1
    }
    return figure(
      "proposal-latency.p50", "Proposals until settled, 50 %",
      of(days.count, "settled proposals") { Double(NearestRank.middle(of: days) ?? 0) }, "days",
      days.count,
      "calendar days from the first version to acceptance, refusal or withdrawal, both ends counted; agreement and objections take place in them; nearest rank"
    )
  }

  private var held: [Review] { record.reviews.filter { (window.from...window.to).contains($0.opened) } }

  private var reviewsPerDecision: Figure {
    figure(
      "reviews-per-decision", "Reviews held for each decision",
      of(decisions.count, "decisions") { Double(held.count) / Double(decisions.count) }, "reviews", held.count,
      "reviews opened in the window ÷ decisions taken in it")
  }

  private var reviewsHeld: Figure {
    let missed = record.missed.count { (window.from...window.to).contains($0) }
    let due = held.count + missed
    return figure(
      "reviews-held", "Reviews held of those due", of(due, "due reviews") { Double(held.count) / Double(due) * 100 },
      "%", due, "reviews opened in the window ÷ those and the due days on which none took place")
  }

  private var exceptionCount: Figure {
    figure(
      "exceptions", "Decided as an exception", .value(Double(exceptions.count)), "decisions", decisions.count,
      "decisions taken beyond every right, with the reason in words")
  }

  private var opinionShare: Figure {
    figure(
      "opinion-share", "Rests on opinion alone",
      of(decisions.count, "decisions") { Double(opinions.count) / Double(decisions.count) * 100 }, "%",
      decisions.count, "decisions with no figure pinned ÷ all decisions")
  }

  private var hitRate: Figure {
    let told = verdicts(of: decisions)
    return figure(
      "hit-rate", "Came about as expected",
      of(told.count, "scored decisions") { Double(told.count { $0 == .held }) / Double(told.count) * 100 }, "%",
      told.count,
      "decisions of the window whose last score is “held” ÷ those with a verdict; “held in part” is not held")
  }

  func verdicts(of decisions: [Decision]) -> [Score.Verdict] {
    let last = Dictionary(record.scores.map { ($0.decision, $0.verdict) }, uniquingKeysWith: { $1 })
    return decisions.compactMap { last[$0.id] }.filter { $0 != .notEnoughData }
  }
}
