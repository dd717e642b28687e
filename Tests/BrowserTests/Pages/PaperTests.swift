import Foundation
import Testing

@Suite(.enabled(if: Needed.isHere, Needed.why), .serialized, .servingHarbour)
struct `On paper` {
  @Test(arguments: Place.all)
  func `a page is what it says, without what is only pressed, and nothing is cut`(_ place: Place) async throws {
    let (demo, browser) = try Demo.here()
    try await browser.lookAtPaper()
    try await browser.go(to: demo.page(place.path))
    let pressed = try await browser.run(
      """
      return [...document.querySelectorAll('nav:not(.crumbs), .tools, input, select, textarea, button, summary, .skip')]
        .filter(e => e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().bottom > 0)
        .map(e => e.outerHTML.slice(0, 160))
      """)
    #expect(pressed as? [String] == [])
    let cut = try await browser.run(
      """
      return [...document.querySelectorAll('main :is(table, svg, pre, p, h1, h2, h3, .scroll)')]
        .filter(e => e.checkVisibility())
        .filter(e => e.getBoundingClientRect().right > innerWidth + 1 ||
          (e.matches('.scroll, pre') && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)))
        .map(e => e.outerHTML.slice(0, 160))
      """)
    #expect(cut as? [String] == [])
    #expect(try await browser.count("h1") == 1)
  }

  @Test func `a review prints to a file of its own`() async throws {
    let (demo, browser) = try Demo.here()
    try await browser.look(.desk)
    try await browser.go(to: demo.review)
    let file = try await browser.printed()
    #expect(file.prefix(5) == Data("%PDF-".utf8))
    #expect(file.count > 10_000)
  }
}
