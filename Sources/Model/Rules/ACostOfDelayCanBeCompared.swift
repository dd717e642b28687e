/// A cost of delay can be set beside others: a value, one currency, a day where there is a deadline.
struct ACostOfDelayCanBeCompared: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    What waits for the same team is ordered by value lost per week and by how long it takes; where one of them is \
    missing or in other money, the loudest goes first (05.09).
    """
  static let mend =
    "write 'perWeek' above zero in the money of the others, and 'until' where the urgency is a deadline"

  func findings(in model: Snapshot) -> [Finding] {
    let all = model.all(CostOfDelay.self)
    let usual = Dictionary(grouping: all, by: \.takes).mapValues(\.usualCurrency)
    return all.flatMap { one in
      [
        one.perWeek.amount > 0 ? nil : ("perWeek", "says that waiting costs nothing"),
        one.urgency == .deadline && one.until == nil ? ("urgency", "has a deadline and names no day") : nil,
        usual[one.takes].flatMap { $0 == one.perWeek.currency ? nil : ("perWeek", "is in other money than \($0)") },
      ]
      .compactMap(\.self).map { field, says in finding(about: one, at: field, in: model, "\(one.title) \(says)") }
    }
  }
}
