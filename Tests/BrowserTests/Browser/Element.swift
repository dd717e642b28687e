/// One element of the page that is open.
struct Element: Sendable {
  let browser: Browser
  let id: String

  init(_ found: Any, in browser: Browser) throws {
    guard let reference = found as? [String: Any], let id = reference.values.first as? String else {
      throw Browser.Refused(description: "no element came back: \(found)")
    }
    self.browser = browser
    self.id = id
  }

  func click() async throws { _ = try await browser.post("element/\(id)/click", [:]) }
  /// Two presses of the mouse so close together that the second comes before any answer.
  func doubleClick() async throws {
    let press = [["type": "pointerDown", "button": 0], ["type": "pointerUp", "button": 0]]
    let move: [String: Any] = [
      "type": "pointerMove", "x": 0, "y": 0, "origin": ["element-6066-11e4-a52e-4f735466cecf": id],
    ]
    _ = try await browser.run(
      "arguments[0].scrollIntoView({ block: 'center' })", [["element-6066-11e4-a52e-4f735466cecf": id]])
    _ = try await browser.post(
      "actions",
      ["actions": [["type": "pointer", "id": "mouse", "actions": [move] + press + press] as [String: Any]]])
  }
  func type(_ text: String) async throws { _ = try await browser.post("element/\(id)/value", ["text": text]) }
  func clear() async throws { _ = try await browser.post("element/\(id)/clear", [:]) }
  func text() async throws -> String { try await browser.get("element/\(id)/text") as? String ?? "" }
  func attribute(_ name: String) async throws -> String? {
    try await browser.get("element/\(id)/attribute/\(name)") as? String
  }
}
