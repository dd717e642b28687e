import Foundation

/// How a page is looked at: on what screen, and by which theme of the system.
enum Looks: String, CaseIterable, Sendable, CustomStringConvertible {
  case desk = "1280 wide, light"
  case deskDark = "1280 wide, dark"
  case phone = "390 wide, light"
  case phoneDark = "390 wide, dark"

  var description: String { rawValue }
  var width: Int { self == .desk || self == .deskDark ? 1280 : 390 }
  var theme: String { self == .deskDark || self == .phoneDark ? "dark" : "light" }
}

extension Browser {
  /// Looks at every page from now on as if on such a screen. A window cannot be made as narrow as a phone, so the
  /// screen is emulated.
  func look(_ looks: Looks) async throws {
    try await tell(
      "Emulation.setDeviceMetricsOverride",
      ["width": looks.width, "height": 900, "deviceScaleFactor": 1, "mobile": false])
    try await tell(
      "Emulation.setEmulatedMedia",
      ["media": "", "features": [["name": "prefers-color-scheme", "value": looks.theme]]])
  }

  /// Looks at every page from now on as it is printed, on A4 paper between its margins.
  func lookAtPaper() async throws {
    try await tell(
      "Emulation.setDeviceMetricsOverride",
      ["width": 688, "height": 1000, "deviceScaleFactor": 1, "mobile": false])
    try await tell(
      "Emulation.setEmulatedMedia",
      ["media": "print", "features": [["name": "prefers-color-scheme", "value": "light"]]])
  }

  /// The page that is open as a PDF file.
  func printed() async throws -> Data {
    let answer = try await tell("Page.printToPDF", ["preferCSSPageSize": true]) as? [String: Any]
    return (answer?["data"] as? String).flatMap { Data(base64Encoded: $0) } ?? Data()
  }

  /// What is only pressed and stands on the paper all the same.
  func pressedOnPaper() async throws -> [String] {
    try await run(
      """
      return [...document.querySelectorAll('nav:not(.crumbs), .tools, input, select, textarea, button, summary, .skip')]
        .filter(e => e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().bottom > 0)
        .map(e => e.outerHTML.slice(0, 160))
      """) as? [String] ?? ["no answer"]
  }

  /// What runs over the edge of the paper.
  func cutOnPaper() async throws -> [String] {
    try await run(
      """
      return [...document.querySelectorAll('main :is(table, svg, pre, p, h1, h2, h3, .scroll)')]
        .filter(e => e.checkVisibility())
        .filter(e => e.getBoundingClientRect().right > innerWidth + 1 ||
          (e.matches('.scroll, pre') && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)))
        .map(e => e.outerHTML.slice(0, 160))
      """) as? [String] ?? ["no answer"]
  }

  @discardableResult
  private func tell(_ command: String, _ parameters: [String: Any]) async throws -> Any {
    try await post("goog/cdp/execute", ["cmd": command, "params": parameters])
  }
}
