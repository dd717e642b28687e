import Foundation
import Testing

@Suite(.enabled(if: Needed.isHere, Needed.why), .serialized, .servingHarbour)
struct `On paper` {
  @Test(arguments: Place.all)
  func `a page is what it says, without what is only pressed, and nothing is cut`(_ place: Place) async throws {
    let (demo, browser) = try Demo.here()
    try await browser.lookAtPaper()
    try await browser.go(to: demo.page(place.path))
    #expect(try await browser.pressedOnPaper() == [])
    #expect(try await browser.cutOnPaper() == [])
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
