import Foundation
import Testing

@Suite(.enabled(if: Needed.isHere, Needed.why), .serialized, .servingHarbour)
struct `Proposing a change` {
  @Test func `says what it should do, is looked at as a draft, and is accessible all the way`() async throws {
    let (demo, browser) = try Demo.here()
    try await browser.look(.desk)
    try await browser.go(to: demo.page("/proposals"))
    var walk = Walk(browser)
    try await walk.press("Propose a change")
    try await walk.write("One more at Quay", in: "#field-title")
    try await walk.write("Readiness is the narrowest place", in: "#field-because")
    try await walk.write("team/quay.people = 8", in: "#field-edits")
    try await walk.press("What it should do")
    try await browser.element("#field-effect option[value='cycle-time.p85']").click()
    try await walk.write("21", in: "#field-from")
    try await walk.write("15", in: "#field-to")
    try await accessible(browser)
    try await walk.press("Propose it")
    try await walk.reads("This was not proposed", "Say which figure should move")
    _ = try await browser.run("document.querySelector('#field-by').value = '2026-12-31'")
    try await walk.press("Propose it")
    try await walk.reads("Cycle time, 85 % of", "21 → 15 days by 31 Dec 2026", "This is a", "Decided by")
    try await accessible(browser)
    try await walk.press("Look at the model with it")
    try await until { try await browser.count(".past.draft") == 1 }
    #expect(try await browser.element(".past.draft").text().contains("with “One more at Quay” in it"))
    try await accessible(browser)
    try await walk.press("compare")
    try await walk.reads("Compare the draft", "team/quay people: 7 → 8")
    try await walk.press("leave the draft")
    try await walk.reads("Compare two days")
  }

  private func accessible(_ browser: Browser) async throws {
    guard Needed.axeIsHere else { return }
    try await browser.prepareAxe()
    for looks in Looks.allCases {
      try await browser.look(looks)
      #expect(try await browser.accessibilityFindings() == [], "\(looks)")
    }
    try await browser.look(.phone)
    let width = try await browser.run("return document.scrollingElement.scrollWidth") as? Int
    #expect(width ?? .max <= Looks.phone.width)
    try await browser.look(.desk)
  }
}
