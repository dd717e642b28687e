import Analysis
import Governance
import Model
import Workbench

/// How much of the work in progress traces to a live goal, by product and team, and what shifted the plan. Rows
/// 05.04–05.06.
struct AlignmentPage: Page {
  let alignment: Alignment
  let shifts: [PlanningShift]
  let model: Snapshot
  let standpoint: Standpoint
  let title = "Alignment"
  let section: Links? = .alignment

  init(_ visit: Visit) throws {
    alignment = try visit.workspace.alignment(asOf: visit.asOf)
    shifts = try visit.workspace.planningLog(asOf: visit.asOf)
    model = try visit.structure()
    standpoint = visit.standpoint
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }
        Sentence(alignment.sentence).html
      }
      AlignmentPart(alignment, in: model, from: standpoint).html
      Part("How the plan was shifted", note: "goals, priorities and investments, with what caused it; the latest first")
      {
        Part.box {
          if shifts.isEmpty {
            p(.class("muted")) { "Nothing was shifted yet, as far as the record says." }
          } else {
            log.html
          }
        }
      }.html
    }
  }

  private var log: Table {
    Table(
      [.init("Day"), .init("Shifted"), .init("What"), .init("Because"), .init("Trend it rests on")],
      rows: shifts.map { shift in
        [
          .day(shift.day),
          .text(
            PlanningShift.Sort.allCases.filter(shift.sorts.contains).map { Spoken.capitalised($0.rawValue) }.joined(
              separator: ", ")),
          .rich(
            HTML {
              a(.href(standpoint.to(AlignmentPage.link(shift.cause)))) {
                plain(shift.lines.first ?? "a change")
              }
              if shift.lines.count > 1 {
                p(.class("small")) {
                  shift.lines.dropFirst().prefix(4).map(plain).joined(separator: "; ")
                }
              }
            }, plain: shift.lines.joined(separator: "; ")),
          .text(shift.because),
          shift.trend.isEmpty ? .missing(because: "nobody named a trend") : .text(shift.trend.joined(separator: "; ")),
        ]
      }, stacks: true)
  }

  private func plain(_ line: String) -> String { model.inWords(line) }

  private static func link(_ cause: PlanningShift.Cause) -> Links {
    switch cause {
    case .decision(let id): .decision(id)
    case .experiment(let name): .experiment(name)
    case .revision: .changes
    }
  }
}

/// Alignment as a part of a page: the figure, and each product and team, the least aligned first.
struct AlignmentPart: Sendable {
  let alignment: Alignment
  let model: Snapshot
  let standpoint: Standpoint
  init(_ alignment: Alignment, in model: Snapshot, from standpoint: Standpoint) {
    (self.alignment, self.model, self.standpoint) = (alignment, model, standpoint)
  }

  var html: HTML {
    HTML {
      FigureRow(isWide: true) {
        FigureCard(
          alignment.figure, mark: nil, before: "a quarter before", records: standpoint.to(.listing(.alignment, .csv))
        ).html
      }.html
      if !alignment.adrift.isEmpty {
        p {
          StatusMark(.watch, "adrift").html
          " These goals are live and lead to no live strategic goal, so they align nothing: "
          standpoint.named(alignment.adrift.map { Address(kind: Goal.word, name: $0) }, in: model)
        }
      }
      part("By team", alignment.teams)
      part("By product", alignment.products)
      ExportLinks(.alignment, standpoint).html
    }
  }

  private func part(_ title: String, _ rows: [Alignment.Row]) -> HTML {
    Part(title, note: "the least aligned first") {
      Part.box {
        if rows.isEmpty {
          p(.class("muted")) { "No work in progress is known on this day." }
        } else {
          AlignmentPart.table(rows, standpoint, in: model).html
        }
      }
    }.html
  }

  /// - Parameter saysKind: teams and products stand in one list.
  static func table(
    _ rows: [Alignment.Row], _ standpoint: Standpoint, in model: Snapshot, saysKind: Bool = false
  ) -> Table {
    Table(
      [.init("Whose work")] + (saysKind ? [.init("Kind")] : []) + [
        .number("Open"), .number("By the item"), .number("By the product"),
        .number("Uncategorised"), .number("Aligned"), .init("Goals"),
      ],
      rows: rows.map { row in
        [
          row.place.map { .rich(standpoint.named($0, in: model), plain: $0.name.text) } ?? .text("—")
        ] + (saysKind ? [.text(row.place?.kind ?? "")] : []) + [
          .count(row.open), .count(row.byItem), .count(row.byProduct), .count(row.uncategorised),
          row.share.map { .number(($0 * 100).rounded(), unit: "%") } ?? .missing(because: "nothing is open"),
          row.goals.isEmpty
            ? .missing(because: "no live goal")
            : .rich(
              standpoint.named(row.goals.sorted().map { Address(kind: Goal.word, name: $0) }, in: model),
              plain: row.goals.sorted().map(\.text).joined(separator: ", ")),
        ]
      }, stacks: true)
  }
}
