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
        Part("Decision latency", note: "calendar days from raised to decided, both ends counted; nearest rank") {
          Part.box {
            latencies("Type", figures.byType)
            latencies("Level of the right", figures.byLevel)
            latencies("Hops", figures.byHops)
          }
        }.html
      }
    }
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
        Part("How often it came about", note: "for each forum, never for a person") {
          Part.box {
            Table(
              [.init("Forum"), .number("Decided"), .number("Scored"), .init("Held")],
              rows: figures.forums.map {
                [.text($0.title), .count($0.taken), .count($0.scored), .text($0.spoken)]
              }, stacks: true
            ).html
          }
        }.html
      }
    }
  }

  private var escalatedPart: HTML {
    HTML {
      if !figures.escalated.isEmpty {
        Part("Sent on", note: "what waiting for another cost") {
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
