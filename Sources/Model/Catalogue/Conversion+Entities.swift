/// What each sort of entity becomes.
extension Conversion {
  mutating func convert(_ entity: Entity) {
    switch word(for: entity) {
    case Person.word: convert(person: entity)
    case Unit.word: convert(unit: entity)
    case Team.word: convert(team: entity)
    case ValueStream.word: convert(stream: entity)
    case Product.word: convert(product: entity)
    case Technology.word: convert(technology: entity)
    case Interface.word: convert(interface: entity)
    default: leaveOut(entity)
    }
  }

  private func field(_ name: String, _ address: Address?) -> [Form.Field] {
    address.map { [Form.Field(name, $0.name.text)] } ?? []
  }

  private mutating func convert(person: Entity) {
    let groups = person.texts("memberOf").compactMap {
      resolve($0, usual: "group", as: [Team.word, Unit.word], of: person)
    }
    write(
      Person.word, person,
      field("unit", groups.first { $0.kind == Unit.word }) + field("team", groups.first { $0.kind == Team.word }))
  }

  private mutating func convert(unit: Entity) {
    let parent = resolve(unit.spec?["parent"], usual: "group", as: [Unit.word], of: unit)
    let scope = parent == nil ? "organisation" : "department"
    write(
      Unit.word, unit,
      [.init("scope", scope)] + field("parent", parent) + (unit.description.map { [.init("purpose", $0)] } ?? []))
  }

  private mutating func convert(team: Entity) {
    let unit = resolve(team.spec?["parent"], usual: "group", as: [Unit.word], of: team)
    let answers = owned(by: team, Product.word)
    var fields: [Form.Field] = [
      .init("mission", team.description ?? Conversion.unknown), .init("topology", "stream-aligned"),
    ]
    fields += field("unit", unit ?? anyUnit())
    fields.append(.init("people", String(max(members(of: team), 1))))
    if !answers.isEmpty { fields.append(.init("answersFor", answers.map(\.text))) }
    write(Team.word, team, fields)
  }

  /// Those it names and those who name it.
  private func members(of team: Entity) -> Int {
    var members = Set(
      team.texts("members").compactMap { $0.text?.lowercased().split(separator: "/").last.map(String.init) })
    for person in catalogue.entities where person.kind.lowercased() == "user" {
      let isMember = person.texts("memberOf").contains {
        $0.text.flatMap { catalogue.find($0, usual: "group", near: person) }?.reference == team.reference
      }
      if isMember { members.insert(person.name.lowercased()) }
    }
    return members.count
  }

  /// A team needs a unit: the outermost there is.
  private func anyUnit() -> Address? {
    let units = catalogue.entities.filter { word(for: $0) == Unit.word }
    return (units.first { $0.text("parent") == nil } ?? units.first).map {
      Address(kind: Unit.word, name: name(of: $0))
    }
  }

  private func owned(by group: Entity, _ kind: String) -> [Name] {
    catalogue.entities.filter { entity in
      word(for: entity) == kind
        && entity.text("owner").flatMap { catalogue.find($0, usual: "group", near: entity) }?.reference
          == group.reference
    }.map { name(of: $0) }
  }

  private mutating func convert(stream: Entity) {
    _ = resolve(stream.spec?["owner"], usual: "group", as: [Team.word, Unit.word, Person.word], of: stream)
    write(
      ValueStream.word, stream,
      [
        .init("trigger", Conversion.unknown), .init("value", stream.description ?? Conversion.unknown),
        .init("customer", "external"),
      ])
  }

  private mutating func convert(product: Entity) {
    let owner = resolve(product.spec?["owner"], usual: "group", as: [Person.word, Team.word, Unit.word], of: product)
    let stream = resolve(product.spec?["domain"], usual: "domain", as: [ValueStream.word], of: product)
    var fields: [Form.Field] = [
      .init("vision", product.description ?? Conversion.unknown), .init("customers", "external"),
    ]
    fields += field("owner", owner.flatMap { $0.kind == Person.word ? $0 : nil })
    fields += [.init("stage", Conversion.stage(product.text("lifecycle")))] + field("valueStream", stream)
    write(Product.word, product, fields)
  }

  private static func stage(_ lifecycle: String?) -> String {
    switch lifecycle?.lowercased() {
    case "experimental": "exploring"
    case "deprecated": "retiring"
    default: "growing"
    }
  }

  private mutating func convert(technology: Entity) {
    let owner = resolve(
      technology.spec?["owner"], usual: "group", as: [Team.word, Unit.word, Person.word], of: technology)
    let system = resolve(technology.spec?["system"], usual: "system", as: [Product.word], of: technology)
    let ring: String =
      switch technology.text("lifecycle")?.lowercased() {
      case "experimental": "trial"
      case "deprecated": "retire"
      default: "keep"
      }
    var fields: [Form.Field] = [.init("purpose", technology.description ?? Conversion.unknown), .init("ring", ring)]
    fields += field("owner", owner.flatMap { $0.kind == Team.word ? $0 : nil })
    if let system { fields.append(.init("usedBy", [system.description])) }
    write(Technology.word, technology, fields)
  }

  private mutating func convert(interface: Entity) {
    let owner = resolve(
      interface.spec?["owner"], usual: "group", as: [Team.word, Unit.word, Person.word], of: interface)
    let system = resolve(interface.spec?["system"], usual: "system", as: [Product.word], of: interface)
    var fields: [Form.Field] = []
    if let system { fields.append(.init("of", system.description)) }
    fields += [
      .init("form", interface.text("type")?.lowercased() == "asyncapi" ? "event" : "api"),
      .init("offers", interface.description ?? Conversion.unknown),
    ]
    fields += field("accountable", owner.flatMap { $0.kind == Team.word ? $0 : nil })
    let consumers = consumers(of: interface)
    if !consumers.isEmpty { fields.append(.init("consumers", consumers)) }
    write(Interface.word, interface, fields)
  }

  /// The teams that own what consumes it: a technology itself relies on nothing in a model.
  private func consumers(of interface: Entity) -> [String] {
    let using = catalogue.entities.filter { entity in
      entity.texts("consumesApis").contains {
        $0.text.flatMap { catalogue.find($0, usual: "api", near: entity) }?.reference == interface.reference
      }
    }
    let owners = using.compactMap { entity in
      entity.text("owner").flatMap { catalogue.find($0, usual: "group", near: entity) }
    }.filter { word(for: $0) == Team.word }
    return Array(Set(owners.map { "team/\(name(of: $0))" })).sorted()
  }
}
