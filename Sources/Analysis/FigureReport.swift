package import Model

/// Figures and what is wrong with the evidence, as the command line and the HTTP API print them.
package struct FigureReport: Sendable {
  /// Something found in the evidence, counted: `finished-before-started` 3.
  package struct Noticed: Equatable, Sendable {
    package let id: String
    package let count: Int
    package let message: String
    package init(id: String, count: Int, message: String) {
      self.id = id
      self.count = count
      self.message = message
    }
  }

  package let asOf: Day
  package let figures: [Figure]
  package let findings: [Noticed]

  package init(asOf: Day, figures: [Figure], findings: [Noticed]) {
    self.asOf = asOf
    self.figures = figures
    self.findings = findings
  }

  package var json: JSON {
    [
      "asOf": .text(asOf.description),
      "figures": .list(figures.map(\.json)),
      "findings": .list(
        findings.map { ["id": .text($0.id), "count": .integer($0.count), "message": .text($0.message)] }),
    ]
  }
}

extension Figure {
  /// The stable form of a figure: `value` is null when there is no answer, and `because` says why.
  package var json: JSON {
    var members: [JSON.Member] = [
      .init("id", .text(id)), .init("title", .text(title)), .init("value", value.map(JSON.number) ?? .null),
      .init("unit", .text(unit)), .init("sample", .integer(sample)),
      .init("window", ["from": .text(window.from.description), "to": .text(window.to.description)]),
      .init("asOf", .text(asOf.description)), .init("definition", .text(definition)), .init("source", .text(source)),
      .init("caveats", .list(caveats.map(JSON.text))),
    ]
    if case .none(let reason) = answer { members.append(.init("because", .text(reason))) }
    return .object(members)
  }
}
