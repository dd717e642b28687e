import Hummingbird
package import Logging
package import Model
import HummingbirdCore
import NIOCore
package import Workbench

/// How people come in to a server.
package struct ServerDoor: Sendable {
  let door: Door
  /// Who has an account signs in.
  package static func accounts(at publicURL: PublicURL? = nil) -> ServerDoor { ServerDoor(door: .accounts(publicURL)) }
  /// Anybody may be anybody of an example; this member until they choose another.
  package static func example(as member: Name?) -> ServerDoor { ServerDoor(door: .members(usual: member)) }
}

/// Serves a workspace as pages and HTTP API.
package struct Server: Sendable {
  package let host: String
  package let port: Int
  private let workspace: Workspace
  private let face: Face
  private let logger: Logger

  /// - Parameters:
  ///   - port: 0 for any free one; the ready line says which.
  ///   - door: how people come in.
  ///   - host: beyond this machine only where people sign in, under an address of its own.
  package init(
    _ workspace: Workspace, _ door: ServerDoor, host: String = "127.0.0.1", port: Int = 8080, logger: Logger
  ) throws {
    let isHere = ["127.0.0.1", "localhost", "::1"].contains(host)
    guard isHere || door.door.publicURL != nil else { throw ServerRefusal.notLoopback(host) }
    (self.host, self.port, self.logger) = (host == "localhost" ? "127.0.0.1" : host, port, logger)
    self.workspace = workspace
    face = Face(workspace, door: door.door, secret: workspace.surroundings.random(32), logger: logger)
  }

  /// Serves until the process is asked to stop (SIGTERM, SIGINT); requests under way are finished first.
  /// After a failed sync nobody knows what is on the disk, so it ends by itself and throws why.
  ///
  /// - Parameter onReady: is told the address once it can be opened.
  package func run(onReady: @escaping @Sendable (String) -> Void) async throws {
    let application = application(onReady: onReady)
    let service = Task { try await application.runService() }
    let watch = Task {
      guard await workspace.failure() != nil else { return }
      // Whoever is being told that nothing was kept is still told so.
      try? await Task.sleep(for: .seconds(1))
      service.cancel()
    }
    let ending = await withTaskCancellationHandler {
      await service.result
    } onCancel: {
      service.cancel()
    }
    watch.cancel()
    if let reason = workspace.stopped { throw StoreRefusal.stopped(because: reason) }
    try ending.get()
  }

  private func application(onReady: @escaping @Sendable (String) -> Void) -> some ApplicationProtocol {
    let shown = host.contains(":") ? "[\(host)]" : host
    return Application(
      responder: Responder(face: face),
      server: .http1(configuration: .init(idleTimeout: .seconds(60))),
      configuration: .init(
        address: .hostname(host, port: port), availableConnectionsDelegate: MaximumAvailableConnections(512)),
      onServerRunning: { channel in onReady("http://\(shown):\(channel.localAddress?.port ?? port)/") },
      logger: logger)
  }
}

/// Why the server does not start.
package enum ServerRefusal: Error, CustomStringConvertible {
  case notLoopback(String)

  package var description: String {
    switch self {
    case .notLoopback(let host):
      "Pomona does not listen on \(host) without knowing how people get there: say --public-url https://pomona.example.org, the address of the server with TLS that stands before it. An example never listens beyond this machine, because anybody may be anybody in it."
    }
  }
}
