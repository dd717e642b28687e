import Governance
import Model
import Workbench

/// A decision with what came of it, as lists show it.
struct DecisionRow: Sendable {
  let decision: Decision
  let score: Score?
  let isDue: Bool

  /// The latest first.
  static func all(_ visit: Visit) throws -> [DecisionRow] {
    let scores = Dictionary(
      try visit.workspace.scores(through: visit.asOf).map { ($0.decision, $0) }, uniquingKeysWith: { $1 })
    let due = Set(try visit.workspace.due(on: visit.asOf).map(\.decision))
    return try visit.workspace.decisions(through: visit.asOf).reversed().map {
      DecisionRow(decision: $0, score: scores[$0.id], isDue: due.contains($0.id))
    }
  }

  /// What came of it, in the words of a score, or when it will be looked at again.
  var mark: StatusMark {
    guard let score else {
      return isDue
        ? StatusMark(.act, "to be scored") : StatusMark(.unknown, "open until \(Spoken.short(decision.revisit))")
    }
    return .of(score)
  }

  static func table(_ rows: [DecisionRow], _ standpoint: Standpoint) -> Table {
    Table(
      [.init("Decided"), .init("Question and answer"), .init("Expected"), .init("What came of it"), .init("By")],
      rows: rows.map { row in
        [
          .day(row.decision.decided), row.answer(standpoint),
          .text("\(row.decision.expects.title): \(row.decision.expects.spoken)"), .status(row.mark),
          .text(Spoken.capitalised(row.decision.decider.text)),
        ]
      }, stacks: true)
  }

  /// What stands out about how it was decided.
  private var beside: String {
    [
      decision.grade == .opinion ? "rests on opinion alone" : nil,
      decision.exception == nil ? nil : "decided as an exception",
      decision.escalationDays.map { "sent on, \(Spoken.count($0, "day"))" },
    ].compactMap(\.self).map { " · \($0)" }.joined()
  }

  private func answer(_ standpoint: Standpoint) -> Cell {
    .rich(
      HTML {
        a(.href(standpoint.to(.decision(decision.id)))) { strong { decision.option.title } }
        p(.class("small")) { decision.question + beside }
      }, plain: decision.option.title)
  }
}

/// Every decision, the latest first, with how often what was expected came about.
struct DecisionsPage: Page {
  let rows: [DecisionRow]
  /// Only those of a grade of evidence.
  let grade: Grade?
  let mine: MayDecide
  let waiting: WaitingPart?
  let standpoint: Standpoint
  let title = "Decisions"
  let section: Links? = .decisions

  init(_ visit: Visit) throws {
    let grade = visit.query.text("grade").flatMap(Grade.init)
    self.grade = grade
    rows = try DecisionRow.all(visit).filter { row in grade.map { row.decision.grade == $0 } ?? true }
    mine = try MayDecide(visit)
    waiting = try visit.visitor.person.map { try WaitingPart(visit, with: $0) }
    standpoint = visit.standpoint
  }

  private var sentence: Sentence {
    guard !rows.isEmpty else {
      return Sentence(
        grade.map { "No decision rests on evidence graded “\($0.rawValue)”." } ?? "Nothing was decided yet.")
    }
    let scored = rows.compactMap(\.score).filter { $0.verdict != .notEnoughData }
    let held = scored.count { $0.verdict == .held }
    let due = rows.count(where: \.isDue)
    return Sentence(
      "\(Spoken.capitalised(Spoken.count(rows.count, "decision"))). "
        + (scored.isEmpty
          ? "None is scored yet"
          : "Of \(Spoken.word(scored.count)) scored, \(held == 0 ? "none" : Spoken.word(held)) held")
        + (due == 0 ? "." : "; \(Spoken.word(due)) \(due == 1 ? "waits" : "wait") to be scored."))
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }; sentence.html
      }
      p(.class("acts")) {
        a(.class("button"), .href(standpoint.to(.whoDecides))) { "Who decides?" }
        a(.class("button"), .href(standpoint.to(.rights))) { "Decision rights" }
        a(.class("button"), .href(standpoint.to(.governance))) { "How we decide" }
      }
      if let waiting { waiting.html }
      mine.html
      Tabs(
        name: "Grade of evidence",
        tabs: [("All", standpoint.to(.decisions), grade == nil)]
          + Grade.allCases.map { one in
            (Spoken.capitalised(one.rawValue), standpoint.to(.decisions, [("grade", one.rawValue)]), grade == one)
          }
      ).html
      if rows.isEmpty {
        EmptyState(
          "No decisions yet",
          "Here would be each decision with the evidence it rested on, the right it used, what was expected, and what came of it.",
          step: ("See the reviews", standpoint.to(.reviews))
        ).html
      } else {
        Part.box { DecisionRow.table(rows, standpoint).html }
        ExportLinks(.decisions, standpoint).html
      }
    }
  }
}
