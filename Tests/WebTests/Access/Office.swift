import Logging
import Model
import Synchronization
import Workbench

@testable import Web

/// A small workspace people sign in to, with somebody of each sort, and a clock that is set.
struct Office {
  /// Whoever comes, by what they bring.
  enum Caller: String, CaseIterable {
    case nobody, expired, disabled, reader, member, administrator, readToken, writeToken, importToken
  }
  static let password = "four words in a row"

  final class Clock: Sendable {
    private let moment = Mutex(Instant(seconds: 1_780_000_000))
    private let seed = Mutex(0)
    var now: Instant { moment.withLock { $0 } }
    func pass(seconds: Int64) { moment.withLock { $0 = Instant(milliseconds: $0.milliseconds + seconds * 1000) } }
    func random(_ count: Int) -> [UInt8] {
      let seed = seed.withLock { seed in
        seed += 1
        return seed
      }
      return (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ seed &* 101) }
    }
  }

  let face: Face
  let clock = Clock()
  private(set) var headers: [Caller: [String: String]] = [:]
  var workspace: Workspace { face.workspace }

  init() throws {
    let clock = clock
    var world = Surroundings.fixed(Instant(seconds: 0))
    world.now = { clock.now }
    world.random = { clock.random($0) }
    let workspace = try Workspace.inMemory(in: world)
    try workspace.apply(
      [ModelText(file: "a.yaml", text: "kind: person\nname: ines\nroles: []\n")], by: Signature("ada", because: "First")
    )
    face = Face(
      workspace, door: .accounts(nil), secret: Array(repeating: 7, count: 32),
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    let ada = try workspace.claim(workspace.foundingLink(), handle: Name(known: "ada"), password: Office.password)
    headers[.nobody] = ["cookie": "\(PageTokens.cookie)=tester"]
    headers[.expired] = try browser("rita", nil)
    clock.pass(seconds: 3601)
    headers[.disabled] = try browser("dora", nil)
    try workspace.change(Name(known: "dora")) { $0.isDisabled = true }
    headers[.reader] = try browser("rosa", nil)
    headers[.member] = try browser("ines", Name(known: "ines"))
    headers[.administrator] = try session(ada.handle)
    for (caller, scope) in [
      (Caller.readToken, AccessToken.Scope.read), (.writeToken, .write), (.importToken, .importing),
    ] {
      let token = try workspace.makeToken(of: Name(known: "ines"), "t", scope: scope, days: 1)
      headers[caller] = ["authorization": "Bearer \(token.text)"]
    }
  }

  private func browser(_ handle: String, _ person: Name?) throws -> [String: String] {
    guard let name = Name(handle) else { return [:] }
    let account = try workspace.claim(workspace.invite(name, as: person), handle: nil, password: Office.password)
    return try session(account.handle)
  }

  private func session(_ handle: Name) throws -> [String: String] {
    [
      "cookie":
        "\(face.door.sessionCookie)=\(try workspace.begin(handle, browser: "test").text); \(PageTokens.cookie)=tester"
    ]
  }

  func get(_ path: String, as caller: Caller) async -> Answer {
    await face.answer(Asked(.get, path, headers: ["host": HarbourFace.host].merging(headers[caller] ?? [:]) { $1 }))
  }

  /// The token a page drawn for this caller carries.
  func token(_ caller: Caller) -> String {
    let cookie = headers[caller]?["cookie"] ?? ""
    // Whose session is over has a page as somebody who never had one.
    let isIn = ![.nobody, .expired, .disabled].contains(caller)
    let session = cookie.split(separator: ";").first?.split(separator: "=").last.map(String.init) ?? ""
    return face.tokens.token(for: isIn ? session : "tester").text
  }

  func post(
    _ path: String, _ fields: [(String, String)], as caller: Caller,
    changing change: (inout [String: String]) -> Void = { _ in }
  ) async -> Answer {
    var sent = [
      "host": HarbourFace.host, "origin": "http://" + HarbourFace.host, "sec-fetch-site": "same-origin",
      "content-type": "application/x-www-form-urlencoded",
    ].merging(headers[caller] ?? [:]) { $1 }
    change(&sent)
    let all = fields.contains { $0.0 == PageToken.field } ? fields : fields + [(PageToken.field, token(caller))]
    let body = all.map { Href.encoded($0.0) + "=" + Href.encoded($0.1) }.joined(separator: "&")
    let asked = Asked(.post, path, headers: sent, body: Array(body.utf8))
    if let failure = face.refusalBeforeBody(asked) { return face.show(failure, asked) }
    return await face.answer(asked)
  }
}
