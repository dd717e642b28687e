/// A model for something narrower extends the one that holds around it.
struct AModelInheritsFromTheOneAroundIt: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    Each product works by its own version of its organisation's model. One that stands alone misses what the others \
    learn (01.14).
    """
  static let mend = "name the wider model under 'extends', and keep only what differs here"

  func findings(in model: Snapshot) -> [Finding] {
    let models = Dictionary(
      model.all(OperatingModel.self).map { ($0.of.address, $0) }, uniquingKeysWith: { first, _ in first })
    return model.all(OperatingModel.self).compactMap { own in
      guard own.extends == nil,
        let wider = model.surroundings(of: own.of.address).dropFirst().lazy.compactMap({ models[$0] }).first
      else { return nil }
      return finding(
        about: own, at: "of", in: model,
        "\(own.title) stands alone, although \(quoted(wider.title)) holds around it")
    }
  }
}
