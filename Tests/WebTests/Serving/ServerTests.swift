import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Model
import Testing
@testable import Web
@testable import Workbench

@Suite struct ServerTests {
  private static let paths = LinksTests.all.map { Href(path: $0.path).text } + ["/nowhere", "/products?as-of=never"]

  private func server() throws -> Server {
    try Server(HarbourFace.workspace(), port: 0, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  @Test(arguments: ["0.0.0.0", "192.168.1.4", "example.org", "::"])
  func `an address others can reach is refused in words`(_ host: String) throws {
    let workspace = try Workspace.inMemory(in: .fixed(Instant(seconds: 0)))
    let refusal = #expect(throws: ServerRefusal.self) {
      try Server(workspace, host: host, logger: Logger(label: "test"))
    }
    #expect(refusal?.description.contains("until people can sign in") == true)
  }

  @Test func `every answer carries the security headers, whatever was asked`() async throws {
    try await server().application().test(.router) { client in
      var bare: [String] = []
      for path in Self.paths {
        let answer = try await client.execute(uri: path, method: .get, headers: [.init("host")!: HarbourFace.host])
        let policy = answer.headers[.init("content-security-policy")!] ?? ""
        let isWhole =
          policy.contains("default-src 'none'") && !policy.contains("unsafe")
          && answer.headers[.init("x-content-type-options")!] == "nosniff"
          && answer.headers[.init("referrer-policy")!] == "same-origin" && answer.headers[.cacheControl] != nil
        if !isWhole || answer.status.code >= 500 { bare.append("\(path) \(answer.status.code)") }
      }
      #expect(bare == [])
    }
  }

  @Test(.timeLimit(.minutes(1))) func `after a failed sync the server ends by itself and says why`() async throws {
    let workspace = try Workspace.inMemory(in: .fixed(Instant(seconds: 0)))
    let server = try Server(workspace, port: 0, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    await #expect(throws: StoreRefusal.stopped(because: "disk I/O error")) {
      try await server.run { _ in workspace.store.halt.stop(because: "disk I/O error") }
    }
  }

  @Test func `HEAD answers like GET without a body, other methods are refused`() async throws {
    try await server().application().test(.router) { client in
      let head = try await client.execute(uri: "/healthz", method: .head)
      #expect(head.status == .ok)
      #expect(head.body.readableBytes == 0)
      let put = try await client.execute(uri: "/products", method: .put)
      #expect(put.status.code == 405)
    }
  }
}
