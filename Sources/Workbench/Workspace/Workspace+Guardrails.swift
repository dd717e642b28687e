import Analysis
import Evidence
package import Governance
package import Model

extension Workspace {
  /// Who may decide what, by the model of a day.
  package func authority(asOf day: Day? = nil) throws -> Authority {
    let key = AuthorityKey(revision: try revision(asOf: day), names: try names())
    return try memory.authorities.value(key) { Authority(try snapshot(asOf: day), names: key.names) }
  }

  /// Where every guardrail of the model stands on a day, or those that hold for a place, its own first.
  package func guardrails(for place: Address? = nil, asOf day: Day) throws -> [GuardrailCheck] {
    let authority = try authority(asOf: day)
    let key = CheckKey(
      evidence: try evidence(), revision: try revision(asOf: day),
      waiver: try store.read { try Ledger.lastSeq(.waiver, $0) }, names: try names(), asOf: day,
      today: try horizon())
    let all = try memory.checks.value(key) {
      let seen = try Dictionary(
        uniqueKeysWithValues: authority.model.all(Guardrail.self).map { ($0.name, try observation(of: $0, asOf: day)) })
      return Guardrails(authority, waivers: try waivers(asOf: day)).checkAll(on: day) { seen[$0.name] ?? nil }
    }
    guard let place else { return all }
    let order = Guardrails(authority).holding(for: place).map(\.name)
    return order.compactMap { name in all.first { $0.guardrail == name } }
  }

  /// What was seen of the quantity a guardrail looks at.
  package func observation(of guardrail: Resource<Guardrail>, asOf day: Day) throws -> Observation? {
    let place = guardrail.scope.address
    if let measure = guardrail.measure {
      return try picture(of: measure.name.text, of: place, asOf: day).map(Observation.init)
    }
    if guardrail.figure == PortfolioFlow.figure {
      let count = try portfolioFlow(asOf: day).inFlight.count
      return Observation(id: PortfolioFlow.figure, .value(Double(count)), unit: "in flight")
    }
    guard let id = guardrail.figure, let scope = Scope(place) else { return nil }
    let work = try work(of: scope, asOf: day)
    if id == "wip", let state = guardrail.state {
      return inState(state, work, asOf: day, within: try figure(id, of: place, asOf: day))
    }
    guard let figure = try figure(id, of: place, asOf: day) else { return nil }
    return Observation(figure, daily: id == "wip" ? daily(nil, work, asOf: day) : [])
  }

  /// Work in one state is known as far as work in progress altogether is.
  private func inState(_ state: String, _ work: Work, asOf day: Day, within whole: Figure?) -> Observation {
    if let whole, whole.value == nil { return Observation(whole) }
    guard let now = workInProgress(of: work.history, in: state, asOf: work.reaches ?? day) else {
      let reason = "the evidence does not say which items are in \(state)"
      return Observation(id: "wip", .none(because: reason), unit: "items")
    }
    return Observation(id: "wip", .value(Double(now)), unit: "items", daily: daily(state, work, asOf: day))
  }
}
