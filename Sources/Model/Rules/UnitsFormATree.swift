/// Units lie in one another and end at the organisation.
struct UnitsFormATree: Rule {
  static let severity = Finding.Severity.error
  static let why = """
    Rights, models and limits are inherited from wider units; a circle or a loose end leaves open what holds \
    (01.01, 07.03).
    """
  static let mend = "name under 'parent' the next wider unit; only the organisation has none"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Unit.self).compactMap { unit in
      objection(to: unit, in: model).map { finding(about: unit, at: "parent", in: model, $0) }
    }
  }

  private func objection(to unit: Resource<Unit>, in model: Snapshot) -> String? {
    guard let parent = unit.parent else {
      return unit.scope == .organisation ? nil : "\(unit.title) lies in no other unit and is not the organisation"
    }
    if unit.scope == .organisation {
      return "\(unit.title) is the organisation and lies in \(model.title(of: parent.address))"
    }
    var seen: Set<Address> = []
    var next = model.find(parent)
    while let wider = next, seen.insert(wider.address).inserted {
      if wider.address == unit.address { return "\(unit.title) lies in itself" }
      next = wider.parent.flatMap { model.find($0) }
    }
    return nil
  }
}
