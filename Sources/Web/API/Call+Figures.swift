import Analysis
import Evidence
import Governance
import Model
import Workbench

extension Call {
  func figures() throws -> Answer {
    guard let place = try place() else { throw Failure.notHere("place") }
    guard let scope = Scope(place) else { throw Failure.notHere("work of \(place)") }
    let lookback: Lookback = query["days"]?.integer.map { .last(days: $0) } ?? .last(days: 90)
    var figures = try workspace.flow(
      of: scope, asOf: asOf, lookback: lookback, daysAhead: query["days-ahead"]?.integer,
      itemsAhead: query["items-ahead"]?.integer)
    if place.kind == Product.word { figures += try workspace.value(of: place.name, asOf: asOf).figures }
    let quality = try workspace.work(of: scope, asOf: asOf).history.quality
    let noticed = quality.map { FigureReport.Noticed(id: $0.id, count: $0.count, message: $0.message) }
    return .json(FigureReport(asOf: asOf, figures: figures, findings: noticed).json)
  }

  func valueAreas() throws -> Answer {
    let place = try place()
    guard place == nil || place?.kind == Product.word else {
      throw Problem.misfits([Misfit(field: "of", message: "is to be a product, or left out")], in: "The address")
    }
    let areas = ValueArea.four(try workspace.value(of: place?.name, asOf: asOf))
    return .json(["areas": try JSON(encoding: areas)])
  }

  func progress() throws -> Answer {
    try page(try workspace.progress(of: place(), asOf: asOf)) { progress in
      [
        "goal": .text(progress.goal.text), "measure": .text(progress.target.measure.name.text),
        "baseline": .number(progress.target.baseline), "now": JSON(progress.now.map { .number($0) }),
        "target": .number(progress.target.target), "by": .text(progress.target.by.description),
        "figures": .list(progress.figures.map(\.json)),
      ]
    }
  }

  func guardrails() throws -> Answer {
    try page(try workspace.guardrails(for: place(), asOf: asOf)) { try JSON(encoding: $0) }
  }

  func attention() throws -> Answer {
    try page(try workspace.attention(asOf: asOf)) { one in
      let about =
        switch one.target {
        case .resource(let address): address.description
        case .review(let id): "review/\(id)"
        case .decision(let id): "decision/\(id)"
        case .proposal(let id): "proposal/\(id)"
        case .governance: "governance"
        }
      return [
        "status": .text(one.status.rawValue), "sentence": .text(one.sentence), "because": .text(one.because),
        "due": JSON(one.due.map { .text($0.description) }), "about": .text(about),
      ]
    }
  }

  func whoDecides() throws -> Answer {
    let authority = try visit.authority()
    guard let place = try place() else { throw Failure.notHere("place") }
    let type = query["type"]?.text ?? ""
    guard authority.types.contains(type) else {
      let near = Suggestion.sentence(type, among: authority.types)
      throw Problem(404, "nothing-here", "Nobody decides that", "No right in the model decides '\(type)'.\(near)")
    }
    let matter = Matter(
      type, in: place, amount: query["amount"]?.text.flatMap { Money(written: $0) },
      risk: query["risk"]?.text.flatMap(DecisionRight.Risk.init(rawValue:)),
      reversibility: query["reversibility"]?.text.flatMap(DecisionRight.Reversibility.init(rawValue:)))
    return .json(authority.answer(matter).json(authority.naming))
  }

  func funds() throws -> Answer {
    let model = try visit.model()
    return try page(try workspace.plans(asOf: asOf, ahead: query["ahead"]?.integer ?? 3)) { $0.json(in: model) }
  }

  func ledger() throws -> Answer {
    try page(try workspace.ledger(through: otherDay).moves, latestFirst: true) { move in
      guard case .object(let members) = try JSON(encoding: move.transfer) else { return .null }
      return .object(
        [.init("decision", .text(move.decision)), .init("decided", .text(move.decided.description))] + members)
    }
  }
}
