import Governance
import Model
import Workbench

/// The plan as it was known on an earlier day beside the plan of the day looked from.
struct ComparisonPart: Sendable {
  let against: Day?
  let comparisons: [PlanComparison]
  /// Days worth comparing with: those on which money was looked at together.
  let reviews: [(title: String, day: Day)]
  let standpoint: Standpoint
  let model: Snapshot

  init(_ visit: Visit, _ model: Snapshot) throws {
    standpoint = visit.standpoint
    self.model = model
    if let text = visit.query.text("against") {
      guard let day = Day(written: text) else { throw Failure.noDay }
      guard day <= visit.asOf else { throw Failure.tooLate(day, today: visit.asOf) }
      against = day
    } else {
      against = nil
    }
    comparisons = try against.map { try visit.workspace.comparison(of: $0, with: visit.asOf) } ?? []
    reviews = try visit.workspace.reviews(through: visit.asOf).filter {
      [.funding, .portfolio].contains($0.pack.review) && $0.opened < visit.asOf
    }.suffix(4).reversed().map { ($0.title, $0.opened) }
  }

  var html: HTML {
    Part("What changed since", note: "every version of the plan is kept", id: "compare") {
      form(.class("compare-form"), Attribute("method", "get"), .action(Href(path: Links.money.path))) {
        Field("against", "The plan as of", .day, value: (against ?? standpoint.asOf - 91).description).html
        standpoint.fields
        button(.class("button"), .type("submit")) { "Compare with now" }
      }
      if !reviews.isEmpty {
        p(.class("small")) {
          "Money was looked at together: "
          for (index, review) in reviews.enumerated() {
            index > 0 ? HTML(", ") : HTML()
            a(.href(standpoint.to(.money, [("against", review.day.description)], fragment: "compare"))) {
              "\(review.title), \(review.day.spoken)"
            }
          }
        }
      }
      if let against { result(against) }
    }.html
  }

  private func result(_ day: Day) -> HTML {
    HTML {
      let differing = comparisons.filter { !$0.differences.isEmpty }
      if comparisons.isEmpty { p { "No fund had begun by \(standpoint.asOf.spoken)." } }
      if differing.isEmpty, !comparisons.isEmpty {
        p { "Every line has in every period what it had by the plan of \(day.spoken)." }
      }
      for comparison in differing { Part.box { table(comparison).html } }
    }
  }

  private func table(_ comparison: PlanComparison) -> Table {
    Table(
      [.init("Line"), .init("Period"), .number("Plan of \(comparison.then.spoken)"), .number("Now"), .number("More")],
      rows: comparison.differences.map { one in
        [
          .rich(standpoint.named(one.line, in: model), plain: one.title), .text(one.period.spoken),
          cell(one.before), cell(one.after), .number(Double(one.more)),
        ]
      }, caption: "\(comparison.fund.title), \(comparison.fund.amount.currency)", stacks: true, isPlain: true)
  }

  private func cell(_ given: FundingPlan.Given?) -> Cell {
    guard let given else { return .missing(because: "nothing was to be given then") }
    let whole = Cell.number(Double(given.whole))
    return given.held > 0 ? .noted(whole, note: "held back") : whole
  }
}
