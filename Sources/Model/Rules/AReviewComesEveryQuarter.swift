/// A review comes at least once a quarter.
struct AReviewComesEveryQuarter: Rule {
  static let severity = Finding.Severity.warning
  static let why =
    "What is looked at once a year is locked for a year; money and plans must follow what is learnt (08.01)."
  static let mend = "review at least every 13 weeks, if need be with less in it"

  /// Three months can have 92 days.
  private static let quarter = 92

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Cadence.self).filter { $0.every.approximateDays > Self.quarter }.map {
      finding(
        about: $0, at: "every", in: model,
        "\($0.title) comes only every \($0.every.count == 1 ? $0.every.unit.rawValue : $0.every.description)")
    }
  }
}
