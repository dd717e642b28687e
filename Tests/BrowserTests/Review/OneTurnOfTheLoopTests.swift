import Foundation
import Testing

@Suite(.enabled(if: Needed.isHere, Needed.why), .serialized)
struct `One turn of the loop` {
  @Test(arguments: [true, false])
  func `leads from the printed address to the score of a decision in five clicks`(scripts: Bool) async throws {
    let demo = try await Demo.start()
    defer { demo.stop() }
    let browser = try await Browser.open(scripts: scripts)
    var walk = Walk(browser)
    do {
      try await walkTheLoop(&walk, from: demo)
    } catch {
      await browser.close()
      throw error
    }
    await browser.close()
  }

  @Test func `a question sent on lands where it may be decided, with the days it waited`() async throws {
    let demo = try await Demo.start()
    defer { demo.stop() }
    let browser = try await Browser.open(scripts: true)
    var walk = Walk(browser)
    do {
      try await walk.browser.go(to: demo.review)
      try await refusesInes(&walk)
      try await walk.press("Send it to Oskar")
      try await walk.reads("Ines sent it to Oskar on 29 Mar 2026; it waits there for one day.")
      try await refusesInes(&walk)
      try await walk.doesNotRead("Send it to Oskar")
      try await takesOskar(&walk)
      try await walk.reads("Sent on", "29 Mar 2026, where it waited one day")
    } catch {
      await browser.close()
      throw error
    }
    await browser.close()
  }

  private func walkTheLoop(_ walk: inout Walk, from demo: Demo) async throws {
    try await walk.browser.go(to: demo.review)
    try await walk.reads(
      "Who covers operations readiness next quarter?", "opened by a guardrail breach",
      "Work waiting for operations: 7 items, at most 4, in breach since 18 Mar 2026",
      "Nothing new starts until it is mended or waived", "Cycle time, 85 %", "21 days")
    try await refusesInes(&walk)
    try await takesOskar(&walk)
    try await walk.press("Go to next quarter")
    #expect(walk.clicks <= 5)
    try await walk.reads("Move one person from Mole to Quay", "Expected 21 → 15 days, seen")
    try await walk.press("Keep this score")
    try await walk.reads("scored 28 Jun 2026")
    #expect(try await walk.browser.count("main form") == 0)
  }

  /// Ines owns Checkout: she is who comes until somebody else is chosen.
  private func refusesInes(_ walk: inout Walk) async throws {
    try await walk.choose("Move one person from Mole to Quay")
    try await walk.press("See what it means")
    try await walk.reads(
      "not for Ines to decide", "23 000 EUR is beyond Ines' limit of 20 000 EUR",
      "Oskar, head of commerce, may decide it up to 50 000 EUR", "~ team/quay people: 7 → 8")
    try await walk.doesNotRead("Decide and apply")
  }

  private func takesOskar(_ walk: inout Walk) async throws {
    try await walk.press("Bring it to Oskar")
    try await walk.reads(
      "within the right of Oskar", "As Oskar", "chosen, not proven: the record says unauthenticated")
    try await walk.write("Seven items wait for one pair of hands", in: "#field-because")
    try await walk.press("Decide and apply")
    try await walk.reads(
      "Decided 29 Mar 2026 by Oskar, unauthenticated", "Seven items wait for one pair of hands",
      "~ team/quay people: 7 → 8", "~ team/mole people: 8 → 7",
      "It was expected that Cycle time, 85 % goes 21 → 15 days by 28 Jun 2026")
  }
}
