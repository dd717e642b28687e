import Foundation
import Logging
import Model
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

@testable import Web
@testable import Workbench

@Suite struct ServerTests {
  private static let paths = LinksTests.all.map { Href(path: $0.path).text } + ["/nowhere", "/products?as-of=never"]

  private func server() throws -> Server {
    try Server(
      HarbourFace.workspace(), .example(as: nil), port: 0,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  @Test(arguments: ["0.0.0.0", "192.168.1.4", "example.org", "::"])
  func `an address others can reach is refused in words`(_ host: String) throws {
    let workspace = try Workspace.inMemory(in: .fixed(Instant(seconds: 0)))
    let refusal = #expect(throws: ServerRefusal.self) {
      try Server(workspace, .example(as: nil), host: host, logger: Logger(label: "test"))
    }
    #expect(refusal?.description.contains("--public-url") == true)
  }

  @Test(.timeLimit(.minutes(2))) func `every answer carries the security headers, whatever was asked`() async throws {
    let bare = try await serving { address in
      var bare: [String] = []
      for path in Self.paths {
        let (answer, _) = try await Self.ask("GET", path, at: address)
        func header(_ name: String) -> String { answer.value(forHTTPHeaderField: name) ?? "" }
        let policy = header("content-security-policy")
        let isWhole =
          policy.contains("default-src 'none'") && !policy.contains("unsafe")
          && header("x-content-type-options") == "nosniff" && header("referrer-policy") == "same-origin"
          && !header("cache-control").isEmpty
        if !isWhole || answer.statusCode >= 500 {
          bare.append("\(path) \(answer.statusCode)")
        }
      }
      return bare
    }
    #expect(bare == [])
  }

  @Test(.timeLimit(.minutes(1))) func `after a failed sync the server ends by itself and says why`() async throws {
    let workspace = try Workspace.inMemory(in: .fixed(Instant(seconds: 0)))
    let server = try Server(
      workspace, .accounts(), port: 0, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    await #expect(throws: StoreRefusal.stopped(because: "disk I/O error")) {
      try await server.run { _ in workspace.store.halt.stop(because: "disk I/O error") }
    }
  }

  @Test(.timeLimit(.minutes(1))) func `HEAD answers like GET without a body, other methods are refused`() async throws {
    let (head, put) = try await serving { address in
      (try await Self.ask("HEAD", "/healthz", at: address), try await Self.ask("PUT", "/products", at: address))
    }
    #expect(head.answer.statusCode == 200 && head.body.isEmpty)
    #expect(put.answer.statusCode == 405)
  }

  /// Runs a server on this machine for as long as it is asked.
  private func serving<T: Sendable>(_ asking: @Sendable (URL) async throws -> T) async throws -> T {
    let server = try server()
    let (addresses, told) = AsyncStream<String>.makeStream()
    let running = Task {
      defer { told.finish() }
      try await server.run { told.yield($0) }
    }
    defer { running.cancel() }
    var ready = addresses.makeAsyncIterator()
    return try await asking(#require(await ready.next().flatMap { URL(string: $0) }))
  }

  private static func ask(
    _ method: String, _ path: String, at address: URL
  ) async throws -> (answer: HTTPURLResponse, body: Data) {
    var request = URLRequest(url: try #require(URL(string: path, relativeTo: address)))
    request.httpMethod = method
    let (body, response) = try await URLSession.shared.data(for: request)
    return (try #require(response as? HTTPURLResponse), body)
  }
}
