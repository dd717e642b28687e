import Analysis

extension Status {
  static let fewestItems = 10

  /// How a figure stands against the limits of its own earlier periods: outside them on the worse side
  /// asks for action, more than half way there for watching. Nothing with fewer than four periods.
  static func standing(of figure: Figure, lowerIsBetter: Bool) -> Status? {
    guard let value = figure.value else { return .unknown }
    guard figure.trend.count >= 4 else { return nil }
    let limits = ProcessLimits(baseline: figure.trend)
    guard limits.range > 0 else { return value == limits.centre ? .steady : nil }
    if lowerIsBetter { return value > limits.upper ? .act : value > limits.halfwayUp ? .watch : .steady }
    return value < limits.lower ? .act : value < limits.halfwayDown ? .watch : .steady
  }

  /// Of the flow figures, longer and more in progress is worse; the others are better higher.
  /// A share of items, or a number of days below which a share lies, says little of fewer than ten.
  static func standing(ofFlow figure: Figure) -> Status? {
    let isOfItems = ["cycle-time", "sle", "flow-efficiency"].contains { figure.id.hasPrefix($0) }
    if isOfItems, figure.sample < fewestItems { return .unknown }
    return standing(of: figure, lowerIsBetter: lowerIsBetter(figure))
  }

  fileprivate static func lowerIsBetter(_ figure: Figure) -> Bool {
    ["cycle-time", "wip", "age"].contains { figure.id.hasPrefix($0) }
  }
}

extension StatusMark {
  /// The same with its word: beyond the limits on the better side is told as better, not as steady.
  static func standing(ofFlow figure: Figure) -> StatusMark? {
    guard let status = Status.standing(ofFlow: figure) else { return nil }
    guard status == .steady, let value = figure.value, figure.trend.count >= 4 else { return StatusMark(status) }
    let limits = ProcessLimits(baseline: figure.trend)
    let isBetter =
      limits.range > 0 && (Status.lowerIsBetter(figure) ? value < limits.lower : value > limits.upper)
    return StatusMark(status, isBetter ? "better" : nil)
  }
}
