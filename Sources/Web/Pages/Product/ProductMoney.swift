import Evidence
import Governance
import Model
import Workbench

/// What a product cost by sort, beside what its value did in its own units: the total cost of value, with no score made
/// of the two. Row 03.10.
struct ProductMoney: Sendable {
  let subject: ProductSubject
  let periods: [CostOfValue]
  let lines: [Resource<FundingLine>]

  init(_ subject: ProductSubject) throws {
    self.subject = subject
    periods = try subject.visit.workspace.costOfValue(of: subject.product.name, asOf: subject.visit.asOf)
    lines = subject.model.all(FundingLine.self).filter { $0.funds.address == subject.address }
  }

  private var title: String { subject.product.title }
  /// The last period that is told to its end.
  private var whole: CostOfValue? { periods.first { $0.isWhole && $0.total != nil } }

  var sentence: Sentence {
    guard let whole, let total = whole.total else {
      return Sentence("What \(title) costs is not known: no spend of a whole period was imported for it.")
    }
    let moved = whole.values.filter { $0.isBetter != nil }
    let better = moved.count { $0.isBetter == true }
    let value =
      moved.isEmpty
      ? "no value measure of it moved"
      : "\(Spoken.word(better)) of \(Spoken.count(moved.count, "measure")) that moved went the better way"
    return Sentence(
      "\(title) cost \(Spoken.money(Money(total, whole.currency))) in \(whole.period.lowerBound.spoken) – \(whole.period.upperBound.spoken), and \(value)."
    )
  }

  var html: HTML {
    HTML {
      if periods.allSatisfy({ $0.total == nil }) {
        EmptyState(
          "No spend yet",
          "Here would be what it costs by sort, beside its value. Spend comes in as a CSV with the columns day, product, kind, amount and currency: `pomona import spend.csv --source books`.",
          step: ("See the money of all", subject.visit.to(.money))
        ).html
      } else {
        Part("What it cost", note: "by sort, as the books tell it") { Part.box { costs.html } }.html
        if let whole { values(whole) }
      }
      delays
      funded
    }
  }

  private var sorts: [Spend.Sort] {
    Spend.Sort.allCases.filter { sort in periods.contains { $0.costs[sort] != nil } }
  }

  private var costs: Table {
    Table(
      [.init("Period")] + sorts.map { .number($0.title) } + [.number("Total")],
      rows: periods.map { one in
        let span = Cell.text("\(one.period.lowerBound.spoken) – \(one.period.upperBound.spoken)")
        return [one.isWhole ? span : .noted(span, note: "so far")]
          + sorts.map {
            one.costs[$0].map { .number(Double($0)) } ?? .missing(because: "nothing of this sort was told")
          }
          + [one.total.map { .number(Double($0)) } ?? .missing(because: "no spend of the period was told")]
      }, caption: periods.first?.currency ?? "", stacks: true, isPlain: true)
  }

  private func values(_ one: CostOfValue) -> HTML {
    Part("What its value did", note: "\(one.period.lowerBound.spoken) – \(one.period.upperBound.spoken)") {
      Part.box {
        if one.values.isEmpty { p { "No measure of its value is named." } } else { valueTable(one).html }
        if let ratio = one.ratio {
          p {
            "\(ratio.measure) is kept in money: \(Spoken.number(ratio.value, digits: 1)) \(one.currency) for each \(one.currency) it cost."
          }
        } else {
          p(.class("small rest")) {
            "None of these is money, so no ratio stands between cost and value: what the one is worth beside the other is for people to say."
          }
        }
      }
    }.html
  }

  private func valueTable(_ one: CostOfValue) -> Table {
    Table(
      [.init("Measure"), .number("Before"), .number("At its end"), .init("It went")],
      rows: one.values.map { value in
        let measure = Address(kind: Measure.word, name: value.measure)
        return [
          .rich(subject.visit.standpoint.named(measure, in: subject.model), plain: value.title),
          reading(value.before, value.unit), reading(value.after, value.unit),
          value.isBetter.map { .status(StatusMark($0 ? .steady : .watch, $0 ? "better" : "worse")) }
            ?? .text(value.after == nil || value.before == nil ? "not known" : "no further than it usually varies"),
        ]
      }, stacks: true, isPlain: true)
  }

  private func reading(_ value: Double?, _ unit: String) -> Cell {
    value.map { .text("\(Spoken.number($0, digits: 1))\(Spoken.thinSpace)\(unit)") }
      ?? .missing(because: "no reading then")
  }

  /// An estimate of what waiting costs is an opinion, and in no sum.
  private var delays: HTML {
    HTML {
      if let delay = periods.first?.delay, !delay.isEmpty {
        Part("What waiting costs", note: "as it was estimated, and in no sum above") {
          Part.box {
            Table(
              [.init("What waits"), .number("Lost a week")],
              rows: delay.map { one in
                [
                  .rich(subject.visit.standpoint.named(one.of, in: subject.model), plain: one.of.name.text),
                  .number(Double(one.perWeek.amount), unit: one.perWeek.currency),
                ]
              }, stacks: true, isPlain: true
            ).html
          }
        }.html
      }
    }
  }

  private var funded: HTML {
    Part("Where its money comes from") {
      Part.box {
        if lines.isEmpty {
          p { "No line of a fund gives money to \(title)." }
        } else {
          p {
            subject.visit.standpoint.named(lines.map(\.address), in: subject.model); ". "
            a(.href(subject.visit.to(.money))) { "All lines, period by period" }
          }
        }
      }
    }.html
  }
}

extension Spend.Sort {
  /// What people call it.
  var title: String {
    switch self {
    case .build: "Build"
    case .run: "Run"
    case .change: "Change"
    case .shared: "Shared services"
    case .ai: "AI"
    }
  }
}
