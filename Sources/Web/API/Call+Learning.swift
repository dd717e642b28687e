import Analysis
import Evidence
import Governance
import Model
import Workbench

extension Call {
  func note() throws -> Answer {
    try made(try workspace.note(body["text"]?.text ?? "", in: value("review"), by: who(), token: token))
  }

  func attend() throws -> Answer {
    let people = body["people"]?.items.compactMap { $0.text.flatMap { Name($0) } } ?? []
    return try made(try workspace.attend(value("review"), people, by: who(), token: token))
  }

  func close() throws -> Answer { try made(try workspace.close(value("review"), by: who(), token: token)) }

  private func made(_ minute: Minute) throws -> Answer {
    .made(try JSON(encoding: minute), at: ["reviews", minute.review])
  }

  func refer() throws -> Answer {
    let sent = try workspace.refer(
      value("question"), body["option"]?.text ?? "", in: value("review"), by: who(), token: token)
    return .made(try JSON(encoding: sent), at: ["referrals"])
  }

  func referrals() throws -> Answer {
    try page(try workspace.referrals(through: otherDay), latestFirst: true) { try JSON(encoding: $0) }
  }

  func agree() throws -> Answer {
    guard let says = body["says"]?.text.flatMap(Stance.Says.init(rawValue:)) else { throw Failure.notHere("answer") }
    let stance = try workspace.agree(
      says, to: body["option"]?.text ?? "", of: value("question"), in: value("review"),
      because: body["because"]?.text ?? "", by: who(), token: token)
    return .made(try JSON(encoding: stance), at: ["stances"])
  }

  func stances() throws -> Answer {
    try page(try workspace.stances(through: otherDay), latestFirst: true) { try JSON(encoding: $0) }
  }

  func standings() throws -> Answer {
    try page(try workspace.standings(asOf: asOf)) { $0.json }
  }

  func experiments() throws -> Answer {
    try page(try workspace.experiments(asOf: asOf, in: visit.structure())) { $0.json }
  }

  func experiment() throws -> Answer {
    let all = try workspace.experiments(asOf: asOf, in: visit.structure())
    guard let one = all.first(where: { $0.experiment.name.text == value("experiment") }) else {
      throw WorkspaceRefusal.noSuch("experiment \(value("experiment"))")
    }
    return .json(one.json)
  }

  func stepExperiment() throws -> Answer {
    guard let name = Name(value("experiment")),
      let says = body["says"]?.text.flatMap(ExperimentStep.Says.init(rawValue:))
    else { throw Failure.notHere("experiment") }
    let (who, because) = (try who(), body["because"]?.text ?? "")
    let step =
      switch says {
      case .start: try workspace.start(experiment: name, because: because, by: who, token: token)
      case .amendment:
        try workspace.amend(
          experiment: name, threshold: body["threshold"]?.number, end: try Call.day(body["end"], "end"),
          because: because, by: who, token: token)
      case .inspection: try workspace.inspect(experiment: name, because: because, by: who, token: token)
      case .decision: try decideExperiment(name, who)
      }
    return .made(try JSON(encoding: step), at: ["experiments", name.text])
  }

  private func decideExperiment(_ name: Name, _ who: Name) throws -> ExperimentStep {
    guard let goal = body["goal"]?.text.flatMap(ExperimentStep.GoalAnswer.init(rawValue:)),
      let approach = body["approach"]?.text.flatMap(ExperimentStep.Approach.init(rawValue:))
    else {
      throw Problem.misfits(
        [Misfit(field: "goal", message: "and approach say what follows from it")], in: "What was sent")
    }
    return try workspace.decide(
      experiment: name, goal: goal, approach: approach, learnt: body["learnt"]?.text ?? "",
      following: body["decision"]?.text, by: who, token: token)
  }

  func promise() throws -> Answer {
    guard let place = body["of"]?.text.flatMap(Address.init), let percent = body["confidence"]?.integer else {
      throw Failure.notHere("place")
    }
    let (items, days) = (body["items"]?.integer, body["days"]?.integer)
    guard (items == nil) != (days == nil) else {
      throw Problem.misfits(
        [Misfit(field: "items", message: "or days says what is promised: one of the two")], in: "What was sent")
    }
    let question = items.map { Forecast.Question.days(of: $0) } ?? .items(within: days ?? 1)
    let promise = try workspace.promise(
      question, of: place, at: Share(percent: percent), reliedOn: body["reliedOn"]?.text ?? "",
      lookback: .last(days: body["lookback"]?.integer ?? 90), seed: UInt64(clamping: body["seed"]?.integer ?? 1),
      by: who(), token: token)
    return .made(try JSON(encoding: promise), at: ["promises"])
  }

  func scorePromise() throws -> Answer {
    let score = try workspace.score(promise: value("promise"), by: who(), token: token)
    return .made(try JSON(encoding: score), at: ["promises"])
  }

  func enterReading() throws -> Answer {
    guard let measure = body["measure"]?.text.flatMap({ Name($0) }), let day = try Call.day(body["day"], "day"),
      let value = body["value"]?.number
    else { throw Failure.notHere("measure") }
    let reading = Reading(
      measure: measure, product: body["product"]?.text.flatMap { Name($0) }, day: day, value: value)
    let taken = try workspace.enter(reading, by: signature(), token: token)
    guard let batch = taken.batch else { return .json(try taken.json()) }
    return .made(try taken.json(), at: ["imports", "\(batch.seq)"])
  }
}
