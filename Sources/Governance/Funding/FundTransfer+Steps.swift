import Model

extension FundTransfer {
  /// Money given step by step moves on evidence about the riskiest assumption: the decision pins the measure of the
  /// experiment, past its threshold; where no experiment is named, at least one figure. Row 08.03, domain of metered
  /// funding.
  func refuseUnproven(resting evidence: [PinnedFigure], in model: Snapshot) throws(Refusal) {
    guard to.address.kind == FundingLine.word, let line = model.find(FundingLine.self, to.address.name),
      line.isReleasedInSteps
    else { return }
    guard let experiment = line.provenBy.flatMap({ model.find($0) }), let measure = experiment.measure else {
      if evidence.isEmpty { throw unproven(line, "pin a figure it rests on") }
      return
    }
    let figure = evidence.first { $0.id == measure.name.text || $0.id == "measure.\(measure.name)" }
    guard let figure else {
      throw unproven(line, "pin \(model.title(of: measure.address)), which “\(experiment.title)” measures")
    }
    guard let value = figure.value else { throw unproven(line, "\(figure.title) has no reading yet") }
    guard experiment.value.isPassed(by: value) else {
      throw unproven(line, "\(figure.title) is \(figure.spoken), \(experiment.value.wanted(figure.unit))")
    }
  }

  private func unproven(_ line: Resource<FundingLine>, _ because: String) -> Refusal {
    let evidence = line.releasedBy.map { ": \(Spoken.lowered($0))" } ?? ""
    return .unwritableChange(
      written, because: "“\(line.title)” is given in steps, each on evidence\(evidence). \(Spoken.raised(because))")
  }
}

extension Experiment {
  /// Whether a value lies on the side of the threshold that lets the hypothesis stand; without a threshold none does.
  func isPassed(by value: Double) -> Bool {
    guard let threshold else { return false }
    return passes == .atMost ? value <= threshold : value >= threshold
  }

  fileprivate func wanted(_ unit: String) -> String {
    guard let threshold else { return "and the experiment names no threshold" }
    return "and the experiment asks for \(passes == .atMost ? "at most" : "at least") \(Spoken.number(threshold, unit))"
  }
}
