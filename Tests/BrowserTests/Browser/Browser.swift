import Foundation
import FoundationNetworking

/// A headless Chromium, driven over the WebDriver protocol. Only what the page tests need.
struct Browser: Sendable {
  let session: URL

  struct Refused: Error, CustomStringConvertible {
    let description: String
  }

  enum Looks { case light, dark }

  /// Opens a window of the given size; `scripts: false` switches JavaScript off.
  static func open(width: Int = 1280, height: Int = 900, looks: Looks = .light, scripts: Bool = true) async throws
    -> Browser
  {
    var arguments = [
      "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--hide-scrollbars",
      "--force-device-scale-factor=1", "--window-size=\(width),\(height)",
    ]
    if looks == .dark { arguments.append("--blink-settings=preferredColorScheme=0") }
    let content: [String: Any] = scripts ? [:] : ["profile.managed_default_content_settings.javascript": 2]
    let options: [String: Any] = ["args": arguments, "prefs": content]
    let body: [String: Any] = ["capabilities": ["alwaysMatch": ["goog:chromeOptions": options]]]
    let driver = try driverAddress()
    let answer = try await call("POST", driver.appendingPathComponent("session"), body)
    guard let value = answer as? [String: Any], let id = value["sessionId"] as? String else {
      throw Refused(description: "the driver opened no session: \(answer)")
    }
    let browser = Browser(session: driver.appendingPathComponent("session/\(id)"))
    try await browser.resize(width: width, height: height)
    return browser
  }

  static func driverAddress() throws -> URL {
    guard let port = ProcessInfo.processInfo.environment["POMONA_WEBDRIVER_PORT"], let number = Int(port),
      let url = URL(string: "http://127.0.0.1:\(number)")
    else { throw Refused(description: "no chromedriver: run the tests through `make test`") }
    return url
  }

  func close() async { _ = try? await Browser.call("DELETE", session, nil) }

  func resize(width: Int, height: Int) async throws {
    _ = try await post("window/rect", ["width": width, "height": height])
  }

  func go(to address: URL) async throws { _ = try await post("url", ["url": address.absoluteString]) }
  func address() async throws -> String { try await get("url") as? String ?? "" }
  func title() async throws -> String { try await get("title") as? String ?? "" }

  /// The element a CSS selector finds first.
  func element(_ selector: String) async throws -> Element {
    let found = try await post("element", ["using": "css selector", "value": selector])
    return try Element(found, in: self)
  }

  /// The link or button whose text contains this.
  func control(saying text: String) async throws -> Element {
    let quoted = text.replacingOccurrences(of: "'", with: "’")
    let path = "//*[self::a or self::button or self::summary][contains(normalize-space(.), '\(quoted)')]"
    return try Element(try await post("element", ["using": "xpath", "value": path]), in: self)
  }

  func count(_ selector: String) async throws -> Int {
    (try await post("elements", ["using": "css selector", "value": selector]) as? [Any])?.count ?? 0
  }

  /// What a reader sees on the page.
  func text() async throws -> String { try await element("body").text() }

  func run(_ script: String, _ arguments: [Any] = []) async throws -> Any? {
    try await post("execute/sync", ["script": script, "args": arguments])
  }
  func runLater(_ script: String) async throws -> Any? {
    try await post("execute/async", ["script": script, "args": [Any]()])
  }

  func screenshot() async throws -> Data {
    guard let text = try await get("screenshot") as? String, let data = Data(base64Encoded: text) else {
      throw Refused(description: "no screenshot came back")
    }
    return data
  }

  /// What axe finds wrong with the page, one sentence each; empty when it finds nothing.
  func accessibilityFindings() async throws -> [String] {
    guard let path = ProcessInfo.processInfo.environment["POMONA_AXE"],
      let source = try? String(contentsOfFile: path, encoding: .utf8)
    else { throw Refused(description: "axe is not installed: run the tests through `make test`") }
    _ = try await run(source)
    let found = try await runLater(
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, { resultTypes: ['violations'] }).then(
        r => done(r.violations.map(v => v.id + ': ' + v.help + ' — ' + v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(' | '))),
        e => done(['axe failed: ' + e]));
      """)
    return found as? [String] ?? ["axe gave no answer"]
  }

  func post(_ path: String, _ body: [String: Any]) async throws -> Any {
    try await Browser.call("POST", session.appendingPathComponent(path), body)
  }
  func get(_ path: String) async throws -> Any {
    try await Browser.call("GET", session.appendingPathComponent(path), nil)
  }

  private static func call(_ method: String, _ url: URL, _ body: [String: Any]?) async throws -> Any {
    var request = URLRequest(url: url, timeoutInterval: 60)
    request.httpMethod = method
    if let body {
      request.httpBody = try JSONSerialization.data(withJSONObject: body)
      request.setValue("application/json", forHTTPHeaderField: "Content-Type")
    }
    let (data, _) = try await URLSession.shared.data(for: request)
    let answer = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let value = answer?["value"] ?? NSNull()
    if let trouble = value as? [String: Any], let kind = trouble["error"] as? String {
      throw Refused(description: "\(kind): \(trouble["message"] as? String ?? "")")
    }
    return value
  }
}

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
  func type(_ text: String) async throws { _ = try await browser.post("element/\(id)/value", ["text": text]) }
  func clear() async throws { _ = try await browser.post("element/\(id)/clear", [:]) }
  func text() async throws -> String { try await browser.get("element/\(id)/text") as? String ?? "" }
  func attribute(_ name: String) async throws -> String? {
    try await browser.get("element/\(id)/attribute/\(name)") as? String
  }
}
