/// What the answers about a type of work say by themselves. A suggestion: the team decides. Rows 15.01, 15.02.
package struct SuggestedNature: Hashable, Sendable {
  /// Mixed where the answers leave it open.
  package let nature: Service.Nature
  /// `its steps are not known before it starts`.
  package let reasons: [String]
}

extension OperationsWork {
  /// Known steps and a known result are deterministic, an unknown one of them is discovery. Where one is partly
  /// known nothing follows from the answers; the spread of cycle times may tell.
  package static func nature(steps: Answer, result: Answer, plan: Answer) -> Service.Nature? {
    if steps == .no || result == .no { return .probabilistic }
    let isKnown = steps == .yes && result == .yes
    if plan == .no { return isKnown ? .mixed : .probabilistic }
    return isKnown ? .deterministic : nil
  }

  package func suggested() -> SuggestedNature {
    let answers = [
      (stepsKnown, "its steps are", "known before it starts"), (resultKnown, "its result is", "known before it starts"),
      (planSurvives, "its plan is", "usually kept"),
    ]
    let nature = OperationsWork.nature(steps: stepsKnown, result: resultKnown, plan: planSurvives) ?? .mixed
    let telling = answers.filter { nature == .deterministic ? $0.0 != .no : $0.0 != .yes }
    return SuggestedNature(
      nature: nature, reasons: telling.map { "\($0.1) \($0.0.said)\($0.2)" })
  }
}

extension OperationsWork.Answer {
  fileprivate var said: String {
    switch self {
    case .yes: ""
    case .partly: "only partly "
    case .no: "not "
    }
  }
}

extension Service.Nature {
  package init(_ nature: OperationsWork.Nature) {
    switch nature {
    case .deterministic: self = .deterministic
    case .probabilistic: self = .probabilistic
    }
  }
}
