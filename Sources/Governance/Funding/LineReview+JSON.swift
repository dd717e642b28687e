import Analysis
package import Model

extension Worth {
  package var json: JSON {
    switch self {
    case .range(let low, let high, let currency, _):
      [
        "low": .integer(low), "high": .integer(high), "currency": .text(currency), "because": .text(because),
      ]
    case .notMeasurable: ["low": .null, "high": .null, "because": .text(because)]
    }
  }
}

extension PortfolioReturn {
  package var json: JSON {
    [
      "currency": .text(currency), "sentence": .text(sentence), "coverage": .number(coverage),
      "low": range.map { .number($0.lowerBound) } ?? .null, "high": range.map { .number($0.upperBound) } ?? .null,
      "lines": .list(
        lines.map {
          [
            "line": .text($0.line.name.text), "title": .text($0.title), "cost": .integer($0.cost),
            "worth": $0.worth.json,
          ]
        }),
    ]
  }
}

extension LineReview {
  /// - Parameter effects: what each way it may go would do, in words, in the order of the options.
  package func json(_ effects: [[String]]) -> JSON {
    [
      "line": .text(line.name.text), "title": .text(line.title), "until": .text(until.description),
      "remaining": .text(remaining.written), "worth": worth.json,
      "goals": .list(
        progress.map { one in
          [
            "goal": .text(one.goal.text), "measure": .text(one.target.measure.name.text),
            "baseline": .number(one.target.baseline), "now": one.now.map(JSON.number) ?? .null,
            "target": .number(one.target.target), "by": .text(one.target.by.description),
            "chance": .text(one.chance.words),
          ]
        }),
      "outside": .list(outside.map { .text($0.sentence) }),
      "ways": .list(
        zip(options, effects).map { option, lines in
          [
            "id": .text(option.id), "title": .text(option.title), "detail": .text(option.detail),
            "effects": .list(lines.map { .text($0) }),
          ]
        }),
    ]
  }
}
