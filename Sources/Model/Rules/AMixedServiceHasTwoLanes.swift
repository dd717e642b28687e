/// A service with both known steps and discovery works in two lanes, each with an expectation of its own.
struct AMixedServiceHasTwoLanes: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    In one lane an investigation overtakes every request, or every request hides an investigation; one expectation \
    fits neither (15.02, 15.04).
    """
  static let mend = "give the workflow 'lanes': one deterministic, one probabilistic, each with its own 'expectation'"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Service.self).filter { $0.nature == .mixed }.compactMap { service in
      guard let team = model.answeringTeams(of: service.address).first,
        let workflow = team.workflow.flatMap({ model.find($0) }), let lacking = lacking(in: workflow.value)
      else { return nil }
      return finding(
        about: service, at: "nature", in: model, "\(service.title) is mixed, and \(quoted(workflow.title)) \(lacking)")
    }
  }

  private func lacking(in workflow: Workflow) -> String? {
    guard OperationsWork.Nature.allCases.allSatisfy({ nature in workflow.lanes.contains { $0.nature == nature } })
    else { return "has one lane for all of it" }
    return workflow.lanes.allSatisfy { $0.expectation != nil } ? nil : "promises the same for both lanes"
  }
}
