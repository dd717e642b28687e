package import Model

extension FundLedger {
  /// What of the moves a decision holds is not as a ledger allows: money its option does not name, money that was not
  /// there, or an entry whose two sides are not alike. A sound record has none; one somebody wrote past the rules has.
  ///
  /// - Parameters:
  ///   - model: the model the decision was taken by.
  ///   - earlier: every decision taken before.
  package static func faults(in decision: Decision, by model: Snapshot, after earlier: [Decision]) -> [String] {
    let moves = decision.consequence.moves ?? []
    let texts = decision.option.moves ?? []
    guard !moves.isEmpty || !texts.isEmpty else { return [] }
    do throws(Refusal) {
      let read = try FundTransfer.read(texts, in: model, on: decision.decided, after: FundLedger(earlier))
      guard read.transfers == moves else { return ["\(decision.id) moves other money than its option says"] }
      return []
    } catch {
      return ["\(decision.id) moves money it could not: \(Spoken.clause(error.explanation))"]
    }
  }

  /// What all entries come to together; nothing, as long as each takes what it gives.
  package var sum: Int {
    moves.reduce(0) { $0.adding(-$1.transfer.amount.amount).adding($1.transfer.amount.amount) }
  }
}
