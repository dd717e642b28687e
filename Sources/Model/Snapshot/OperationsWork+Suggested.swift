/// What a type of work looks like, with the answers that say so. A suggestion: the team decides. Row 15.01.
package struct SuggestedNature: Hashable, Sendable {
  package let nature: OperationsWork.Nature
  /// `its steps are not known before it starts`.
  package let reasons: [String]
}

extension OperationsWork {
  /// A "no" weighs two, a "partly" one. From `threshold` on, of at most six, it looks like discovery; no source gives
  /// a number for it.
  package func suggested(threshold: Int = 3) -> SuggestedNature {
    let answers = [
      (stepsKnown, "its steps are", "known before it starts"), (resultKnown, "its result is", "known before it starts"),
      (planSurvives, "its plan is", "usually kept"),
    ]
    let weight = answers.reduce(0) { $0 + $1.0.weight }
    let nature: Nature = weight >= threshold ? .probabilistic : .deterministic
    let telling = answers.filter { nature == .probabilistic ? $0.0 != .yes : $0.0 != .no }
    return SuggestedNature(
      nature: nature, reasons: telling.map { "\($0.1) \($0.0.said) \($0.2)".replacingDoubleSpaces })
  }
}

extension OperationsWork.Answer {
  fileprivate var weight: Int {
    switch self {
    case .yes: 0
    case .partly: 1
    case .no: 2
    }
  }
  fileprivate var said: String {
    switch self {
    case .yes: ""
    case .partly: "only partly"
    case .no: "not"
    }
  }
}

extension String {
  /// One space between words.
  fileprivate var replacingDoubleSpaces: String { split(separator: " ").joined(separator: " ") }
}
