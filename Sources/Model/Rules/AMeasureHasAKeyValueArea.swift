/// A measure belongs to one of the four key value areas.
struct AMeasureHasAKeyValueArea: Rule {
  static let severity = Finding.Severity.error
  static let why = """
    Only sorted into key value areas do measures show what nobody looks at (06.07; Evidence-Based Management \
    Guide, May 2024).
    """
  static let mend = "write 'keyValueArea': current-value, unrealised-value, time-to-market or ability-to-innovate"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(Measure.self).filter { $0.keyValueArea == nil }.map {
      finding(about: $0, at: "keyValueArea", in: model, "\(quoted($0.title)) belongs to no key value area")
    }
  }
}
