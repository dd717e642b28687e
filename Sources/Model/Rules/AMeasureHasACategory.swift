/// A measure is an input, an activity, an output, an outcome or an impact.
struct AMeasureHasACategory: Rule {
  static let severity = Finding.Severity.error
  static let why = """
    Outputs pass for outcomes as long as nobody has to say which is which (06.07; Evidence-Based Management \
    Guide, May 2024).
    """
  static let mend = "write 'category': input, activity, output, outcome or impact"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Measure.self).filter { $0.category == nil }.map {
      finding(
        about: $0, at: "category", in: model,
        "\(quoted($0.title)) does not say whether it is an output, an outcome or something else")
    }
  }
}
