import Analysis
import Governance
import Model

/// Decision latency by type, level and hops; hit rates by forum; what was sent on.
struct GovernanceTables: Sendable {
  let figures: GovernanceFigures
  let visit: Visit

  var html: HTML {
    HTML {
      latencyPart
      forumPart
      escalatedPart
    }
  }

  private var latencyPart: HTML {
    HTML {
      if !figures.decisions.isEmpty {
        Part(
          "Decision latency", note: "calendar days from raised to decided, both ends counted; nearest rank",
          id: "latency"
        ) {
          Part.box {
            div(.class("stack")) {
              for group in groups { latencies(group.title, group.lines) }
            }
          }
          ExportLinks(.latency, visit.standpoint).html
        }.html
      }
    }
  }

  private var groups: [(title: String, lines: [GovernanceFigures.Latency])] {
    [("Type", figures.byType), ("Level of the right", figures.byLevel), ("Hops", figures.byHops)]
  }

  /// The three of them in one, as a file.
  var latencies: Table {
    Table(
      [
        .init("By"), .init("Of"), .number("Decisions"), .number("50 %, days"), .number("85 %, days"),
        .number("Days in escalation"),
      ],
      rows: groups.flatMap { group in
        group.lines.map { line in
          [
            .text(group.title), .text(line.name), .count(line.count), .count(line.median), .count(line.p85),
            .count(line.escalationDays),
          ]
        }
      })
  }

  /// Figures of any sort with what they rest on.
  static func table(_ figures: [Figure]) -> Table {
    Table(
      [
        .init("Figure"), .number("Value"), .init("Unit"), .number("Sample"), .init("From"), .init("To"),
        .init("How it is computed"),
      ],
      rows: figures.map { figure in
        [
          .text(figure.title),
          figure.value.map { .number($0, digits: 2) } ?? .missing(because: "not enough yet"), .text(figure.unit),
          .count(figure.sample), .day(figure.window.from), .day(figure.window.to), .text(figure.definition),
        ]
      })
  }

  private func latencies(_ title: String, _ lines: [GovernanceFigures.Latency]) -> HTML {
    Table(
      [.init(title), .number("Decisions"), .number("50 %"), .number("85 %"), .number("Days in escalation")],
      rows: lines.map { line in
        [
          .text(Spoken.capitalised(line.name)), .count(line.count), days(line.median, line), days(line.p85, line),
          .count(line.escalationDays),
        ]
      }, caption: "By \(title.lowercased())", stacks: true
    ).html
  }

  private func days(_ value: Int, _ line: GovernanceFigures.Latency) -> Cell {
    let cell = Cell.number(Double(value), unit: value == 1 ? "day" : "days")
    return line.isEnough ? cell : .noted(cell, note: "few")
  }

  private var forumPart: HTML {
    HTML {
      if !figures.forums.isEmpty {
        Part("How often it came about", note: "for each forum, never for a person", id: "forums") {
          Part.box { forums.html }
          ExportLinks(.forums, visit.standpoint).html
        }.html
      }
    }
  }

  var forums: Table {
    Table(
      [.init("Forum"), .number("Decided"), .number("Scored"), .init("Held")],
      rows: figures.forums.map { [.text($0.title), .count($0.taken), .count($0.scored), .text($0.spoken)] },
      stacks: true)
  }

  private var escalatedPart: HTML {
    HTML {
      if !figures.escalated.isEmpty {
        Part("Sent on", note: "what waiting for another cost", id: "sent-on") {
          Part.box { GovernanceTables.escalated(figures.escalated, visit).html }
        }.html
      }
    }
  }

  /// Questions that were sent on, with the days each cost.
  static func escalated(_ all: [Escalated], _ visit: Visit) -> Table {
    Table(
      [.init("Question"), .init("From, to"), .number("Waited"), .init("Outcome")],
      rows: all.reversed().map { one in
        [
          .linked(.text(one.decision.question), visit.to(.decision(one.decision.id))),
          .text("\(visit.called(one.referral.from)) to \(visit.called(one.decision.decider))"),
          .number(Double(one.days), unit: one.days == 1 ? "day" : "days"),
          .text(one.agreed ? "as the sender would have" : "otherwise"),
        ]
      }, stacks: true)
  }
}
