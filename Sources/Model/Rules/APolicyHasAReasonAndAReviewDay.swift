/// A policy says what would go wrong without it, who may change it, and when it is looked at again.
struct APolicyHasAReasonAndAReviewDay: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    Rules outlive their reasons. Ask of each whether you would start it today if you were not doing it already \
    (01.09).
    """
  static let mend = "write 'because', 'owner' and 'reviewOn', or give the policy up"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Policy.self).compactMap { policy in
      let missing =
        (Self.isHabit(policy.because) ? ["reason other than habit"] : [])
        + (policy.owner == nil ? ["owner"] : []) + (policy.reviewOn == nil ? ["day to look at it again"] : [])
      guard !missing.isEmpty else { return nil }
      return finding(about: policy, in: model, "\(quoted(policy.title)) has no \(listed(missing, "and no"))")
    }
  }

  /// Whether a reason says only that it was so before. It knows English words only, and stays silent when unsure.
  static func isHabit(_ reason: String) -> Bool {
    let said = words(in: reason).joined(separator: " ")
    return ["always been", "always done", "always did", "tradition", "used to do it"].contains { said.contains($0) }
  }
}
