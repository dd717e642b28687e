/// Teams collaborate for a purpose and for a time; facilitating ends too.
struct ACollaborationHasAPurposeAndAnEnd: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    Collaboration is costly and worth it while something is being found out. Without purpose or end it is a \
    boundary drawn wrongly (Team Topologies, 01.05).
    """
  static let mend = "write 'purpose' and 'until', or turn it into x-as-a-service"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Team.self).flatMap { team in
      team.interactions.enumerated().compactMap { index, interaction in
        let missing = missing(in: interaction)
        guard !missing.isEmpty else { return nil }
        let mode = interaction.mode == .collaboration ? "collaborates with" : "facilitates"
        return finding(
          about: team, at: "interactions[\(index)]", in: model,
          "\(team.title) \(mode) \(model.title(of: interaction.with.address)) without \(listed(missing, "or"))")
      }
    }
  }

  private func missing(in interaction: Team.Interaction) -> [String] {
    guard interaction.mode != .xAsAService else { return [] }
    return (isBlank(interaction.purpose) ? ["a purpose"] : []) + (interaction.until == nil ? ["an end"] : [])
  }
}
