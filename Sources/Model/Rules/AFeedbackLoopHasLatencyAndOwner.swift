/// A feedback loop says how long it takes, who keeps it alive and who acts on it.
struct AFeedbackLoopHasLatencyAndOwner: Rule {
  static let severity = Finding.Severity.warning
  static let why = "What comes back too late, or to nobody, changes nothing. Continuous feedback is kept alive (06.08)."
  static let mend = "write 'latency', 'owner' and 'reaches', or give the loop up"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(FeedbackLoop.self).compactMap { loop in
      let missing =
        (loop.latency == nil ? ["how long it may take"] : []) + (loop.owner == nil ? ["who keeps it alive"] : [])
        + (loop.reaches.isEmpty ? ["who acts on it"] : [])
      guard !missing.isEmpty else { return nil }
      return finding(about: loop, in: model, "\(quoted(loop.title)) does not say \(listed(missing, "or"))")
    }
  }
}
