/// Teams that offer services work in sprints only where their own model chose them, for work that needs discovery.
struct SprintsAreChosenNotCopied: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    Don't rush to copy ways of working from product development to operations: work with known steps flows, and a \
    sprint makes it wait (15.06).
    """
  static let mend = "state in the model of operations how its work flows, or say there why sprints fit it"

  func findings(in model: Snapshot) -> [Finding] {
    let models = Dictionary(
      model.all(OperatingModel.self).map { ($0.of.address, $0) }, uniquingKeysWith: { first, _ in first })
    guard !models.isEmpty else { return [] }
    let serving = model.all(Team.self).filter { !$0.offers.isEmpty && $0.answersFor.isEmpty }
    let teams = Dictionary(grouping: serving) { team in
      model.surroundings(of: team.address).lazy.compactMap { models[$0]?.address }.first
    }
    return model.all(OperatingModel.self).compactMap { own in
      guard let teams = teams[own.address], let source = sprints(in: own, of: model) else { return nil }
      let names = listed(teams.map(\.title))
      if source != own.address {
        let other = quoted(model.title(of: source))
        return finding(about: own, in: model, "\(names) inherit\(teams.count == 1 ? "s" : "") sprints from \(other)")
      }
      guard teams.allSatisfy({ hasKnownSteps($0, in: model) }) else { return nil }
      return finding(about: own, in: model, "\(names) work\(teams.count == 1 ? "s" : "") in sprints on known steps")
    }
  }

  /// The model that brings sprints in: by a practice of that name, or in how work flows there.
  private func sprints(in own: Resource<OperatingModel>, of model: Snapshot) -> Address? {
    guard let whole = model.effective(own) else { return nil }
    let texts: [(field: String, said: String?)] = [
      ("practices", whole.value.practices.map(\.name).joined(separator: " ")),
      ("elements.processes", whole.value.elements?.processes), ("facets.flowOfWork", whole.value.facets?.flowOfWork),
      ("policies.flow", whole.value.policies?.flow),
    ]
    return texts.first { words(in: $0.said).contains { ["sprint", "sprints", "scrum"].contains($0) } }
      .flatMap { whole.origins[$0.field]?.from }
  }

  private func hasKnownSteps(_ team: Resource<Team>, in model: Snapshot) -> Bool {
    team.offers.allSatisfy { model.find($0)?.nature == .deterministic }
  }
}
