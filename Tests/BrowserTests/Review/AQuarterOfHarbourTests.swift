import Foundation
import Testing

@Suite(.enabled(if: Needed.isHere, Needed.why), .serialized)
struct `A quarter of Harbour` {
  /// Review, breach, a decision within a right and one beyond it, money and a team moved, the model before and after,
  /// and the score a quarter later: on what a person sees, with scripts and without.
  @Test(arguments: [true, false])
  func `is walked from the open review to the score of what was decided`(scripts: Bool) async throws {
    let demo = try await Demo.start()
    defer { demo.stop() }
    let browser = try await Browser.open(scripts: scripts)
    var walk = Walk(browser)
    do {
      try await walk.browser.go(to: demo.review)
      try await walk.reads(
        "Work waiting for operations: 7 items, at most 4, in breach since 18 Mar 2026",
        "Nothing new starts until it is mended or waived")
      try await decidesWithinHerRight(demo, &walk)
      try await walk.browser.go(to: demo.review)
      try await walk.isRefusedAsInes()
      try await walk.decidesAsOskar()
      try await movedMoney(demo, &walk)
      try await movedATeam(&walk)
      try await scoresAQuarterLater(demo, &walk)
    } catch {
      await browser.close()
      throw error
    }
    await browser.close()
  }

  /// Ines asks a question of her own, offers a way to answer it and decides it: 15 000 EUR are within her 20 000. Her
  /// double click lands once.
  private func decidesWithinHerRight(_ demo: Demo, _ walk: inout Walk) async throws {
    try await walk.ask("Who tests readiness in April?", of: "staffing")
    try await walk.reads("Question 2 of 2 · raised by Ines", "Nobody has offered a way to answer it yet.")
    try await walk.offer("Borrow a tester for six weeks", at: 15_000, to: "question-1")
    try await walk.reads("within the right of Ines", "change nothing in the model")
    try await walk.doesNotRead("not for Ines to decide")
    try await walk.write("20", in: "#field-to")
    try await walk.write("Two checks are done by hand", in: "#field-because")
    try await walk.browser.element("button[value='decide']").doubleClick()
    try await walk.reads("Decided 29 Mar 2026 by Ines", "Two checks are done by hand")
    try await walk.browser.go(to: demo.page("/decisions"))
    let taken = try await walk.browser.texts("main td a[href^='/decisions/']")
    #expect(taken.count { $0 == "Borrow a tester for six weeks" } == 1, "\(taken)")
  }

  /// What Oskar decided moved money between two lines, once.
  private func movedMoney(_ demo: Demo, _ walk: inout Walk) async throws {
    let decision = try await walk.browser.address()
    try await walk.browser.go(to: demo.page("/money"))
    let checkout = try await walk.browser.texts("#commerce-products tr:has(a[href='/money/checkout-line']) > *")
    #expect(checkout.contains("203 000"), "\(checkout)")
    let moves = try await walk.browser.texts("#moves tbody tr")
    #expect(moves.count { $0.contains("23 000 EUR Receipts Checkout") } == 1, "\(moves)")
    try await walk.browser.go(to: demo.page(decision))
  }

  private func movedATeam(_ walk: inout Walk) async throws {
    try await walk.press("The model before and after")
    try await walk.reads("Compare two days", "team/quay", "people: 7 → 8", "team/mole", "people: 8 → 7")
    try await walk.press("team/quay")
    try await walk.reads("people: 8")
  }

  private func scoresAQuarterLater(_ demo: Demo, _ walk: inout Walk) async throws {
    try await walk.browser.go(to: demo.page("/teams/quay"))
    try await walk.reads("eight people")
    try await walk.browser.go(to: demo.address)
    try await walk.press("Go to next quarter")
    try await walk.reads("“Move one person from Mole to Quay” is to be scored: expected Cycle time, 85 % 21 → 15 days")
    try await walk.browser.go(to: demo.page("/decisions"))
    try await walk.press("Move one person from Mole to Quay")
    try await walk.reads("Expected 21 → 15 days, seen")
    try await walk.press("Keep this score")
    try await walk.reads("scored 28 Jun 2026")
    #expect(try await walk.browser.count("main form") == 0)
  }
}
