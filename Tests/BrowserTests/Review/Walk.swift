import Foundation
import Testing

/// Somebody at the browser who counts every click: on a link, a button or an option.
struct Walk {
  let browser: Browser
  private(set) var clicks = 0

  init(_ browser: Browser) { self.browser = browser }

  mutating func press(_ words: String) async throws {
    clicks += 1
    try await browser.control(saying: words).click()
  }

  mutating func choose(_ words: String) async throws {
    clicks += 1
    try await browser.label(saying: words).click()
  }

  func write(_ text: String, in selector: String) async throws { try await browser.element(selector).type(text) }

  /// Chooses one of a list.
  mutating func pick(_ value: String, in selector: String) async throws {
    clicks += 1
    try await browser.element("\(selector) option[value='\(value)']").click()
  }

  /// The page that is open, or opens within ten seconds, reads so.
  func reads(_ words: String..., source: SourceLocation = #_sourceLocation) async throws {
    var page = ""
    for _ in 0..<50 {
      page = (try? await browser.words()) ?? ""
      if words.allSatisfy(page.contains) { return }
      try await Task.sleep(for: .milliseconds(200))
    }
    for claim in words where !page.contains(claim) {
      Issue.record("the page does not say “\(claim)”; it says: \(page.prefix(3000))", sourceLocation: source)
    }
  }

  func doesNotRead(_ words: String, source: SourceLocation = #_sourceLocation) async throws {
    let page = try await browser.words()
    #expect(!page.contains(words), sourceLocation: source)
  }
}
