import Governance
package import Model

extension StandingExperiment {
  /// For programs: what is frozen, what the readings say, what followed.
  package var json: JSON {
    .object([
      .init("name", .text(experiment.name.text)), .init("title", .text(experiment.title)),
      .init("product", .text(experiment.product.name.text)), .init("state", .text(state.rawValue)),
      .init("hypothesis", .text(experiment.hypothesis)), .init("method", .text(experiment.method)),
      .init("run", .integer(run.number)), .init("started", run.started.map { .text($0.description) } ?? .null),
      .init("versions", .list(run.versions.map { $0.terms.json(on: $0.step.on) })),
      .init("result", result.map(\.json) ?? .null), .init("inspected", .bool(run.result != nil)),
      .init("goal", run.decided?.goal.map { .text($0.rawValue) } ?? .null),
      .init("approach", run.decided?.approach.map { .text($0.rawValue) } ?? .null),
      .init("learnt", run.decided?.learnt.map { .text($0) } ?? .null),
    ])
  }
}
