/// What is rewarded does not pull against what is wanted.
struct ElementsFitTogether: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    The elements hold each other up: outcome goals with incentives for being busy are met by being busy. Changing one \
    element alone makes a contradiction (01.11).
    """
  static let mend = "reward what the goals want, or nobody in particular"

  func findings(in model: Snapshot) -> [Finding] {
    let wanted = model.covered(model.all(Goal.self).lazy.filter { $0.ended == nil }.map(\.of.address))
    return model.all(OperatingModel.self).compactMap { own in
      // An heir is not told again what is said of the model it inherits from.
      guard let said = own.elements?.measuresAndIncentives, Self.rewardsBusyness(said),
        wanted.contains(own.of.address)
      else { return nil }
      return finding(
        about: own, at: "elements.measuresAndIncentives", in: model,
        "\(own.title) rewards being busy, while the goals there want outcomes")
    }
  }

  /// Whether incentives speak of velocity, utilisation or hours, and do not deny it. It knows English words only, and
  /// stays silent when unsure.
  static func rewardsBusyness(_ text: String) -> Bool {
    let denies: Set = ["no", "nobody", "not", "never", "without", "instead", "neither", "nor"]
    return ATargetIsNoBusyness.isBusyness(text, "") && !words(in: text).contains(where: denies.contains)
  }
}
