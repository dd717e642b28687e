/// What waits has one cost of delay.
struct ADelayIsEstimatedOnce: Rule {
  static let severity = Finding.Severity.warning
  static let why =
    "With two estimates the same thing stands twice in the order, and its friends choose the higher (05.09)."
  static let mend = "keep one of them; what changed is told by its history"

  func findings(in model: Snapshot) -> [Finding] {
    var first: [Address: String] = [:]
    return model.all(CostOfDelay.self).compactMap { one in
      guard let other = first.updateIfAbsent(one.of.address, one.title) else { return nil }
      return finding(
        about: one, at: "of", in: model,
        "The delay of \(model.title(of: one.of.address)) is estimated here and in \(other)")
    }
  }
}
