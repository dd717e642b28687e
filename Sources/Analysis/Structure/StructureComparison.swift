import Model

/// What became different about one resource, in words.
struct StructureComparison {
  typealias Said = (sort: StructuralChange.Sort, says: String)

  /// What everything is called, also what has gone since.
  let title: (Address) -> String?

  func changes(of address: Address, _ before: Snapshot, _ after: Snapshot) -> [Said] {
    switch address.kind {
    case Unit.word: unit(before.find(Unit.self, address.name), after.find(Unit.self, address.name))
    case Team.word: team(before.find(Team.self, address.name), after.find(Team.self, address.name))
    case Product.word: product(before.find(Product.self, address.name), after.find(Product.self, address.name))
    case ValueStream.word:
      stream(before.find(ValueStream.self, address.name), after.find(ValueStream.self, address.name))
    case Service.word: service(before.find(Service.self, address.name), after.find(Service.self, address.name))
    case Person.word: person(before.find(Person.self, address.name), after.find(Person.self, address.name))
    default: []
    }
  }

  private func called(_ address: Address) -> String {
    if address.kind != Person.word, let title = title(address) { return title }
    let words = address.name.text.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
  private func called<K: Kind>(_ ref: Ref<K>?) -> String { ref.map { called($0.address) } ?? "nothing" }

  private func unit(_ before: Resource<Unit>?, _ after: Resource<Unit>?) -> [Said] {
    guard let before, let after else {
      return comesOrGoes(.unit, before?.title, after?.title, after?.parent.map { ", in \(called($0.address))" } ?? "")
    }
    return before.parent == after.parent
      ? [] : [(.unit, "\(after.title) moved from \(called(before.parent)) to \(called(after.parent)).")]
  }

  private func team(_ before: Resource<Team>?, _ after: Resource<Team>?) -> [Said] {
    guard let before, let after else {
      let own: [Said] = comesOrGoes(.team, before?.title, after?.title, after.map { ", in \(called($0.unit))" } ?? "")
      return own + answering(before, after)
    }
    var said: [Said] = []
    if before.unit != after.unit {
      said.append((.team, "\(after.title) moved from \(called(before.unit)) to \(called(after.unit))."))
    }
    if before.topology != after.topology {
      let types = "from \(spoken(before.topology.rawValue)) to \(spoken(after.topology.rawValue))"
      said.append((.team, "\(after.title) changed its type \(types)."))
    }
    if before.until != after.until {
      said.append(
        (.team, after.until.map { "\(after.title) is to end on \($0.spoken)." } ?? "\(after.title) is to last."))
    }
    return said + answering(before, after)
  }

  private func answering(_ before: Resource<Team>?, _ after: Resource<Team>?) -> [Said] {
    let title = (after ?? before)?.title ?? ""
    func of(_ team: Resource<Team>?) -> [Address] {
      team.map { $0.answersFor.map(\.address) + $0.offers.map(\.address) } ?? []
    }
    let (old, new) = (of(before), of(after))
    return old.filter { !new.contains($0) }.map { (.answering, "\(title) no longer answers for \(called($0)).") }
      + new.filter { !old.contains($0) }.map { (.answering, "\(title) answers for \(called($0)).") }
  }

  private func product(_ before: Resource<Product>?, _ after: Resource<Product>?) -> [Said] {
    guard let before, let after else { return comesOrGoes(.product, before?.title, after?.title, "") }
    var said: [Said] = []
    if before.valueStream != after.valueStream {
      said.append(
        (.product, "\(after.title) moved from \(called(before.valueStream)) to \(called(after.valueStream))."))
    }
    if before.stage != .retired, after.stage == .retired { said.append((.product, "\(after.title) was retired.")) }
    if before.owner != after.owner {
      said.append(
        (.answering, "The owner of \(after.title) changed from \(owner(before.owner)) to \(owner(after.owner))."))
    }
    return said
  }

  private func owner(_ person: Ref<Person>?) -> String { person.map { called($0.address) } ?? "nobody" }

  private func stream(_ before: Resource<ValueStream>?, _ after: Resource<ValueStream>?) -> [Said] {
    guard let before, let after else { return comesOrGoes(.valueStream, before?.title, after?.title, "") }
    let (old, new) = (before.stages, after.stages)
    var said: [Said] = []
    for stage in old where !new.contains(where: { $0.name == stage.name }) {
      said.append((.valueStream, "\(after.title) lost the stage “\(stage.name)”."))
    }
    for stage in new {
      guard let earlier = old.first(where: { $0.name == stage.name }) else {
        said.append((.valueStream, "\(after.title) got the stage “\(stage.name)”."))
        continue
      }
      if earlier.team != stage.team {
        said.append(
          (
            .valueStream,
            "“\(stage.name)” in \(after.title) went from \(called(earlier.team)) to \(called(stage.team))."
          ))
      }
    }
    return said
  }

  private func service(_ before: Resource<Service>?, _ after: Resource<Service>?) -> [Said] {
    guard let before, let after else { return comesOrGoes(.service, before?.title, after?.title, "") }
    return before.owner == after.owner
      ? []
      : [(.answering, "The owner of \(after.title) changed from \(called(before.owner)) to \(called(after.owner)).")]
  }

  private func person(_ before: Resource<Person>?, _ after: Resource<Person>?) -> [Said] {
    let (old, new) = (before?.roles ?? [], after?.roles ?? [])
    guard let address = (after ?? before)?.address else { return [] }
    func said(_ holding: Person.Holding, _ verb: String) -> Said {
      let role = called(holding.role.address).lowercased()
      let place = holding.in.map { " in \(called($0.address))" } ?? ""
      return (.role, "\(called(address)) \(verb) \(role)\(place).")
    }
    return old.filter { !new.contains($0) }.map { said($0, "is no longer") }
      + new.filter { !old.contains($0) }.map { said($0, "became") }
  }

  private func comesOrGoes(
    _ sort: StructuralChange.Sort, _ before: String?, _ after: String?, _ where: String
  ) -> [Said] {
    let word = sort.rawValue.prefix(1).uppercased() + sort.rawValue.dropFirst()
    if let after { return [(sort, "\(word) \(after) was added\(`where`).")] }
    if let before { return [(sort, "\(word) \(before) was taken out.")] }
    return []
  }

  private func spoken(_ word: String) -> String { String(word.map { $0 == "-" ? " " : $0 }) }
}
