package import Model

/// The value management office as it is: who is in it, what it reaches, and whether it looks at outcomes or at status.
/// Nothing here judges a person. Rows 09.01–09.04, 09.06, 09.08.
package struct Office: Sendable {
  package struct Member: Equatable, Sendable {
    package let person: Name
    /// The unit the person belongs to.
    package let unit: Name?
    /// Roles held where the work is, beside membership.
    package let roles: [Name]
    package let levels: [Role.Level]
  }

  /// A sign that an office is a project management office under another name.
  package struct Sign: Equatable, Sendable {
    package let title: String
    /// Nothing where it cannot be told.
    package let isSeen: Bool?
    package let sentence: String
  }

  package let unit: Resource<Unit>
  package let members: [Member]
  /// Units and value streams no member belongs to or works for.
  package let unreached: [Address]
  package let missingLevels: [Role.Level]
  package let signs: [Sign]

  package static func all(
    in model: Snapshot, asOf day: Day, reviews: [Review], decisions: [Decision], scored: Set<String>
  ) -> [Office] {
    model.all(Unit.self).compactMap { unit in
      unit.members.map { Office(unit, role: $0.name, model, day, reviews, decisions, scored) }
    }
  }

  private init(
    _ unit: Resource<Unit>, role: Name, _ model: Snapshot, _ day: Day, _ reviews: [Review], _ decisions: [Decision],
    _ scored: Set<String>
  ) {
    self.unit = unit
    let members = model.all(Person.self).filter { $0.roles.contains { $0.role.name == role } }.map { person in
      let roles = Set(person.roles.map(\.role.name).filter { $0 != role }).sorted()
      return Member(
        person: person.name, unit: person.unit?.name, roles: roles,
        levels: Role.Level.allCases.filter { level in roles.contains { model.find(Role.self, $0)?.level == level } })
    }
    unreached = Office.unreached(by: members, besides: unit.name, model)
    missingLevels = Role.Level.allCases.filter { level in !members.contains { $0.levels.contains(level) } }
    self.members = members
    let year = (day - 365)...day
    let own = reviews.filter { review in
      year.contains(review.opened)
        && review.cadence.flatMap { model.find(Cadence.self, $0) }?.attended.contains { $0.name == role } ?? false
    }
    let ids = Set(own.map(\.id))
    let taken = decisions.filter { ids.contains($0.review) && year.contains($0.decided) }
    let cadences = model.all(Cadence.self).filter { $0.attended.contains { $0.name == role } }
    signs = [
      Office.agenda(own, cadences), Office.levels(members), Office.fullTime(members), Office.stops(taken),
      Office.measured(taken, scored, day),
    ]
  }

  /// Small, of several functions and levels, and each at home where the work is.
  package var sentence: String {
    let units = Set(members.compactMap(\.unit)).count
    let levels = Set(members.flatMap(\.levels)).count
    let seen = signs.count { $0.isSeen == true }
    return
      "\(counted(members.count, "member")) from \(counted(units, "unit")) and \(counted(levels, "level")); \(seen == 0 ? "no sign" : counted(seen, "sign")) of a renamed project office."
  }

  private static func unreached(by members: [Member], besides own: Name, _ model: Snapshot) -> [Address] {
    let people = members.compactMap { model.find(Person.self, $0.person) }
    let teams = people.compactMap { $0.team.flatMap { model.find($0) } }
    let products = Set(
      teams.flatMap { $0.answersFor.map(\.name) }
        + people.flatMap { $0.roles.compactMap { $0.in?.address }.filter { $0.kind == Product.word }.map(\.name) })
    let containment = Containment(model)
    let places = people.flatMap { person in
      ([person.unit?.address] + [person.team?.address]).compactMap(\.self).flatMap(containment.scopes)
    }
    let units = model.all(Unit.self).filter { $0.name != own && !places.contains($0.address) }.map(\.address)
    let streams = model.all(ValueStream.self).filter { stream in
      !model.all(Product.self).contains { $0.valueStream == stream.ref && products.contains($0.name) }
    }.map(\.address)
    return units + streams
  }
}

extension Office {
  /// What the reviews it takes part in ask for and ask about: outcomes, or status and documents.
  private static func agenda(_ reviews: [Review], _ cadences: [Resource<Cadence>]) -> Sign {
    let inputs = cadences.flatMap(\.inputs)
    let documents = cadences.reduce(0) { $0 + $1.documents.count }
    let items = reviews.flatMap(\.agenda)
    let bare = items.count { $0.evidence.isEmpty && $0.guardrail == nil }
    let (status, all) = (documents + bare, inputs.count + items.count)
    guard all > 0 else {
      return Sign(
        title: "Its agenda is status", isSeen: nil, sentence: "Its reviews ask for nothing and asked nothing yet.")
    }
    let share = Double(status) / Double(all) * 100
    return Sign(
      title: "Its agenda is status", isSeen: share > 50,
      sentence:
        "\(Spoken.number(share.rounded(), "%")) of what its reviews ask is status, documents or opinion (\(documents) of \(inputs.count) inputs, \(bare) of \(items.count) questions of a year rest on no figure); the rest is outcomes, flow and risk."
    )
  }

  private static func levels(_ members: [Member]) -> Sign {
    let levels = Set(members.flatMap(\.levels))
    return Sign(
      title: "Only one level is present", isSeen: members.isEmpty ? nil : levels.count < 2,
      sentence: levels.isEmpty
        ? "Nobody in it holds another role."
        : "Present: \(Spoken.list(Role.Level.allCases.filter(levels.contains).map(\.rawValue))).")
  }

  private static func fullTime(_ members: [Member]) -> Sign {
    let full = members.filter(\.roles.isEmpty)
    return Sign(
      title: "Members work in it full time", isSeen: members.isEmpty ? nil : !full.isEmpty,
      sentence: full.isEmpty
        ? "Every member also holds a role where the work is."
        : "\(full.count) of \(counted(members.count, "member")) hold no role where the work is.")
  }

  private static func stops(_ decisions: [Decision]) -> Sign {
    let stops = decisions.filter(\.stopsSomething).count
    return Sign(
      title: "Nothing was stopped in a year", isSeen: decisions.isEmpty ? nil : stops == 0,
      sentence: decisions.isEmpty
        ? "Nothing was decided in its reviews in a year."
        : "\(stops == 0 ? "None" : "\(stops)") of \(counted(decisions.count, "decision")) of a year ended something.")
  }

  private static func measured(_ decisions: [Decision], _ scored: Set<String>, _ day: Day) -> Sign {
    let due = decisions.filter { $0.revisit <= day }
    let open = due.count { !scored.contains($0.id) }
    return Sign(
      title: "Approvals are counted, outcomes are not measured",
      isSeen: due.isEmpty ? nil : open * 2 > due.count,
      sentence: due.isEmpty
        ? "No decision of its reviews has come to its revisit day."
        : "\(due.count - open) of \(counted(due.count, "decision")) whose day has come were looked at again and scored."
    )
  }
}

extension Decision {
  /// It ended a line, an initiative, a goal or a product, or took something out of the model.
  fileprivate var stopsSomething: Bool {
    consequence.edits.contains { edit in
      [".ended =", ".until =", ".stage = retir", ".ended=", ".until="].contains { edit.contains($0) }
    } || consequence.lines.contains { $0.hasPrefix("- ") }
  }
}
