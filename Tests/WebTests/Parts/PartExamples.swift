import Analysis
import Model

@testable import Web

/// Parts with believable content, for tests and the gallery.
enum PartExamples {
  static let standpoint = ChartExamples.standpoint
  static let window = Figure.Window(from: ChartExamples.today - 89, to: ChartExamples.today)

  static func figure(_ id: String, _ title: String, _ answer: Figure.Answer, _ unit: String, trend: [Double]) -> Figure
  {
    Figure(
      id: id, title: title, answer, unit: unit, sample: 120, window: window, asOf: ChartExamples.today,
      definition: "calendar days, both ends counted, nearest rank",
      source: "Jira “CHK”, read 30 Jun 2025 06:10, complete",
      caveats: ["3 items finished before they started are left out"],
      trend: trend)
  }

  static let cards: [FigureCard] = [
    FigureCard(
      figure("completed", "Completed checkouts", .value(78), "%", trend: [71, 71, 72, 73, 72, 74, 75, 75, 76, 77, 77]),
      records: standpoint.to(.evidence)),
    FigureCard(
      figure(
        "cycle-time.p85", "Cycle time, 85 %", .value(21), "days", trend: [14, 14, 15, 14, 15, 16, 16, 17, 18, 19, 20]),
      status: .act, records: standpoint.to(.evidence)),
    FigureCard(
      figure("throughput", "Throughput", .value(9.2), "items a week", trend: [10, 11, 9, 10, 9.5]), status: .watch),
    FigureCard(figure("innovation", "Innovation rate", .none(because: "4 of 11 weeks measured"), "%", trend: [])),
  ]

  static func frame(_ standpoint: Standpoint = standpoint) -> Frame {
    Frame(
      organisation: "Harbour", standpoint: standpoint,
      navigation: .of(.products, needs: 3, reviews: 1, findings: 7),
      crumbs: [("Products", .products), ("Checkout", nil)], link: .product(Name("checkout")!, .overview))
  }

  static let findings = [
    Finding(
      .error, rule: "a", at: Place(file: "products.yaml", line: 12, column: 3), about: Address("product/receipts"),
      "a product needs a boundary", mend: "say what belongs to it and what does not"),
    Finding(
      .warning, rule: "b", at: nil, about: Address("goal/faster"), "no current-value measure in this part of the tree",
      mend: "add one"),
  ]

  static var gallery: HTML {
    HTML {
      div(.class("head")) {
        h1 { "Checkout" }
        p(.class("facts")) {
          "growing · buying value stream · answered for by "; a(.href(standpoint.to(.team(Name("quay")!)))) { "Quay" }
        }
        Sentence([
          .words("Checkout is "), .resting("moving its goal", on: standpoint.to(.home)),
          .words(" (71 → 78 of 85) and "),
          .resting("slowing down", on: standpoint.to(.home)),
          .words(
            ": seven items wait in operations readiness, four of them longer than 85 of 100 finished items ever did. "),
          .resting("Two things need you", on: standpoint.to(.home)), .words("."),
        ]).html
      }
      Tabs(
        name: "Views of Checkout",
        tabs: ["Overview", "Value", "Flow", "Decisions", "Operating model", "History"].enumerated().map {
          ($1, standpoint.to(.home), $0 == 0)
        }
      ).html
      div(.class("figures")) { for card in cards { card.html } }
      div(.class("columns")) {
        div {
          for (index, chart) in ChartExamples.all.enumerated() {
            ChartBox("chart-\(index)", chart, definition: "as the Kanban Guide has it", csv: standpoint.to(.home)).html
          }
        }
        div { side }
      }
    }
  }

  private static var side: HTML {
    HTML {
      Part("Guardrails") {
        Part.box {
          Item.list([
            Item(
              mark: StatusMark(.act, "breach").html,
              content: HTML {
                "Work in operations readiness ≤ 4";
                p(.class("small")) { "7 for 12 days · opens an item in the July review" }
              }),
            Item(mark: StatusMark(.watch, "waived").html, content: HTML("No team serves more than two products")),
            Item(mark: StatusMark(.steady, "holds").html, content: HTML("Change fail rate ≤ 15 %")),
            Item(
              mark: StatusMark(.unknown, "not measurable").html,
              content: HTML("Two value measures fresher than 30 days")),
          ])
        }
      }.html
      Part("Findings") { Part.box { FindingsList(findings, from: standpoint).html } }.html
      Part("This will") {
        ChangeLines([
          .changed("team/quay people", from: "7", to: "8"), .changed("team/mole people", from: "8", to: "7"),
          .added("guardrail/readiness"), .removed("goal/old"),
        ]).html
      }.html
      Part("Decide") {
        Part.box {
          Form(to: standpoint.to(.review("r1")), token: PageToken(text: "t")) {
            Field(
              "who", "Who decides", .choice([("ines", "ines, product owner"), ("oskar", "oskar, head of commerce")]),
              value: "oskar"
            ).html
            Field(
              "effect", "Expected effect", value: "Cycle time, 85 %: 21 → 15 days",
              hint: "What you expect to see, and by how much"
            ).html
            Field(
              "revisit", "Look again on", .day, value: "2025-09-30", wrong: "That day has passed; choose a later one."
            ).html
            Field("because", "Because", .lines, value: "The wait is people, not tooling; it is reversible.").html
            div(.class("acts")) {
              button(.class("button main"), .type("submit")) { "Decide and apply" };
              button(.class("button"), .type("submit")) { "Send to Oskar" }
            }
          }.html
        }
      }.html
      Notice(
        .refusal, "This lies beyond your right",
        "Only the head of commerce may decide staffing of 23 000 EUR in Commerce; you may up to 20 000 EUR."
      ).html
      EmptyState(
        "No experiments yet", "Here would be what this product tries to learn, and what came of it.",
        step: ("Describe one", standpoint.to(.model))
      ).html
      Part("Products") {
        Part.box {
          Table(
            [.init("Product"), .init("In one sentence"), .number("85 % of items")],
            rows: [
              [
                .linked(.text("Checkout"), standpoint.to(.home)),
                .rich(
                  HTML {
                    StatusMark(.act).html; " moving its goal, slowing down"
                  }, plain: "act"), .number(21, unit: "days"),
              ],
              [
                .linked(.text("Onboarding"), standpoint.to(.home)),
                .rich(
                  HTML {
                    StatusMark(.unknown).html; " no value measure"
                  }, plain: "unknown"), .missing(because: "4 of 11 items"),
              ],
            ], stacks: true
          ).html
        }
      }.html
    }
  }
}
