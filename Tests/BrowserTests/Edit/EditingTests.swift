import Foundation
import Testing

@Suite(.enabled(if: Needed.isHere, Needed.why), .serialized, .servingHarbour)
struct `Writing the model` {
  static let places = [
    "/model/team/quay/edit", "/model/team/quay/edit?as=yaml", "/model/workflow/product-flow/edit", "/model/goal/new",
  ]

  @Test(.enabled(if: Needed.axeIsHere, Needed.whyAxe), arguments: places)
  func `is accessible, light and dark, and fits a phone`(_ place: String) async throws {
    let (demo, browser) = try Demo.here()
    try await browser.go(to: demo.page(place))
    try await browser.prepareAxe()
    _ = try await browser.run("document.querySelectorAll('details').forEach(d => d.open = true)")
    for looks in Looks.allCases {
      try await browser.look(looks)
      let findings = try await browser.accessibilityFindings(everything: looks == .desk || looks == .phoneDark)
      #expect(findings == [], "\(looks)")
    }
    let width = try await browser.run("return document.scrollingElement.scrollWidth") as? Int
    #expect(width ?? .max <= Looks.phone.width)
  }

  @Test func `shows what it would do while somebody types, and rows come in place`() async throws {
    let (demo, browser) = try Demo.here()
    try await browser.look(.desk)
    try await browser.go(to: demo.page("/sign-in?then=%2Fmodel%2Fteam%2Fslipway%2Fedit"))
    let walk = Walk(browser)
    try await browser.element("button[value='hanna']").click()
    try await replace("#field-in\\.people", with: "0", browser)
    try await walk.reads("Expected a whole number from 1")
    #expect(try await browser.element("#field-in\\.people").attribute("aria-invalid") == "true")
    try await replace("#field-in\\.people", with: "9", browser)
    try await walk.reads("~ team/slipway people: 6 → 9")
    #expect(try await browser.element("#field-in\\.people").attribute("aria-invalid") == nil)
    let rows = try await browser.count("[id^='field-in.interactions['].row")
    try await browser.element("details:has(button[value='add interactions']) > summary").click()
    try await browser.element("button[value='add interactions']").click()
    try await until { try await browser.count("[id^='field-in.interactions['].row") == rows + 1 }
    let focused = try await browser.run("return document.activeElement.name") as? String
    #expect(focused == "in.interactions[\(rows)].with")
    try await browser.element("button[value='remove interactions[\(rows)]']").click()
    try await until { try await browser.count("[id^='field-in.interactions['].row") == rows }
    try await save("Two more reviews a week", browser)
    try await walk.reads("Two more reviews a week", "team/slipway people", "unauthenticated")
  }

  @Test func `does the same without scripts, and Enter checks without saving`() async throws {
    let (demo, _) = try Demo.here()
    let browser = try await Browser.open(scripts: false)
    do {
      try await browser.go(to: demo.page("/sign-in?then=%2Fmodel%2Fteam%2Fsecurity%2Fedit"))
      try await browser.element("button[value='hanna']").click()
      let walk = Walk(browser)
      try await replace("#field-in\\.people", with: "9\u{E007}", browser)
      try await walk.reads("~ team/security people: 5 → 9", "Apply now")
      let rows = try await browser.count("[id^='field-in.interactions['].row")
      try await browser.element("details:has(button[value='add interactions']) > summary").click()
      try await browser.element("button[value='add interactions']").click()
      try await until { try await browser.count("[id^='field-in.interactions['].row") == rows + 1 }
      try await walk.reads("~ team/security people: 5 → 9")
      try await browser.control(saying: "YAML").click()
      #expect(try await browser.element("textarea#text").text().contains("people: 9"))
      try await browser.control(saying: "Form").click()
      #expect(try await browser.element("#field-in\\.people").attribute("value") == "9")
      try await save("A second accountant", browser)
      try await walk.reads("A second accountant", "team/security people")
    } catch {
      await browser.close()
      throw error
    }
    await browser.close()
  }

  private func replace(_ field: String, with text: String, _ browser: Browser) async throws {
    try await browser.element(field).clear()
    try await browser.element(field).type(text)
  }

  private func save(_ because: String, _ browser: Browser) async throws {
    try await browser.element("#field-because").type(because)
    try await browser.element("#edit button[value='apply']").click()
  }
}
