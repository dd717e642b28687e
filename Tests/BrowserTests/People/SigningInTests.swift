import Foundation
import Testing

@Suite(.enabled(if: Needed.isHere, Needed.why), .serialized)
struct `Signing in` {
  @Test func `leads from the one-time link to one's own account, by pages that are fit to be seen`() async throws {
    let (demo, link) = try await Demo.startWithAccounts()
    defer { demo.stop() }
    let browser = try await Browser.open()
    var walk = Walk(browser)
    do {
      try await becomesAdministrator(&walk, demo, link)
      try await letsSomebodyIn(&walk, demo)
      try await leavesAndComesBack(&walk, demo)
    } catch {
      await browser.close()
      throw error
    }
    await browser.close()
  }

  private func becomesAdministrator(_ walk: inout Walk, _ demo: Demo, _ link: URL) async throws {
    try await walk.browser.go(to: demo.address)
    try await walk.reads("Nobody has an account here yet")
    try await isFitToBeSeen(walk.browser)
    try await walk.browser.go(to: link)
    try await walk.reads("Become the administrator", "Who you are in the model")
    try await isFitToBeSeen(walk.browser)
    try await walk.write("ada", in: "#field-handle")
    try await walk.pick("ada", in: "#field-person")
    try await walk.write("four words in a row", in: "#field-password")
    try await walk.write("four words in a row", in: "#field-again")
    try await walk.press("Sign in")
    try await walk.reads("People who sign in")
    try await walk.browser.go(to: demo.page("/account"))
    try await walk.reads("You sign in as ada, and act as Ada. You are an administrator.")
    try await isFitToBeSeen(walk.browser)
    try await walk.browser.go(to: demo.page("/transparency"))
    try await walk.reads("everybody who signed in (one account)")
    try await isFitToBeSeen(walk.browser)
  }

  private func letsSomebodyIn(_ walk: inout Walk, _ demo: Demo) async throws {
    try await walk.browser.go(to: demo.page("/people"))
    try await walk.reads("One account, one administrator.")
    try await isFitToBeSeen(walk.browser)
    try await walk.press("Change ada")
    try await walk.pick("oskar", in: "#ada-person")
    try await walk.press("Set who they are")
    try await walk.reads("What you may do has changed", "act as Oskar")
    try await walk.browser.go(to: demo.page("/people"))
    try await walk.write("noor", in: "#field-handle")
    try await walk.pick("noor", in: "#field-person")
    try await walk.press("Make a link")
    try await walk.reads("Send this link to noor")
    try await isFitToBeSeen(walk.browser)
    let texts = try await walk.browser.texts(".notice p")
    let invitation = try #require(texts.first.flatMap { URL(string: $0) })
    try await walk.browser.go(to: invitation)
    try await walk.reads("Welcome to Harbour", "You sign in as noor")
    try await isFitToBeSeen(walk.browser)
  }

  private func leavesAndComesBack(_ walk: inout Walk, _ demo: Demo) async throws {
    try await walk.browser.go(to: demo.page("/account"))
    try await walk.press("Sign out")
    try await walk.reads("An administrator of Harbour sends you a link")
    try await walk.doesNotRead("You were signed out")
    try await isFitToBeSeen(walk.browser)
    try await signsIn(&walk, "three words here")
    try await walk.reads("You are not signed in", "The name or the password is not right")
    try await isFitToBeSeen(walk.browser)
    try await walk.browser.element("#field-handle").clear()
    try await signsIn(&walk, "four words in a row")
    try await walk.reads("What needs attention")
  }

  private func signsIn(_ walk: inout Walk, _ password: String) async throws {
    try await walk.write("ada", in: "#field-handle")
    try await walk.write(password, in: "#field-password")
    try await walk.press("Sign in")
  }

  private func openAll(_ isOpen: Bool, _ browser: Browser) async throws {
    _ = try await browser.run("document.querySelectorAll('main details').forEach(d => d.open = \(isOpen))")
  }

  /// Accessible light and dark, within a phone's width, one title, and whole on paper.
  private func isFitToBeSeen(_ browser: Browser, source: SourceLocation = #_sourceLocation) async throws {
    if Needed.axeIsHere { try await browser.prepareAxe() }
    try await openAll(true, browser)
    for looks in Looks.allCases {
      try await browser.look(looks)
      guard Needed.axeIsHere else { continue }
      let findings = try await browser.accessibilityFindings(everything: looks == .desk || looks == .phoneDark)
      #expect(findings == [], "\(looks)", sourceLocation: source)
    }
    try await browser.look(.phone)
    let width = try await browser.run("return document.scrollingElement.scrollWidth") as? Int
    #expect(width ?? .max <= Looks.phone.width, sourceLocation: source)
    #expect(try await browser.count("h1") == 1, sourceLocation: source)
    try await openAll(false, browser)
    try await browser.lookAtPaper()
    #expect(try await browser.pressedOnPaper() == [], sourceLocation: source)
    #expect(try await browser.cutOnPaper() == [], sourceLocation: source)
    try await browser.look(.desk)
  }
}
