package import Model

extension ExperimentTerms {
  package func json(on day: Day) -> JSON {
    .object([
      .init("frozen", .text(day.description)), .init("measure", .text(measure.text)),
      .init("threshold", .number(threshold)), .init("passes", .text(passes.rawValue)),
      .init("inputLimit", .text(inputLimit.description)), .init("end", .text(end.description)),
    ])
  }
}

extension ExperimentResult {
  package var json: JSON {
    .object([
      .init("verdict", .text(verdict.rawValue)), .init("seen", seen.map { .number($0) } ?? .null),
      .init("before", before.map { .number($0) } ?? .null), .init("readings", .list(readings.map { .number($0) })),
      .init("version", .integer(version)), .init("because", .text(because)),
    ])
  }
}
