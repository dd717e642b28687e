import Analysis
package import Model

extension Culture {
  package var json: JSON {
    .object([
      .init("asOf", .text(asOf.description)),
      .init(
        "signs",
        .list(
          signs.map { sign in
            .object([
              .init("concept", .text(sign.concept.rawValue)), .init("principle", .text(sign.principle)),
              .init("figure", .text(sign.figure.id)), .init("value", sign.figure.value.map { .number($0) } ?? .null),
              .init("unit", .text(sign.figure.unit)), .init("sample", .integer(sign.figure.sample)),
              .init("says", .text(sign.says.rawValue)), .init("sentence", .text(sign.sentence)),
              .init("definition", .text(sign.figure.definition)),
            ])
          })),
      .init(
        "contacts",
        .list(
          contacts.map { team in
            .object([
              .init("team", .text(team.team.text)), .init("days", team.days.map { .integer($0) } ?? .null),
              .init("last", team.last.map { .text($0.day.description) } ?? .null),
              .init("users", team.last.map { .text($0.users) } ?? .null),
            ])
          })),
      .init("contradictions", .list(contradictions.map { .text($0.message) })),
    ])
  }
}
