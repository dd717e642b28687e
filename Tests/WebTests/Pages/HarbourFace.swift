import Logging
import Model
import Workbench

@testable import Web

/// Harbour behind the pages, in memory: one for all tests that only look, a new one for those that decide.
enum HarbourFace {
  static let lastDay = Day(number: 20_633)  // Sunday, 29 June 2026
  static let host = "127.0.0.1:8080"

  static func workspace() throws -> Workspace {
    let moment = Instant(seconds: Int64(lastDay.number) * 86_400)
    let workspace = try Workspace.inMemory(in: .fixed(moment))
    try HarbourWorkspace.fill(workspace, endingOn: lastDay - (lastDay.weekday + 1) % 7)
    return workspace
  }

  private static let looking = Result { try workspace() }
  static func shared() throws -> Face { face(try looking.get()) }
  static func face(_ workspace: Workspace) -> Face {
    Face(
      workspace, door: .members(usual: Name(known: "ines")), secret: Array(repeating: 7, count: 32),
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    )
  }
}

extension Face {
  /// - Parameter who: the member who looks.
  func get(_ path: String, as who: String = "ines", headers: [String: String] = [:]) async -> Answer {
    let usual = ["host": HarbourFace.host, "cookie": "\(Door.memberCookie)=\(who)"]
    return await answer(Asked(.get, path, headers: usual.merging(headers) { $1 }))
  }

  /// Sends a form as a browser does that got its page from here, as the member named in a field `who`.
  func post(_ path: String, _ fields: [(String, String)]) async -> Answer {
    let visitor = "tester"
    let who = fields.first { $0.0 == "who" }?.1 ?? "ines"
    let all = fields + [(PageToken.field, tokens.token(for: visitor).text)]
    let body = all.map { Href.encoded($0.0) + "=" + Href.encoded($0.1) }.joined(separator: "&")
    return await answer(
      Asked(
        .post, path,
        headers: [
          "host": HarbourFace.host, "origin": "http://" + HarbourFace.host,
          "cookie": "\(PageTokens.cookie)=\(visitor); \(Door.memberCookie)=\(who)",
          "content-type": "application/x-www-form-urlencoded",
        ], body: Array(body.utf8)))
  }
}

extension Face {
  /// Sends files with a form, as a browser does that got its page from here.
  func upload(
    _ path: String, as field: String, _ files: [(name: String, text: String)], _ fields: [(String, String)] = []
  ) async -> Answer {
    let visitor = "tester"
    func part(_ head: String, _ text: String) -> String {
      "--b\r\nContent-Disposition: form-data; \(head)\r\n\r\n\(text)\r\n"
    }
    let said = [(PageToken.field, tokens.token(for: visitor).text)] + fields
    let body =
      said.map { part("name=\"\($0.0)\"", $0.1) }.joined()
      + files.map { part("name=\"\(field)\"; filename=\"\($0.name)\"", $0.text) }.joined() + "--b--\r\n"
    return await answer(
      Asked(
        .post, path,
        headers: [
          "host": HarbourFace.host, "origin": "http://" + HarbourFace.host, "cookie": "\(PageTokens.cookie)=\(visitor)",
          "content-type": "multipart/form-data; boundary=b",
        ], body: Array(body.utf8)))
  }
}

extension Answer {
  var text: String { String(decoding: bytes, as: UTF8.self) }
  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
