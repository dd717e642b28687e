package import Model

extension Office {
  package var json: JSON {
    [
      "unit": .text(unit.name.text), "sentence": .text(sentence),
      "members": .list(
        members.map { one in
          [
            "person": .text(one.person.text), "unit": one.unit.map { .text($0.text) } ?? .null,
            "roles": .list(one.roles.map { .text($0.text) }), "levels": .list(one.levels.map { .text($0.rawValue) }),
          ]
        }),
      "unreached": .list(unreached.map { .text($0.description) }),
      "missingLevels": .list(missingLevels.map { .text($0.rawValue) }),
      "signs": .list(
        signs.map {
          ["title": .text($0.title), "seen": $0.isSeen.map(JSON.bool) ?? .null, "because": .text($0.sentence)]
        }),
    ]
  }
}

extension PortfolioFlow {
  package var json: JSON {
    [
      "asOf": .text(asOf.description), "sentence": .text(sentence), "limit": limit.map(JSON.integer) ?? .null,
      "startedInAYear": .integer(started), "finishedInAYear": .integer(finished),
      "whyNothingStarts": whyNot.map(JSON.text) ?? .null, "inFlight": .list(inFlight.map(\.json)),
      "waiting": .list(waiting.map(\.json)),
    ]
  }
}

extension Undertaking {
  fileprivate var json: JSON {
    [
      "initiative": .text(initiative.name.text), "form": .text(initiative.form.rawValue),
      "days": age.map(JSON.integer) ?? .null, "late": .bool(isLate),
      "serves": .list(serves.map { .text($0.name.text) }), "pieces": .integer(pieces.all),
      "released": .integer(pieces.released),
    ]
  }
}
