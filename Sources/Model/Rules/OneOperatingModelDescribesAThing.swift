/// A unit, a value stream or a product has at most one operating model of its own.
struct OneOperatingModelDescribesAThing: Rule {
  static let severity = Finding.Severity.error
  static let why = """
    With two models of the same thing nobody knows which holds; each product operates under one, inherited and \
    tailored (01.14).
    """
  static let mend = "merge the two, or let one extend the other for a narrower place"

  func findings(in model: Snapshot) -> [Finding] {
    var first: [Address: String] = [:]
    return model.all(OperatingModel.self).compactMap { own in
      guard let other = first.updateIfAbsent(own.of.address, own.title) else { return nil }
      let thing = model.title(of: own.of.address)
      return finding(about: own, at: "of", in: model, "How \(thing) works is already said by \(quoted(other))")
    }
  }
}
