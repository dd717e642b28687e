import Analysis
import Governance
import Model

/// What this sort of review needs besides figures and limits.
extension ReviewPage {
  private var contents: PackContents { review.pack.contents ?? PackContents() }

  var contentsParts: HTML {
    HTML {
      stalePart
      partsPart
      list(
        "Forecasts resolved",
        contents.resolved.map { forecast in
          Item(
            mark: StatusMark(forecast.held ? .steady : .act, forecast.held ? "held" : "missed").html,
            content: HTML("\(forecast.title): \(forecast.promised); \(forecast.seen)"))
        })
      experimentsPart
      improvementsPart
      moneyPart
      if let governance = contents.governance {
        Part("How we decide", note: "the operating model's own figures") {
          Part.box { PinnedTable(governance, asOf: review.pack.asOf).html }
        }.html
      }
    }
  }

  private func list(_ title: String, _ items: [Item]) -> HTML {
    HTML { if !items.isEmpty { Part(title) { Part.box { Item.list(items) } }.html } }
  }

  private var stalePart: HTML {
    list(
      "Stale evidence",
      contents.stale.map { Item(mark: StatusMark(.watch, $0.sort.rawValue).html, content: HTML($0.sentence)) })
  }

  /// One row for each product or team inside, one column for each figure.
  private var partsPart: HTML {
    let ids = Cadence.Review.headline.filter { id in contents.parts.contains { $0.figures.contains { $0.id == id } } }
    func title(_ id: String) -> String {
      contents.parts.lazy.flatMap(\.figures).first { $0.id == id }?.title ?? id
    }
    return HTML {
      if !contents.parts.isEmpty {
        Part("What lies inside", note: "as of \(review.pack.asOf.spoken)") {
          Part.box {
            Table(
              [.init("Of")] + ids.map { .number(title($0)) },
              rows: contents.parts.map { part in
                [.linked(.text(part.title), visit.to(.about(part.of.address)))]
                  + ids.map { id in
                    part.figures.first { $0.id == id }.map { PinnedTable.value($0.value, $0) }
                      ?? .missing(because: "no such figure here")
                  }
              }, stacks: true
            ).html
          }
        }.html
      }
    }
  }

  private var experimentsPart: HTML {
    list(
      "Experiments",
      contents.experiments.map { line in
        Item(
          mark: StatusMark(line.state == "inspected" ? .act : line.state == "decided" ? .steady : .unknown, line.state)
            .html,
          content: HTML {
            a(.href(visit.to(.experiment(line.experiment)))) { line.title }
            p(.class("small")) { "\(Spoken.capitalised(line.sentence)) Believed: \(line.hypothesis)" }
          })
      })
  }

  private var improvementsPart: HTML {
    list("Improvements to look at", contents.improvements.map { ImprovementItem.of($0, visit.standpoint) })
  }

  private var moneyPart: HTML {
    HTML {
      for fund in contents.money {
        Part("Money: \(fund.title)", note: "\(fund.from.spoken) – \(fund.to.spoken)") {
          Part.box {
            p { "\(fund.spoken)." }
            Table(
              [.init("For"), .init("Horizon"), .number("Given"), .number("Its teams cost")],
              rows: fund.lines.map { line in
                [
                  .text(line.title), .text(line.horizon),
                  line.given.map { .number(Double($0), unit: fund.amount.currency) }
                    ?? .missing(because: "nothing in this period"),
                  line.teams.map { .number(Double($0), unit: fund.amount.currency) } ?? .missing(because: "not known"),
                ]
              }, stacks: true
            ).html
            for move in fund.moves { p(.class("small")) { "Moved: \(move)" } }
          }
        }.html
      }
    }
  }

  /// Computed again when somebody asks: from what was written before the pack was frozen.
  var verification: HTML {
    HTML {
      if let comparison {
        Notice(
          comparison.isSame ? .done : .caution,
          comparison.isSame ? "Computed again, the pack is the same" : "Computed again, the pack differs",
          Sentence(comparison.sentence)
        ).html
        if !comparison.isSame {
          Part("What differs") {
            Part.box {
              Table(
                [.init("What"), .init("Frozen"), .init("Computed again")],
                rows: comparison.differences.map { [.text($0.what), .text($0.frozen), .text($0.again)] }, stacks: true
              ).html
            }
          }.html
        }
      }
    }
  }

  var papers: HTML {
    p(.class("acts")) {
      a(.class("button"), .href(visit.standpoint.to(.review(review.id), [("verify", "1")]))) { "Compute it again" }
      a(.class("button"), .href(visit.to(.reviewPaper(review.id, .md)))) { "As Markdown" }
      a(.class("button"), .href(visit.to(.reviewPaper(review.id, .json)))) { "As JSON" }
    }
  }
}

/// An improvement with what its measure says since.
enum ImprovementItem {
  static func of(_ line: ImprovementLine, _ standpoint: Standpoint) -> Item {
    Item(
      mark: mark(line).html,
      content: HTML {
        a(.href(standpoint.to(.resource(Address(kind: Improvement.word, name: line.improvement))))) {
          strong { line.title }
        }
        p(.class("small")) { "Because: \(line.because) \(line.sentence)" }
      })
  }

  static func mark(_ line: ImprovementLine) -> StatusMark {
    switch line.effect {
    case .better: StatusMark(.steady, "better")
    case .worse: StatusMark(.act, "worse")
    case .routine: StatusMark(.watch, "no signal")
    case .notEnoughData: StatusMark(.unknown, "not enough data")
    case .unmeasured: StatusMark(.unknown, "unmeasured")
    }
  }
}
