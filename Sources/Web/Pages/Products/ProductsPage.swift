import Analysis
import Model
import Workbench

/// Every product with what there is to say about it in one line.
struct ProductsPage: Page {
  let rows: [ProductRow]
  let standpoint: Standpoint
  let title = "Products"
  let section: Links? = .products

  init(_ visit: Visit) throws {
    rows = try ProductRow.all(visit)
    standpoint = visit.standpoint
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }
        Sentence(
          rows.isEmpty
            ? "The model names no product on this day."
            : "\(Spoken.capitalised(Spoken.count(rows.count, "product"))), each with the team that answers for it."
        ).html
      }
      if rows.isEmpty {
        EmptyState(
          "No products yet",
          "Here would be every product with its value, its flow and what was decided about it. A product is described in a file of the model.",
          step: ("How a product is described", standpoint.to(.kind(Product.word)))
        ).html
      } else {
        Part.box { ProductRow.table(rows, standpoint).html }
      }
    }
  }
}

/// What a list says about one product.
struct ProductRow: Sendable {
  let product: Resource<Product>
  let teams: [(address: Address, title: String)]
  let cycleTime: Figure?
  let sentence: String
  let status: Status?

  static func all(_ visit: Visit) throws -> [ProductRow] {
    let model = try visit.model()
    return try model.all(Product.self).map { product in
      let teams = model.all(Team.self).filter { $0.answersFor.contains(product.ref) }
      let flow = try visit.flow(of: .product(product.name), as: .product(product.name))
      let cycleTime = flow?.figures.first { $0.id == "cycle-time.p85" }
      return ProductRow(
        product: product, teams: teams.map { ($0.address, $0.title) }, cycleTime: cycleTime,
        sentence: flow?.charts.picture.sentences.first ?? "No work of it was seen yet.",
        status: cycleTime.map { Status.standing(ofFlow: $0) } ?? .unknown)
    }
  }

  static func table(_ rows: [ProductRow], _ standpoint: Standpoint) -> Table {
    Table(
      [.init("Product"), .init("In one sentence"), .number("85 % of items"), .init("Answered for by")],
      rows: rows.map { row in
        [
          .linked(.text(row.product.title), standpoint.to(.product(row.product.name, .overview))), row.said,
          row.cycleTime?.value.map { .number($0, unit: "days") }
            ?? .missing(because: "nothing finished in the last \(Visit.usualDays) days"),
          row.answering(standpoint),
        ]
      }, stacks: true)
  }

  private var said: Cell {
    .rich(
      HTML {
        if let status {
          HTML {
            StatusMark(status).html; " "
          }
        }
        HTML(sentence)
      }, plain: sentence)
  }

  private func answering(_ standpoint: Standpoint) -> Cell {
    guard let team = teams.first else { return .missing(because: "no team answers for it") }
    return .linked(.text(team.title), standpoint.to(.about(team.address)))
  }
}
