import Testing

/// Stations several walks through Harbour share.
extension Walk {
  /// Ines owns Checkout: she is who comes until somebody else is chosen.
  mutating func isRefusedAsInes() async throws {
    try await choose("Move one person from Mole to Quay")
    try await press("See what it means")
    try await reads(
      "not for Ines to decide", "23 000 EUR is beyond Ines' limit of 20 000 EUR",
      "Oskar, head of commerce, may decide it up to 50 000 EUR", "~ team/quay people: 7 → 8")
    try await doesNotRead("Decide and apply")
  }

  mutating func decidesAsOskar() async throws {
    try await press("Bring it to Oskar")
    try await reads("within the right of Oskar", "As Oskar", "chosen, not proven: the record says unauthenticated")
    try await write("Seven items wait for one pair of hands", in: "#field-because")
    try await press("Decide and apply")
    try await reads(
      "Decided 29 Mar 2026 by Oskar, unauthenticated", "Seven items wait for one pair of hands",
      "~ team/quay people: 7 → 8", "~ team/mole people: 8 → 7", "180 000 EUR → 203 000 EUR",
      "It was expected that Cycle time, 85 % goes 21 → 15 days by 28 Jun 2026")
  }

  /// Puts a question of one's own on the agenda of the review that is open.
  mutating func ask(_ question: String, of type: String) async throws {
    try await press("Ask another question")
    try await write(question, in: "#ask-question")
    try await write("It was asked in the corridor", in: "#ask-because")
    try await pick(type, in: "#ask-type")
    try await pick("cycle-time.p85", in: "#ask-evidence")
    try await press("Put it on the agenda")
    try await reads(question)
  }

  /// Offers a way to answer a question and looks at what it would mean.
  mutating func offer(_ title: String, at euros: Int, to question: String) async throws {
    let field = "#offer-\(question)-"
    try await write(title, in: field + "title")
    try await write("\(euros) EUR", in: field + "amount")
    try await pick("reversible", in: field + "reversibility")
    try await pick("low", in: field + "risk")
    try await press("button[value='offer']", of: question)
    try await choose(title)
    try await press(".options + .acts button", of: question)
  }

  private mutating func press(_ button: String, of question: String) async throws {
    try await browser.element("#item-\(question) \(button)").click()
  }
}
