import Analysis
package import Model

/// Looks at the guardrails of a model with what was observed.
package struct Guardrails: Sendable {
  private let authority: Authority
  private let waivers: [Name: [Waiver]]

  package init(_ authority: Authority, waivers: [Waiver] = []) {
    self.authority = authority
    self.waivers = Dictionary(grouping: waivers, by: \.guardrail)
  }

  /// The guardrails that hold for a scope: its own, and those of every scope it lies in.
  package func holding(for scope: Address) -> [Resource<Guardrail>] {
    let scopes = authority.containment.scopes(over: scope)
    let all = authority.model.all(Guardrail.self)
    return scopes.flatMap { place in all.filter { $0.scope.address == place } }
  }

  /// Checks the guardrails that hold for a scope, its own first.
  package func check(
    for scope: Address, on day: Day, seen: (Resource<Guardrail>) -> Observation?
  ) -> [GuardrailCheck] {
    holding(for: scope).map { check($0, seen($0), on: day) }
  }

  /// Checks every guardrail of the model.
  package func checkAll(on day: Day, seen: (Resource<Guardrail>) -> Observation?) -> [GuardrailCheck] {
    authority.model.all(Guardrail.self).map { check($0, seen($0), on: day) }
  }

  /// Checks one guardrail. Without an observation, an answer or a limit it is not measurable.
  package func check(_ guardrail: Resource<Guardrail>, _ seen: Observation?, on day: Day) -> GuardrailCheck {
    var check = blank(guardrail, seen)
    guard let seen else { return check.unmeasured("nothing has been observed yet") }
    guard !check.limits.isEmpty else { return check.unmeasured("it names no limit") }
    switch seen.answer {
    case .none(because: let reason): return check.unmeasured(reason)
    case .value(let value) where !value.isFinite: return check.unmeasured("the figure is not a finite number")
    case .value(let value):
      let given = waivers[guardrail.name] ?? []
      check.waiverEnded = Waiver.ended(given, on: day)
      check.judge(value, seen.daily, Waiver.holding(given, on: day), authority.naming, on: day)
    }
    return check
  }

  private func blank(_ guardrail: Resource<Guardrail>, _ seen: Observation?) -> GuardrailCheck {
    GuardrailCheck(
      guardrail: guardrail.name, title: guardrail.title, scope: guardrail.scope, hardness: guardrail.hardness,
      state: .notMeasurable, quantity: seen?.id ?? guardrail.figure ?? guardrail.measure?.name.text ?? "",
      value: nil, unit: seen?.unit ?? "", limits: Limits(guardrail.value), since: nil, waivedUntil: nil, sentence: "")
  }
}

extension GuardrailCheck {
  fileprivate func unmeasured(_ because: String) -> GuardrailCheck {
    var check = self
    check.sentence = "\(title) is not measurable: \(Spoken.clause(because))."
    return check
  }

  fileprivate mutating func judge(
    _ value: Double, _ daily: [DailyValue], _ waiver: Waiver?, _ naming: Naming, on day: Day
  ) {
    self.value = value
    if limits.isBreached(by: value) {
      since = firstDayOutside(daily, on: day)
      waivedUntil = waiver?.until
      state = waiver == nil ? .breach : .waived
    } else {
      state = limits.isNear(value, unit: unit) ? .warn : .pass
    }
    sentence = words(value, waiver, naming)
  }

  /// Walks back through the daily values while they lie outside. A day without a value does not end a breach.
  private func firstDayOutside(_ daily: [DailyValue], on day: Day) -> Day? {
    var first: Day?
    for point in daily.reversed() where point.day <= day {
      guard limits.isBreached(by: point.value) else { break }
      first = point.day
    }
    return first
  }

  /// In a breach with its decimals, so that `97.9 %` never reads as the 98 it is below.
  private func spoken(_ value: Double) -> String {
    isOutside && unit.hasPrefix("%") ? "\(Spoken.number(value)) \(unit)" : Spoken.number(value, unit)
  }

  private func words(_ value: Double, _ waiver: Waiver?, _ naming: Naming) -> String {
    let head = "\(title): \(spoken(value)), \(limits.spoken)"
    let since = since.map { " since \($0.spoken)" } ?? ""
    return switch state {
    case .pass, .notMeasurable: head + "."
    case .warn: head + ", close to the limit."
    case .breach:
      "\(head), in breach\(since)." + (waiverEnded.map { " Its waiver ended on \($0.spoken)." } ?? "")
        + (hardness == .hard ? " Nothing new starts until it is mended or waived." : "")
    case .waived:
      "\(head), in breach\(since), waived"
        + (waiver.map { " by \(naming.person($0.by)) until \($0.until.spoken): \(Spoken.clause($0.because))" } ?? "")
        + "."
    }
  }
}
