/// An operating model plans and adapts the way its beliefs about the world speak for.
struct AModelFitsItsAssumptions: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    Each way of working is a theory of the business: it holds while its beliefs do. Predicting where work emerges, or \
    learning where it is known, wastes both (02.05).
    """
  static let mend = "change 'philosophy', or look again at the beliefs under 'assumptions'"

  func findings(in model: Snapshot) -> [Finding] {
    model.all(OperatingModel.self).compactMap { own in
      guard let whole = model.effective(own), let philosophy = whole.value.philosophy else { return nil }
      let audit = AssumptionAudit(of: whole.value)
      guard case .against(let leaning) = audit.verdict else { return nil }
      let count = audit.beliefs.count { $0.leaning == leaning }
      return finding(
        about: own, at: "assumptions", in: model,
        "\(own.title) is \(philosophy.rawValue), while \(count) of its beliefs speak for a model that \(leaning.does)")
    }
  }
}
