/// How long a feedback loop takes is a time.
struct AFeedbackLoopIsMeasuredInTime: Rule {
  static let severity = Finding.Severity.warning
  static let why = "Only a time can be held beside how long the loop may take (06.08)."
  static let mend = "name a measure in minutes, hours, days or weeks, or leave 'measure' out"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(FeedbackLoop.self).compactMap { loop in
      guard let named = loop.measure, let measure = model.find(Measure.self, named.name), measure.daysPerUnit == nil
      else { return nil }
      return finding(
        about: loop, at: "measure", in: model,
        "\(quoted(loop.title)) is measured by \(quoted(measure.title)), which is in \(measure.unit)")
    }
  }
}
