/// Columns and rows that are shown on a page and exported as CSV and JSON from the same values.
struct Table: Sendable {
  struct Column: Sendable {
    let title: String
    let isNumber: Bool
    init(_ title: String, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
    }
    static func number(_ title: String) -> Column { Column(title, isNumber: true) }
  }

  let columns: [Column]
  let rows: [[Cell]]
  var caption: String?
  /// On a phone each row becomes a small list instead of scrolling sideways.
  var stacks = false
  /// The first column is text like the others, not a heading of its row.
  var isPlain = false

  init(_ columns: [Column], rows: [[Cell]], caption: String? = nil, stacks: Bool = false, isPlain: Bool = false) {
    (self.columns, self.rows, self.caption, self.stacks) = (columns, rows, caption, stacks)
    self.isPlain = isPlain
  }

  func first(_ most: Int) -> Table {
    Table(columns, rows: Array(rows.prefix(most)), caption: caption, stacks: stacks, isPlain: isPlain)
  }

  var html: HTML {
    div(.class("scroll"), Attribute("tabindex", "0").when(!stacks), .role("group"), .label(caption ?? columns[0].title))
    {
      table(.class((stacks ? "table stacks" : "table") + (isPlain ? " plain" : ""))) {
        if let caption { Web.caption { caption } }
        thead { tr { for column in columns { heading(column) } } }
        tbody { for row in rows { tr { for (index, cell) in row.enumerated() { field(cell, at: index) } } } }
      }
    }
  }

  private func heading(_ column: Column) -> HTML {
    th(.scope("col"), Attribute.class("is-number").when(column.isNumber)) { column.title }
  }

  private func field(_ cell: Cell, at index: Int) -> HTML {
    guard index > 0 else { return th(.scope("row")) { cell.html } }
    let column = columns.indices.contains(index) ? columns[index] : Column("")
    return td(
      Attribute.class("is-number").when(column.isNumber || cell.isNumber),
      Attribute("data-title", column.title).when(stacks && !column.title.isEmpty)
    ) { stacks ? span { cell.html } : cell.html }
  }
}
