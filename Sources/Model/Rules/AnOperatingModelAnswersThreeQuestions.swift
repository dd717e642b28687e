/// An operating model answers how work flows from idea to customer, who is responsible, and how the parts coordinate.
struct AnOperatingModelAnswersThreeQuestions: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    Before a model is published it answers three questions: how work flows from idea to customer, how \
    responsibilities are distributed, how coordination happens (01.03).
    """
  static let mend = "answer them under 'facets' or 'policies', 'components' and 'elements'"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(OperatingModel.self).compactMap { own in
      // What already the model it extends leaves open is told there.
      let told = model.extended(by: own).map { questions(openIn: $0, model) } ?? []
      let open = questions(openIn: own, model).filter { !told.contains($0) }
      guard !open.isEmpty else { return nil }
      return finding(about: own, in: model, "\(own.title) does not answer \(listed(open, "or"))")
    }
  }

  private func questions(openIn own: Resource<OperatingModel>, _ model: Snapshot) -> [String] {
    guard let whole = model.effective(own)?.value else { return [] }
    return [
      ("how work flows from idea to customer", [whole.facets?.flowOfWork, whole.policies?.flow]),
      ("who is responsible", [whole.facets?.decisionRights, whole.components?.roles]),
      ("how the parts coordinate", [whole.facets?.coordination, whole.elements?.processes]),
    ].filter { $0.1.allSatisfy(isBlank) }.map { $0.0 }
  }
}
