/// Work that is worked otherwise than its answers speak for says why.
struct ANatureFollowsTheAnswers: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    Discovery promised like a parcel misses its days; known steps worked as discovery wait for meetings. The team \
    decides, and says why (15.01).
    """
  static let mend = "write under 'because' why the team decided otherwise, or decide as the answers say"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(OperationsWork.self).compactMap { work in
      let suggested = work.value.suggested()
      guard let decided = work.decided, suggested.nature != .mixed, Service.Nature(decided) != suggested.nature,
        isBlank(work.because)
      else { return nil }
      return finding(
        about: work, at: "decided", in: model,
        "\(quoted(work.title)) is worked as \(decided.rawValue), although \(listed(suggested.reasons))")
    }
  }
}
