package import Model

/// A breach that may stand for a time, with who said so, until when and why.
package struct Waiver: Recorded {
  package static let record = "waiver"
  package static let format = 1

  package var guardrail: Name
  package var by: Name
  package var granted: Day
  /// The last day it holds.
  package var until: Day
  package var because: String
  /// True for the record by which somebody ended what was granted before; nothing for one that grants.
  package var ends: Bool?

  package func holds(on day: Day) -> Bool { granted <= day && day <= until && ends != true }

  /// The one that holds on a day, of those of one guardrail in the order they were given: an ending takes back all
  /// before it.
  package static func holding(_ waivers: [Waiver], on day: Day) -> Waiver? {
    let given = waivers.filter { $0.granted <= day }
    let since = given.lastIndex { $0.ends == true }.map { given.index(after: $0) } ?? given.startIndex
    return given[since...].filter { $0.holds(on: day) }.max { $0.until < $1.until }
  }

  /// The day the last of them stopped holding; nothing while one holds or where there was none.
  package static func ended(_ waivers: [Waiver], on day: Day) -> Day? {
    let given = waivers.filter { $0.granted <= day }
    guard holding(given, on: day) == nil, let last = given.last else { return nil }
    return last.ends == true ? last.granted : given.filter { $0.ends != true }.map(\.until).max()
  }

  /// Ends what was granted before, when the person may waive the guardrail.
  package static func end(
    _ guardrail: Resource<Guardrail>, _ given: [Waiver], by who: Name, because: String, on day: Day,
    under authority: Authority
  ) throws(Refusal) -> Waiver {
    guard authority.standing.knows(who) else { throw .unknownPerson(who) }
    let able = authority.waivers(of: guardrail)
    guard able.contains(who) else { throw refusal(guardrail, who, able, authority.naming) }
    guard because.says else { throw .incomplete(.because) }
    guard holding(given, on: day) != nil else {
      throw .unwritableChange(
        "end the waiver of “\(guardrail.title)”", because: "no waiver of it holds on \(day.spoken)")
    }
    return Waiver(guardrail: guardrail.name, by: who, granted: day, until: day, because: because, ends: true)
  }

  /// Grants a waiver, when the person holds the role that may waive this guardrail where it holds.
  package static func grant(
    _ guardrail: Resource<Guardrail>, by who: Name, until: Day, because: String, on day: Day, under authority: Authority
  ) throws(Refusal) -> Waiver {
    guard authority.standing.knows(who) else { throw .unknownPerson(who) }
    let able = authority.waivers(of: guardrail)
    guard able.contains(who) else { throw refusal(guardrail, who, able, authority.naming) }
    guard until > day else { throw .incomplete(.waiverEnd) }
    guard because.says else { throw .incomplete(.because) }
    return Waiver(guardrail: guardrail.name, by: who, granted: day, until: until, because: because)
  }

  private static func refusal(
    _ guardrail: Resource<Guardrail>, _ who: Name, _ able: [Name], _ naming: Naming
  ) -> Refusal {
    guard let role = guardrail.waivedBy else {
      return .nobodyHoldsThisRight("“\(guardrail.title)” names nobody who may waive it.")
    }
    if able.isEmpty {
      return .nobodyHoldsThisRight("Only the \(naming.role(role.name)) may waive “\(guardrail.title)”, and nobody is.")
    }
    let people = Spoken.list(able.map(naming.person), "or")
    return .notYours(
      "Only \(people), \(naming.role(role.name)), may waive “\(guardrail.title)”, not \(naming.person(who)).",
      whoCan: able)
  }
}

extension Authority {
  /// The people who may waive a guardrail.
  package func waivers(of guardrail: Resource<Guardrail>) -> [Name] {
    guard let role = guardrail.waivedBy else { return [] }
    return standing.people(holding: role.name, for: containment.scopes(over: guardrail.scope.address))
  }
}
