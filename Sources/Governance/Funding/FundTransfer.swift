package import Model

/// What money of a fund lies in: one of its lines, or the fund itself for what it has not given out.
package enum Purse: Group { package static var kinds: [any Kind.Type] { [FundingLine.self, Fund.self] } }

/// Money moved within a fund for one of its periods: what one purse gives, the other receives. It is made by a
/// decision and by nothing else. Row 08.03.
package struct FundTransfer: Codable, Equatable, Sendable {
  package var amount: Money
  package var from: Link<Purse>
  package var to: Link<Purse>
  /// A day of the period it is for; money of one period is not that of the next.
  package var on: Day

  package var purses: [Link<Purse>] { [from, to] }
}

extension FundTransfer {
  /// How a transfer is written, for those who are to write one.
  package static let form = "23000 EUR from receipts-line to checkout-line"

  /// Reads `23 000 EUR from receipts-line to checkout-line`; a bare name is that of a funding line, and
  /// `fund/commerce-products` is what that fund has not given out.
  package init(written text: String, on day: Day) throws(Refusal) {
    guard let of = text.firstRange(of: " from "), let to = text[of.upperBound...].firstRange(of: " to "),
      let amount = Money(written: String(text[..<of.lowerBound])),
      let giver = FundTransfer.purse(text[of.upperBound..<to.lowerBound]),
      let taker = FundTransfer.purse(text[to.upperBound...])
    else { throw .unwritableChange(text, because: "money that moves is written such as \(FundTransfer.form)") }
    (self.amount, from, self.to, on) = (amount, giver, taker, day)
  }

  private static func purse(_ text: Substring) -> Link<Purse>? {
    let trimmed = String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    let address =
      trimmed.contains("/") ? Address(trimmed) : Name(trimmed).map { Address(kind: FundingLine.word, name: $0) }
    guard let address, Purse.kinds.contains(where: { $0.word == address.kind }) else { return nil }
    return Link(address)
  }

  package var written: String { "\(amount) from \(from) to \(to)" }
}

extension Snapshot {
  /// The fund whose money lies in a purse.
  func fund(of purse: Link<Purse>) -> Resource<Fund>? {
    purse.address.kind == Fund.word
      ? find(Fund.self, purse.address.name)
      : find(FundingLine.self, purse.address.name).flatMap { find($0.fund) }
  }

  /// What money in a purse is for: what its line funds, or whose the fund is.
  func place(of purse: Link<Purse>) -> Address? {
    purse.address.kind == Fund.word
      ? find(Fund.self, purse.address.name)?.of.address
      : find(FundingLine.self, purse.address.name)?.funds.address
  }
}
