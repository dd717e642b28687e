/// An operating model is more than a list of practices and tools.
struct AnOperatingModelIsMoreThanPractices: Rule {
  static let severity = Finding.Severity.error
  static let why = "Practices and tools change; an operating model is what persists when they do (01.18)."
  static let mend = "say who decides, how work flows and how parts coordinate; the practices serve that"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(OperatingModel.self).compactMap { own in
      guard !own.practices.isEmpty, let whole = model.effective(own)?.value, whole.components == nil,
        whole.elements == nil, whole.facets == nil, whole.policies == nil
      else { return nil }
      return finding(about: own, at: "practices", in: model, "\(own.title) lists practices and says nothing else")
    }
  }
}
