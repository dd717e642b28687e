import Foundation
import Testing

@Suite(.enabled(if: Needed.isHere, Needed.why), .serialized, .servingHarbour)
struct `Every page` {
  @Test(.enabled(if: Needed.axeIsHere, Needed.whyAxe), arguments: Place.all)
  func `is accessible, light and dark, wide and narrow`(_ place: Place) async throws {
    let (demo, browser) = try Demo.here()
    try await browser.go(to: demo.page(place.path))
    try await browser.prepareAxe()
    for looks in Looks.allCases {
      try await browser.look(looks)
      let findings = try await browser.accessibilityFindings(everything: looks == .desk || looks == .phoneDark)
      #expect(findings == [], "\(looks)")
    }
  }

  @Test(arguments: Place.all)
  func `fits a phone, has one title, and lets the keyboard skip to it`(_ place: Place) async throws {
    let (demo, browser) = try Demo.here()
    try await browser.look(.phone)
    try await browser.go(to: demo.page(place.path))
    let width = try await browser.run("return document.scrollingElement.scrollWidth") as? Int
    #expect(width ?? .max <= Looks.phone.width)
    #expect(try await browser.count("h1") == 1)
    try await browser.element("body").type("\u{E004}")
    #expect(try await browser.run("return document.activeElement.textContent") as? String == "Skip to the page")
    try await browser.control(saying: "Skip to the page").type("\u{E007}")
    #expect(try await browser.run("return document.activeElement.id") as? String == "content")
  }

  @Test(arguments: Place.all.filter { !$0.path.hasPrefix("/reviews/") && !$0.path.hasPrefix("/evidence/") })
  func `looks from another day, says so, and stays there`(_ place: Place) async throws {
    let (demo, browser) = try Demo.here()
    try await browser.look(.desk)
    try await browser.go(to: demo.page(place.asOf("2026-02-15")))
    #expect(try await browser.element(".past").text() == "You are looking at 15 Feb 2026 · return to today")
    let strayed = try await browser.run(
      """
      return [...document.querySelectorAll('nav a, main a')].map(a => a.getAttribute('href'))
        .filter(h => h.startsWith('/') && !h.includes('as-of='))
      """)
    #expect(strayed as? [String] == [])
    try await browser.control(saying: "return to today").click()
    try await until { try await browser.address() == demo.page(place.path).absoluteString }
    try await until { try await browser.count(".past") == 0 }
  }

  @Test(arguments: Place.collections)
  func `has words on a day without any data`(_ place: Place) async throws {
    let (demo, browser) = try Demo.here()
    #expect(try demo.status(of: place.asOf("2020-01-01")) == 200)
    try await browser.look(.desk)
    try await browser.go(to: demo.page(place.asOf("2020-01-01")))
    let blanks = try await browser.run(
      """
      const bare = e => e.checkVisibility() && e.innerText.replace(/\\s/g, '') === '';
      return [...document.querySelectorAll('main :is(section, ul, ol, dl, table, tbody, p, .box)')].filter(bare)
        .map(e => e.outerHTML.slice(0, 200))
      """)
    #expect(blanks as? [String] == [])
    #expect(try await browser.element("main").text().count > 40)
  }

  @Test(arguments: Place.members)
  func `that is not there on a day says so and leads on`(_ place: Place) async throws {
    let (demo, browser) = try Demo.here()
    #expect(try demo.status(of: place.asOf("2020-01-01")) == 404)
    try await browser.go(to: demo.page(place.asOf("2020-01-01")))
    #expect(try await browser.words().contains("It did not exist on 1 Jan 2020. It was first seen on"))
    let title = try await browser.element("h1").text()
    try await browser.control(saying: "Look at").click()
    try await until { try await browser.address() != demo.page(place.asOf("2020-01-01")).absoluteString }
    try await until { try await browser.element("h1").text().contains(title) }
    #expect(!(try await browser.words().contains("It did not exist on")))
  }
}
