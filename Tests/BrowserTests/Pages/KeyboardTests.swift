import Foundation
import Testing

@Suite(.enabled(if: Needed.isHere, Needed.why), .serialized, .servingHarbour)
struct `By keyboard` {
  private func focused(_ browser: Browser, _ property: String) async throws -> String? {
    try await browser.run("return document.activeElement.\(property)") as? String
  }

  @Test func `a slash goes to the search, where letters are letters again`() async throws {
    let (demo, browser) = try Demo.here()
    try await browser.look(.desk)
    try await browser.go(to: demo.page("/teams"))
    try await browser.element("body").type("/")
    #expect(try await focused(browser, "name") == "q")
    try await browser.element(".search-field input").type("g p?/")
    #expect(try await focused(browser, "value") == "g p?/")
    #expect(try await browser.address() == demo.page("/teams").absoluteString)
  }

  @Test func `a slash finds the search on a phone, where it is a page of its own`() async throws {
    let (demo, browser) = try Demo.here()
    try await browser.look(.phone)
    try await browser.go(to: demo.page("/teams"))
    try await browser.element("body").type("/")
    try await until { try await browser.address().hasSuffix("/search#field-q") }
    try await until { try await focused(browser, "name") == "q" }
    try await browser.element("#field-q").type("/")
    #expect(try await focused(browser, "value") == "/")
  }

  @Test func `every shortcut on the list does what the list says`() async throws {
    let (demo, browser) = try Demo.here()
    try await browser.look(.desk)
    try await browser.go(to: demo.page("/search"))
    try await browser.element("body").type("?")
    #expect(try await browser.count("dialog[open]") == 1)
    let listed = try await browser.run(
      "return [...document.querySelectorAll('dialog dt')].map(t => [t.textContent, t.nextElementSibling.textContent])")
    let list = try #require(listed as? [[String]])
    #expect(list.map { $0[0] }.prefix(2) == ["/", "?"])
    try await browser.element("dialog button").type("\u{E00C}")
    #expect(try await browser.count("dialog[open]") == 0)
    let ways = list.filter { $0[0].hasPrefix("g ") }
    #expect(ways.count == 18)
    for way in ways {
      try await browser.go(to: demo.page("/search"))
      try await browser.element("body").type(way[0].filter { $0 != " " })
      try await until {
        try await browser.run("return document.querySelector('.nav-group [aria-current] span')?.textContent")
          as? String == way[1]
      }
    }
  }

  @Test func `a chart is one stop, its points are an arrow apart, and each is said`() async throws {
    let (demo, browser) = try Demo.here()
    try await browser.look(.desk)
    try await browser.go(to: demo.page("/products/checkout/flow"))
    for chart in ["age", "cycle-time"] {
      let drawing = "#\(chart) svg.chart-wide"
      #expect(try await browser.count("\(drawing) a[tabindex='0']") == 1)
      #expect(try await browser.count("\(drawing) .mark-soft:not(a *), \(drawing) circle.mark:not(a *)") == 0)
      _ = try await browser.run("document.querySelector(\"\(drawing) a[tabindex='0']\").focus()")
      let first = try await focused(browser, "getAttribute('aria-label')")
      try await browser.element("\(drawing) a[tabindex='0']").type("\u{E014}")
      let second = try await focused(browser, "getAttribute('aria-label')")
      #expect(first != nil && second != nil && first != second)
      #expect(try await browser.element("#\(chart) .chart-note").text() == second)
    }
  }

  @Test func `Escape closes what was opened and gives the focus back`() async throws {
    let (demo, browser) = try Demo.here()
    try await browser.look(.desk)
    try await browser.go(to: demo.page("/"))
    try await browser.element(".tools .pick > summary").click()
    #expect(try await browser.count(".tools .pick[open]") == 1)
    try await browser.element("#as-of").type("\u{E00C}")
    try await until { try await browser.count(".tools .pick[open]") == 0 }
    #expect(try await focused(browser, "tagName") == "SUMMARY")
  }
}
