import Model
import Workbench

/// What needs attention, how each product stands, and where an export can be dropped.
struct HomePage: Page {
  let rows: [ProductRow]
  let findings: Int
  let standpoint: Standpoint
  let token: PageToken

  let title = "Home"
  let section: Links? = .home

  init(_ visit: Visit) throws {
    rows = try ProductRow.all(visit)
    findings = try visit.model().check().count { $0.severity != .note }
    standpoint = visit.standpoint
    token = visit.token
  }

  var content: HTML {
    HTML {
      div(.class("head")) { h1 { "What needs attention" } }
      Part("Products") {
        if rows.isEmpty {
          EmptyState(
            "No products yet",
            "Here would be each product in one sentence. Describe one in a file of the model and read it with `pomona apply`.",
            step: ("How a product is described", standpoint.to(.kind(Product.word)))
          ).html
        } else {
          Part.box { ProductRow.table(rows, standpoint).html }
        }
      }.html
      Part("Straight to an answer") { DropBox(token: token).html }.html
    }
  }
}
