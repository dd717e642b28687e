import Governance
import Model
import Workbench

/// Every experiment with its method and result, those that wait for somebody first. Row 11.02.
struct ExperimentsPage: Page {
  let rows: [ExperimentRow]
  let products: [Resource<Product>]
  let product: Name?
  let model: Snapshot
  let standpoint: Standpoint
  let title = "Experiments"
  let section: Links? = .experiments

  init(_ visit: Visit) throws {
    let structure = try visit.structure()
    let product = visit.query.name("product")
    products = structure.all(Product.self)
    self.product = products.contains { $0.name == product } ? product : nil
    rows = ExperimentRow.ordered(
      try visit.workspace.experiments(asOf: visit.asOf, product: self.product, in: structure).map {
        ExperimentRow($0, asOf: visit.asOf)
      })
    model = structure
    standpoint = visit.standpoint
  }

  static func sentence(_ rows: [ExperimentRow], of whose: String = "") -> Sentence {
    guard !rows.isEmpty else { return Sentence("No experiment is described\(whose) yet.") }
    let results = ExperimentResult.Verdict.allCases.compactMap { verdict -> String? in
      let count = rows.count { $0.verdict == verdict }
      return count == 0 ? nil : "\(Spoken.word(count)) \(verdict.rawValue)"
    }
    let running = rows.count { $0.standing.state == .running && !$0.isOver }
    let waiting = rows.count(where: \.waits)
    let states = results + (running == 0 ? [] : ["\(Spoken.word(running)) running"])
    return Sentence(
      Spoken.capitalised(Spoken.count(rows.count, "experiment")) + whose
        + (states.isEmpty ? ", none started yet" : ": " + Governance.Spoken.list(states)) + "."
        + (waiting == 0
          ? "" : " \(Spoken.capitalised(Spoken.word(waiting))) \(waiting == 1 ? "waits" : "wait") for somebody."))
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }
        ExperimentsPage.sentence(
          rows, of: product.map { " of \(model.title(of: Address(kind: Product.word, name: $0)))" } ?? ""
        ).html
      }
      filter
      if rows.isEmpty {
        EmptyState(
          "No experiments yet",
          "Here would be each belief that is tested, the measure and the value that decide, and what its readings said.",
          step: ("How an experiment is described", standpoint.to(.kind(Experiment.word)))
        ).html
      } else {
        Part.box {
          ExperimentRow.table(rows, standpoint, in: model).html
          ExportLinks(.experiments, standpoint, product.map { [("product", $0.text)] } ?? []).html
        }
      }
    }
  }

  private var filter: HTML {
    form(.class("compare-form"), .action(standpoint.to(.experiments))) {
      standpoint.fields
      Field(
        "product", "Product", .choice([("", "all products")] + products.map { ($0.name.text, $0.title) }),
        value: product?.text ?? ""
      ).html
      button(.class("button"), .type("submit")) { "Show" }
    }
  }
}

/// A table of a page as CSV and JSON.
struct ExportLinks: Sendable {
  let listing: Links.Listing
  let standpoint: Standpoint
  let query: [(name: String, value: String)]
  init(_ listing: Links.Listing, _ standpoint: Standpoint, _ query: [(name: String, value: String)] = []) {
    (self.listing, self.standpoint, self.query) = (listing, standpoint, query)
  }
  var html: HTML {
    p(.class("small export")) {
      a(.href(standpoint.to(.listing(listing, .csv), query))) { "CSV" }
      " · "
      a(.href(standpoint.to(.listing(listing, .json), query))) { "JSON" }
    }
  }
}
