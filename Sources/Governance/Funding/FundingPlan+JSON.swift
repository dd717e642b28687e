package import Model

extension FundingPlan {
  package func json(in model: Snapshot) -> JSON {
    [
      "fund": .text(fund.name.text), "title": .text(fund.title), "currency": .text(currency),
      "amount": .integer(fund.amount.amount),
      "periods": .list(
        periods.enumerated().map { index, period in
          [
            "from": .text(period.from.description), "to": .text(period.to.description),
            "given": .integer(given(in: index)), "held": .integer(held(in: index)), "left": .integer(left(in: index)),
            "horizons": .list(shares(in: index).map(\.json)),
          ]
        }),
      "lines": .list(lines.map { json($0, model) }), "inOtherMoney": .list(apart.map { .text($0.name.text) }),
    ]
  }

  private func json(_ line: Line, _ model: Snapshot) -> JSON {
    [
      "line": .text(line.line.name.text), "funds": .text(line.line.funds.description),
      "horizon": .text(line.line.horizon.rawValue), "moves": .list(line.line.moves.map { .text($0.name.text) }),
      "capacity": capacity(of: line.line, in: 0, model).map { .integer($0.amount) } ?? .null,
      "given": .list(
        line.given.map { given in
          given.map {
            [
              "amount": .integer($0.amount), "held": .integer($0.held), "certainty": .text($0.certainty.rawValue),
            ]
          } ?? .null
        }),
    ]
  }
}

extension HorizonShare {
  fileprivate var json: JSON {
    [
      "horizon": .text(horizon.rawValue), "amount": .integer(amount), "percent": percent.map(JSON.number) ?? .null,
      "atLeast": atLeast.map { .number($0.percent) } ?? .null, "atMost": atMost.map { .number($0.percent) } ?? .null,
      "verdict": .text(verdict.rawValue),
    ]
  }
}
