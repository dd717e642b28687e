package import Governance
package import Model

extension Workspace {
  /// The plans of all funds as they are known on a day.
  package func plans(asOf day: Day, ahead: Int = 3) throws -> [FundingPlan] {
    FundingPlan.all(in: try snapshot(asOf: day), asOf: day, ahead: ahead, moved: try ledger(through: day))
  }

  /// What changed between the plan as it was known on an earlier day and the plan of a later one.
  package func comparison(of then: Day, with now: Day, ahead: Int = 3) throws -> [PlanComparison] {
    func version(_ day: Day) throws -> PlanComparison.Version {
      PlanComparison.Version(day, try snapshot(asOf: day), try ledger(through: day))
    }
    return PlanComparison.all(from: try version(then), to: try version(now), ahead: ahead)
  }

  /// How goals, priorities and investments shifted up to a day, the latest first.
  package func shifts(asOf day: Day, since: Day? = nil) throws -> [Shift] {
    let model = try snapshot(asOf: day)
    let words = Set(Shift.kinds.map(\.word))
    let revisions = try revisions(
      touching: model.addresses.filter { words.contains($0.kind) }, through: day, last: Workspace.mostShifts)
    let first = try firstRevision()
    let written: [Shift] = try revisions.compactMap { entry, changes in
      guard entry.seq != first, try Payload.read(RevisionPayload.self, from: entry).decision == nil else { return nil }
      return Shift(on: entry.day, changes, because: entry.reason)
    }
    let decided = try decisions(through: day).compactMap(Shift.init)
    return (written + decided).filter { shift in since.map { shift.day > $0 } ?? true }
      .enumerated().sorted { ($1.element.day, $0.offset) < ($0.element.day, $1.offset) }.map(\.element)
  }

  private static var mostShifts: Int { 60 }

  /// The faults of the ledger: decisions whose moves are not what a ledger allows, by their entries.
  func ledgerFaults() throws -> [Verification.Fault] {
    let all = try dated(.decision, memory.decisions)
    return try all.enumerated().flatMap { index, dated in
      guard dated.record.moves else { return [Verification.Fault]() }
      let model = try snapshot(revision: Int64(dated.record.right.revision))
      return FundLedger.faults(in: dated.record, by: model, after: all[..<index].map(\.record)).map {
        Verification.Fault(seq: dated.seq, what: $0)
      }
    }
  }
}

extension Decision {
  fileprivate var moves: Bool { !(consequence.moves ?? []).isEmpty || !(option.moves ?? []).isEmpty }
}
