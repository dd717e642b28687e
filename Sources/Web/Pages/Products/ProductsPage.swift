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
