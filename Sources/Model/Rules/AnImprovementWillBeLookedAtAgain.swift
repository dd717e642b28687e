/// A live improvement has somebody who sees to it and a day on which its effect is looked at.
struct AnImprovementWillBeLookedAtAgain: Rule {
  static let severity = Finding.Severity.warning
  static let why = "An improvement nobody looks at again is a change; whether it improved anything stays open (06.09)."
  static let mend = "write 'owner' and 'reviewOn', and if you can the 'measure' by which it will be seen"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Improvement.self).filter { $0.ended == nil }.compactMap { improvement in
      let missing =
        (improvement.owner == nil ? ["owner"] : [])
        + (improvement.reviewOn == nil ? ["day on which its effect is looked at"] : [])
      guard !missing.isEmpty else { return nil }
      return finding(
        about: improvement, at: "reviewOn", in: model,
        "\(quoted(improvement.title)) has no \(listed(missing, "and no"))"
      )
    }
  }
}
