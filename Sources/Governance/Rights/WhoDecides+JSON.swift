package import Model

extension WhoDecides {
  /// The stable form for programs; `decider` is null where nobody decides.
  package func json(_ naming: Naming) -> JSON {
    func text(_ value: String?) -> JSON { value.map(JSON.text) ?? .null }
    func voices(_ voices: [Voice]) -> JSON {
      .list(voices.map { ["role": .text($0.role.text), "people": .list($0.people.map { .text($0.text) })] })
    }
    return [
      "type": .text(matter.type), "scope": .text(matter.scope.description), "amount": text(matter.amount?.written),
      "risk": text(matter.risk?.rawValue), "reversibility": text(matter.reversibility?.rawValue),
      "answer": .text(escalation.sentence), "decider": decider.map(WhoDecides.json) ?? .null,
      "steps": .list(escalation.steps.map(WhoDecides.json)), "path": .list(path.map(JSON.text)),
      "ifSaid": .list(ifSaid.map(JSON.text)), "agree": voices(agree), "input": voices(input),
      "recommend": voices(recommend), "perform": voices(perform), "inform": voices(inform),
      "needs": .list(needs.map(\.json)), "expectedDays": expectedDays.map(JSON.integer) ?? .null,
      "delegation": delegation.map { $0.json } ?? .null,
    ]
  }

  private static func json(_ step: Escalation.Step) -> JSON {
    guard case .object(let members) = json(step.rung) else { return .null }
    return .object(
      members + [
        .init("decides", .bool(step.decides)), .init("passedBecause", step.passedBecause.map(JSON.text) ?? .null),
      ])
  }

  private static func json(_ rung: Rung) -> JSON {
    [
      "right": .text(rung.right.text), "scope": .text(rung.scope.description),
      "holder": .text(rung.holder.description), "people": .list(rung.people.map { .text($0.text) }),
      "limit": rung.limit?.spoken.map(JSON.text) ?? .null, "byEscalation": .bool(rung.byEscalation),
    ]
  }
}

extension InformationFlow {
  package var json: JSON {
    [
      "information": .text(information), "by": .text(by.description),
      "from": from.map { .text($0.description) } ?? .null, "right": .text(right.text), "decides": .text(decides),
      "scope": .text(scope.description),
    ]
  }
}

extension DelegationReading {
  package var json: JSON {
    [
      "level": .integer(level), "word": .text(word), "from": .text(from.text), "to": .text(to.text),
      "forFrom": .text(forFrom), "forTo": .text(forTo),
    ]
  }
}

extension Autonomy {
  package var json: JSON {
    [
      "place": .text(place.description), "isSaid": .bool(isSaid),
      "lines": .list(
        lines.map {
          ["type": .text($0.type), "mustEscalate": .bool($0.mustEscalate), "says": .text($0.says)]
        }),
    ]
  }
}

extension Responsibility {
  package var json: JSON {
    [
      "decides": .text(decides), "scope": .text(scope.description), "rights": .list(rights.map { .text($0.text) }),
      "parts": .object(parts.map { .init($0.letter, .list($0.who.map { .text($0.description) })) }),
      "breaches": .list(breaches.map(JSON.text)),
    ]
  }
}

extension InformationReach {
  package var json: JSON {
    .object(
      flow.json.members + [
        .init("state", .text(state.rawValue)), .init("latest", latest.map { .text($0.description) } ?? .null),
        .init("because", .text(because)),
      ])
  }
}
