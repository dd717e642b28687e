/// Those who will run, sell, secure or answer for what is built are heard before it is built.
struct AStakeholderIsHeardBeforeItIsBuilt: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    Who comes in when the solution stands can only refuse it: no opportunity to shape the product is left (14.20, \
    14.21).
    """
  static let mend = "hear them at 'discovery' or 'refinement', and write that under 'heardFrom'"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Stakeholder.self).compactMap { stakeholder in
      let what = model.title(of: stakeholder.of.address)
      guard let moment = stakeholder.heardFrom else {
        return finding(
          about: stakeholder, at: "heardFrom", in: model,
          "Nobody says when \(quoted(stakeholder.title)) is first heard about \(what)")
      }
      guard ![.discovery, .refinement].contains(moment) else { return nil }
      let when =
        switch moment {
        case .building: "while it is being built"
        case .readiness: "when it is to be made ready"
        default: "when it is released"
        }
      return finding(
        about: stakeholder, at: "heardFrom", in: model,
        "\(quoted(stakeholder.title)) is heard about \(what) only \(when)")
    }
  }
}
