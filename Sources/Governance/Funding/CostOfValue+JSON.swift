import Evidence
package import Model

extension CostOfValue {
  package var json: JSON {
    [
      "from": .text(period.lowerBound.description), "to": .text(period.upperBound.description),
      "currency": .text(currency), "whole": .bool(isWhole), "total": total.map(JSON.integer) ?? .null,
      "costs": .object(
        Spend.Sort.allCases.compactMap { sort in costs[sort].map { .init(sort.rawValue, .integer($0)) } }),
      "values": .list(
        values.map { value in
          [
            "measure": .text(value.measure.text), "unit": .text(value.unit),
            "before": value.before.map(JSON.number) ?? .null, "after": value.after.map(JSON.number) ?? .null,
            "better": value.isBetter.map(JSON.bool) ?? .null,
          ]
        }),
      "ratio": ratio.map { .number($0.value) } ?? .null,
      "delay": .list(
        delay.map { ["of": .text($0.of.description), "perWeek": .text($0.perWeek.description)] }),
    ]
  }
}

extension FundingPlan {
  /// What each line was given, spent and is expected to have spent.
  package func json(spent book: SpendBook) -> JSON {
    [
      "fund": .text(fund.name.text), "from": .text(periods[0].from.description),
      "to": .text(periods[0].to.description), "currency": .text(currency),
      "knownUpTo": book.reaches.map { .text($0.description) } ?? .null,
      "lines": .list(lines.filter { $0.given[0] != nil }.map { json(spent: $0, book) }),
    ]
  }

  private func json(spent line: Line, _ book: SpendBook) -> JSON {
    var (low, high): (JSON, JSON) = (.null, .null)
    if case .expected(let one) = SpendForecast.of(line.line.address, in: periods[0], currency, book) {
      (low, high) = (.integer(one.low), .integer(one.high))
    }
    return [
      "line": .text(line.line.name.text), "given": .integer(line.given[0]?.amount ?? 0),
      "spent": book.spent(on: line.line.address, in: periods[0], currency).map(JSON.integer) ?? .null,
      "expectedAtLeast": low, "expectedAtMost": high,
    ]
  }
}
