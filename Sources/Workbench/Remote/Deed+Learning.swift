package import Analysis
package import Evidence
package import Governance
package import Model

extension Deed<ExperimentStep> {
  private static func step(
    _ says: ExperimentStep.Says, _ name: Name, _ more: [JSON.Member], by who: Name,
    _ here: @escaping @Sendable (Workspace) throws -> ExperimentStep
  ) -> Deed {
    let body = JSON.object([.init("says", .text(says.rawValue))] + more)
    return Deed(.stepExperiment, ["experiment": name.text], sending: body, by: who, here: here)
  }

  package static func start(experiment name: Name, because: String, by who: Name) -> Deed {
    step(.start, name, [.init("because", .text(because))], by: who) {
      try $0.start(experiment: name, because: because, by: who)
    }
  }

  /// - Parameters:
  ///   - threshold: the value that decides from now on; without it and an end, what the model says now.
  ///   - end: the last day of the run.
  package static func amend(
    experiment name: Name, threshold: Double?, end: Day?, because: String, by who: Name
  ) -> Deed {
    let more: [JSON.Member] = [
      .init("because", .text(because)), .init("threshold", threshold.map(JSON.number) ?? .null),
      .init("end", end.map { .text($0.description) } ?? .null),
    ]
    return step(.amendment, name, more, by: who) {
      try $0.amend(experiment: name, threshold: threshold, end: end, because: because, by: who)
    }
  }

  package static func inspect(experiment name: Name, because: String, by who: Name) -> Deed {
    step(.inspection, name, [.init("because", .text(because))], by: who) {
      try $0.inspect(experiment: name, because: because, by: who)
    }
  }

  package static func decide(
    experiment name: Name, goal: ExperimentStep.GoalAnswer, approach: ExperimentStep.Approach, learnt: String,
    following decision: String?, by who: Name
  ) -> Deed {
    let more: [JSON.Member] = [
      .init("goal", .text(goal.rawValue)), .init("approach", .text(approach.rawValue)),
      .init("learnt", .text(learnt)), .init("decision", decision.map { .text($0) } ?? .null),
    ]
    return step(.decision, name, more, by: who) {
      try $0.decide(
        experiment: name, goal: goal, approach: approach, learnt: learnt, following: decision, by: who)
    }
  }
}

extension Deed<Promise> {
  package static func promise(
    _ question: Forecast.Question, of place: Address, at confidence: Share, reliedOn: String, lookback: Lookback,
    seed: UInt64, by who: Name
  ) -> Deed {
    var more: [JSON.Member] = []
    switch question {
    case .days(let items): more.append(.init("items", .integer(items)))
    case .items(let days): more.append(.init("days", .integer(days)))
    }
    if case .last(let days) = lookback { more.append(.init("lookback", .integer(days))) }
    let body = JSON.object(
      [
        .init("of", .text(place.description)), .init("reliedOn", .text(reliedOn)),
        .init("confidence", .integer(Int(confidence.percent))), .init("seed", .integer(Int(clamping: seed))),
      ] + more)
    return Deed(.promise, sending: body, by: who) {
      try $0.promise(
        question, of: place, at: confidence, reliedOn: reliedOn, lookback: lookback, seed: seed, by: who)
    }
  }
}

extension Deed<PromiseScore> {
  package static func score(promise id: String, by who: Name) -> Deed {
    Deed(.scorePromise, ["promise": id], sending: [:], by: who) { try $0.score(promise: id, by: who) }
  }
}

extension Deed<BaselineLock> {
  package static func lock(
    _ measure: Name, product: Name?, from: Day, to: Day, because: String, by who: Name
  ) -> Deed {
    let body: JSON = [
      "measure": .text(measure.text), "product": product.map { .text($0.text) } ?? .null,
      "from": .text(from.description), "to": .text(to.description), "because": .text(because),
    ]
    return Deed(.lockBaseline, sending: body, by: who) {
      try $0.lock(baselineOf: measure, product: product, from: from, to: to, because: because, by: who)
    }
  }
}

extension Deed<ContactsTold> {
  package static func tell(_ contacts: [CustomerContact], because: String, by who: Name) throws -> Deed {
    let body: JSON = ["contacts": try JSON(encoding: contacts), "because": .text(because)]
    return Deed(.tellContacts, sending: body, by: who) {
      try $0.tell(contacts, by: Signature(who.text, because: because))
    }
  }
  package static func withdraw(_ contact: CustomerContact, because: String, by who: Name) throws -> Deed {
    let body: JSON = ["contact": try JSON(encoding: contact), "because": .text(because)]
    return Deed(.withdrawContact, sending: body, by: who) {
      try $0.withdraw(contact, by: Signature(who.text, because: because))
    }
  }
}

extension Deed<Entry?> {
  /// Enters a reading; nothing is made when it stood there already.
  package static func enter(_ reading: Reading, because: String, by who: Name) -> Deed {
    let body: JSON = [
      "measure": .text(reading.measure.text), "product": reading.product.map { .text($0.text) } ?? .null,
      "day": .text(reading.day.description), "value": .number(reading.value), "because": .text(because),
    ]
    return Deed(
      .enterReading, sending: body, by: who,
      here: { try $0.enter(reading, by: Signature(who.text, because: because)).batch },
      read: { $0["batch"].flatMap { Entry($0) } })
  }
}
