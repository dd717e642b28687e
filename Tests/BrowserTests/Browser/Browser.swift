import Foundation

/// A headless Chromium, driven over the WebDriver protocol. Only what the page tests need.
struct Browser: Sendable {
  let session: URL

  struct Refused: Error, CustomStringConvertible {
    let description: String
  }

  /// Opens a window; `scripts: false` switches JavaScript off.
  static func open(scripts: Bool = true) async throws -> Browser {
    let arguments = [
      "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--hide-scrollbars",
      "--force-device-scale-factor=1", "--window-size=1280,900",
    ]
    let content: [String: Any] = scripts ? [:] : ["profile.managed_default_content_settings.javascript": 2]
    let options: [String: Any] = ["args": arguments, "prefs": content]
    let body: [String: Any] = ["capabilities": ["alwaysMatch": ["goog:chromeOptions": options]]]
    let driver = try driverAddress()
    let answer = try await call("POST", driver.appendingPathComponent("session"), body)
    guard let value = answer as? [String: Any], let id = value["sessionId"] as? String else {
      throw Refused(description: "the driver opened no session: \(answer)")
    }
    return Browser(session: driver.appendingPathComponent("session/\(id)"))
  }

  static func driverAddress() throws -> URL {
    guard let port = ProcessInfo.processInfo.environment["POMONA_WEBDRIVER_PORT"], let number = Int(port),
      let url = URL(string: "http://127.0.0.1:\(number)")
    else { throw Refused(description: "no chromedriver: run the tests through `make test`") }
    return url
  }

  func close() async { _ = try? await Browser.call("DELETE", session, nil) }

  func go(to address: URL) async throws { _ = try await post("url", ["url": address.absoluteString]) }
  func address() async throws -> String { try await get("url") as? String ?? "" }
  func title() async throws -> String { try await get("title") as? String ?? "" }

  /// The element a CSS selector finds first.
  func element(_ selector: String) async throws -> Element {
    try await find("css selector", selector)
  }

  /// The link or button whose text contains this.
  func control(saying text: String) async throws -> Element {
    let quoted = text.replacingOccurrences(of: "'", with: "’")
    let path = "//*[self::a or self::button or self::summary][contains(normalize-space(.), '\(quoted)')]"
    return try await find("xpath", path)
  }

  /// The label of an option whose text contains this.
  func label(saying text: String) async throws -> Element {
    let path = "//label[contains(normalize-space(.), '\(text)')]"
    return try await find("xpath", path)
  }

  /// Waits up to five seconds for it: the page a click leads to may still be on its way.
  private func find(_ using: String, _ value: String) async throws -> Element {
    let sought = ["using": using, "value": value]
    for _ in 0..<50 {
      if let found = try? await post("element", sought) { return try Element(found, in: self) }
      try await Task.sleep(for: .milliseconds(100))
    }
    return try Element(try await post("element", sought), in: self)
  }

  func count(_ selector: String) async throws -> Int {
    (try await post("elements", ["using": "css selector", "value": selector]) as? [Any])?.count ?? 0
  }

  /// What a reader sees in each of these, every kind of space alike.
  func texts(_ selector: String) async throws -> [String] {
    let found = try await post("elements", ["using": "css selector", "value": selector]) as? [Any] ?? []
    var texts: [String] = []
    for element in found {
      let text = try await Element(element, in: self).text()
      texts.append(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
    return texts
  }

  /// What a reader sees on the page.
  func text() async throws -> String { try await element("body").text() }

  /// What stands in its main part as one line, every kind of space alike.
  func words() async throws -> String {
    try await element("main").text().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func run(_ script: String, _ arguments: [Any] = []) async throws -> Any? {
    try await post("execute/sync", ["script": script, "args": arguments])
  }
  func runLater(_ script: String) async throws -> Any? {
    try await post("execute/async", ["script": script, "args": [Any]()])
  }

  func post(_ path: String, _ body: [String: Any]) async throws -> Any {
    try await Browser.call("POST", session.appendingPathComponent(path), body)
  }
  func get(_ path: String) async throws -> Any {
    try await Browser.call("GET", session.appendingPathComponent(path), nil)
  }

  private static func call(_ method: String, _ url: URL, _ body: [String: Any]?) async throws -> Any {
    let sent = try body.map { try JSONSerialization.data(withJSONObject: $0) } ?? Data()
    let data = try Wire.ask(method, url, sent).body
    let answer = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let value = answer?["value"] ?? NSNull()
    if let trouble = value as? [String: Any], let kind = trouble["error"] as? String {
      throw Refused(description: "\(kind): \(trouble["message"] as? String ?? "")")
    }
    return value
  }
}
