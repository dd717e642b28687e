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
    Collection(
      kind: Product.self, count: rows.count, said: ", each with the team that answers for it.",
      wouldBe:
        "every product with its value, its flow and what was decided about it. A product is described in a file of the model.",
      table: ProductRow.table(rows, standpoint), standpoint: standpoint
    ).html
  }
}
