package import Model

extension PlanComparison {
  package var json: JSON {
    [
      "fund": .text(fund.name.text), "then": .text(then.description), "now": .text(now.description),
      "differences": .list(
        differences.map { one in
          [
            "line": .text(one.line.name.text), "from": .text(one.period.from.description),
            "to": .text(one.period.to.description), "before": .integer(one.before?.whole ?? 0),
            "after": .integer(one.after?.whole ?? 0), "more": .integer(one.more),
            "held": .integer(one.after?.held ?? 0),
          ]
        }),
    ]
  }
}

extension Shift {
  package var json: JSON {
    [
      "day": .text(day.description), "of": .text(what.rawValue), "lines": .list(lines.map(JSON.text)),
      "because": .text(because), "decision": decision.map(JSON.text) ?? .null,
      "trend": .list(
        trend.map {
          ["figure": .text($0.id), "value": $0.value.map(JSON.number) ?? .null, "grade": .text($0.grade.rawValue)]
        }),
    ]
  }
}
