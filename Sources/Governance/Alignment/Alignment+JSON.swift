import Analysis
package import Model

extension Alignment {
  package var json: JSON {
    .object([
      .init("asOf", .text(asOf.description)), .init("whole", whole.json),
      .init("products", .list(products.map(\.json))), .init("teams", .list(teams.map(\.json))),
      .init("adrift", .list(adrift.map { .text($0.text) })), .init("definition", .text(figure.definition)),
      .init("source", .text(figure.source)), .init("trend", .list(figure.trend.map { .number($0) })),
    ])
  }
}

extension Alignment.Row {
  fileprivate var json: JSON {
    .object([
      .init("place", place.map { .text($0.description) } ?? .null), .init("open", .integer(open)),
      .init("byItem", .integer(byItem)), .init("byProduct", .integer(byProduct)),
      .init("uncategorised", .integer(uncategorised)), .init("share", share.map { .number($0) } ?? .null),
      .init("goals", .list(goals.sorted().map { .text($0.text) })),
    ])
  }
}
