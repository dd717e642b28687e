package import Model

/// Every move of money that was decided, as double entries: each takes from one purse what it gives to another, so
/// that nothing appears and nothing is lost. Nothing in it is ever edited; a wrong move is moved back.
package struct FundLedger: Sendable {
  package struct Move: Equatable, Sendable {
    package let transfer: FundTransfer
    /// The decision that made it.
    package let decision: String
    package let decided: Day
  }

  /// In the order they were decided.
  package let moves: [Move]

  package static let empty = FundLedger(moves: [])

  package init(_ decisions: [Decision]) {
    moves = decisions.flatMap { decision in
      (decision.consequence.moves ?? []).map { Move(transfer: $0, decision: decision.id, decided: decision.decided) }
    }
  }

  /// One side of a move: what a purse received, negative when it gave.
  package struct Posting: Equatable, Sendable {
    package let purse: Link<Purse>
    package let amount: Int
  }

  /// Both sides of every move; their sum is nothing.
  package func postings(in period: FundPeriod) -> [Posting] {
    moves.map(\.transfer).filter { (period.from...period.to).contains($0.on) }.flatMap {
      [Posting(purse: $0.from, amount: -$0.amount.amount), Posting(purse: $0.to, amount: $0.amount.amount)]
    }
  }

  /// What each purse received and gave in a period, together.
  func net(in period: FundPeriod) -> [Link<Purse>: Int] {
    Dictionary(postings(in: period).map { ($0.purse, $0.amount) }, uniquingKeysWith: { $0.adding($1) })
  }

  /// The same with one more move, to see what it would do.
  package func after(_ transfers: [FundTransfer], on day: Day) -> FundLedger {
    FundLedger(moves: moves + transfers.map { Move(transfer: $0, decision: "", decided: day) })
  }

  private init(moves: [Move]) { self.moves = moves }
}
