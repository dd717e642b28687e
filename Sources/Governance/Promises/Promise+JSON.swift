package import Model

extension PromiseStanding {
  package var json: JSON {
    .object([
      .init("id", .text(promise.id)), .init("of", .text(promise.of.description)),
      .init("kind", .text(promise.kind.rawValue)),
      .init("confidence", .number(promise.confidence.percent)), .init("items", .integer(promise.items)),
      .init("day", .text(promise.day.description)), .init("reliedOn", .text(promise.reliedOn)),
      .init("made", .text(promise.made.description)), .init("from", .text(promise.from.description)),
      .init("to", .text(promise.to.description)), .init("perDay", .list(promise.perDay.map { .integer($0) })),
      .init("method", .text(promise.method)), .init("seed", .text("\(promise.seed)")),
      .init("state", .text(outcome.state.rawValue)), .init("finished", .integer(outcome.finished)),
      .init("reached", outcome.reached.map { .text($0.description) } ?? .null),
      .init("scored", scored.map { .text($0.description) } ?? .null),
    ])
  }
}

extension Calibration {
  package var json: JSON {
    .object([
      .init("of", of.map { .text($0.description) } ?? .null), .init("kind", kind.map { .text($0.rawValue) } ?? .null),
      .init("confidence", .number(confidence.percent)), .init("resolved", .integer(resolved)),
      .init("kept", .integer(kept)), .init("open", .integer(open)), .init("verdict", .text(verdict.rawValue)),
    ])
  }
}

extension Calibration {
  /// Promises with how often each percentile held.
  package static func json(_ standings: [PromiseStanding]) -> JSON {
    .object([
      .init("promises", .list(standings.map(\.json))), .init("calibration", .list(all(standings).map(\.json))),
    ])
  }
}
