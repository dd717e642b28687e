/// A solution says what must be true for it to work; of a chosen one at least the riskiest is tested.
struct ASolutionNamesItsAssumptions: Rule {
  static let severity = Finding.Severity.warning
  static let why =
    "What must be true and is not said is found out after it was built. Assumptions are tested before (11.01, 11.02)."
  static let mend = "list under 'assumptions' what must be true, the riskiest first, with the experiment that tests it"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Solution.self).filter { $0.standing != .dropped }.compactMap { solution in
      if solution.assumptions.isEmpty {
        return finding(
          about: solution, at: "assumptions", in: model,
          "\(quoted(solution.title)) does not say what must be true for it to work")
      }
      guard solution.standing == .chosen, solution.assumptions.allSatisfy({ $0.testedBy == nil }) else { return nil }
      return finding(
        about: solution, at: "assumptions", in: model,
        "\(quoted(solution.title)) was chosen, and none of its assumptions is tested")
    }
  }
}
