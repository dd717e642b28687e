/// Money is given out at least once a quarter.
struct AFundIsGivenOutEveryQuarter: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    Funding cannot be annual: what is learnt in the second month waits ten more, and the obsolete is funded to the end \
    (08.01).
    """
  static let mend = "give the money out each quarter, from a look-ahead that rolls on"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Fund.self).filter { $0.every.approximateDays > 92 }.map {
      finding(
        about: $0, at: "every", in: model,
        "\($0.title) is given out only every \($0.every.count == 1 ? $0.every.unit.rawValue : $0.every.description)")
    }
  }
}
