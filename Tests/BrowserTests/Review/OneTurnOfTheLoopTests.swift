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
      try await walk.isRefusedAsInes()
      try await walk.press("Send it to Oskar")
      try await walk.reads("Ines sent it to Oskar on 29 Mar 2026; it waits there for one day.")
      try await walk.isRefusedAsInes()
      try await walk.doesNotRead("Send it to Oskar")
      try await walk.decidesAsOskar()
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
    try await walk.isRefusedAsInes()
    try await walk.decidesAsOskar()
    try await walk.press("Go to next quarter")
    #expect(walk.clicks <= 5)
    try await walk.reads("Move one person from Mole to Quay", "Expected 21 → 15 days, seen")
    try await walk.press("Keep this score")
    try await walk.reads("scored 28 Jun 2026")
    #expect(try await walk.browser.count("main form") == 0)
  }
}
