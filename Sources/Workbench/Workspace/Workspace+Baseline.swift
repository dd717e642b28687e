import Analysis
package import Evidence
package import Governance
package import Model

extension Workspace {
  /// Locks the limits of a measure on the readings of some days.
  @discardableResult
  package func lock(
    baselineOf measure: Name, product: Name?, from: Day, to: Day, because: String, by who: Name, token: String? = nil
  ) throws -> BaselineLock {
    let token = try token.map { try Token($0, by: who.text, asking: "lock \(measure) \(from) \(to) \(because)") }
    return try settle(token, landed: { try record(BaselineLock.self, $0) }) { today in
      guard let kept = try snapshot().find(Measure.self, measure) else {
        throw WorkspaceRefusal.noSuch("measure \(measure)")
      }
      try authority().allow(.baseline(kept, of: product), by: who)
      let series = MeasureSeries(try readings(asOf: today), of: measure, product: product, asOf: today)
      var lock = try BaselineLock.lock(
        measure, of: product, on: series.baseline(from: from, to: to), because: because, by: who, on: today)
      lock.authenticated = proves(who)
      return recording(lock, .baseline, by: signed(who, because: because), on: today)
    }
  }

  /// Every lock up to a day, first to last; the last one of a measure and product holds.
  package func baselines(asOf day: Day? = nil) throws -> [BaselineLock] {
    try records(.baseline, memory.baselines, through: day)
  }

  /// Enters one reading by hand. It lands as an import of its own, which can be retracted.
  ///
  /// - Returns: nothing new when the same reading stood there already.
  @discardableResult
  package func enter(_ reading: Reading, by signature: Signature, token: String? = nil) throws -> Taken {
    let (model, today) = (try snapshot(), try today())
    guard model.find(Measure.self, reading.measure) != nil else {
      throw WorkspaceRefusal.noSuch("measure \(reading.measure)")
    }
    if let product = reading.product, model.find(Product.self, product) == nil {
      throw WorkspaceRefusal.noSuch("product \(product)")
    }
    guard reading.day <= today else { throw WorkspaceRefusal.laterThanToday(reading.day, today: today) }
    guard reading.value.isFinite else { throw Refusal.baseline("A reading is a number.") }
    var intake = Intake(format: .measures)
    intake.readings = [reading]
    (intake.report.rows, intake.report.accepted) = (1, 1)
    return try take(intake, file: "entered by hand", source: "entered by hand", by: signature, token: token)
  }
}
