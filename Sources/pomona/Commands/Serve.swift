import ArgumentParser
import Foundation
import Logging
import Model
import Web
import Workbench

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve a workspace's pages and API to people who sign in.",
    discussion:
      "pomona serve --data pomona.sqlite --port 8080\npomona serve --host 0.0.0.0 --public-url https://pomona.example.org"
  )

  @OptionGroup var store: StoreOptions
  @OptionGroup var listening: Listening
  @Option(
    help: "The address people open, of a server with TLS before this one. Needed to listen beyond this machine.")
  var publicURL: String?

  func run() async throws {
    let url = try publicURL.map { text in
      guard let url = PublicURL(text) else {
        throw ValidationError("'--public-url \(text)' is no address. Write one such as https://pomona.example.org.")
      }
      return url
    }
    let workspace = try store.open()
    let link = try workspace.hasAdministrator() ? nil : workspace.foundingLink()
    try await listening.serve(workspace, .accounts(at: url)) { address in
      say("Serving \(store.file) at \(url?.text ?? address)")
      if let link {
        say("")
        say(
          "Nobody has an account yet. Whoever opens this link becomes the first administrator; it works once, for a day:"
        )
        say("")
        say("  \(url?.text ?? address)/claim/\(link.text)")
        say("")
      }
      say("Stop with Ctrl-C.")
    }
  }
}

/// Where a server listens.
struct Listening: ParsableArguments {
  @Option(help: "The port; 0 for any that is free.") var port = 8080
  @Option(help: "The address to listen on; beyond this machine only with --public-url.") var host = "127.0.0.1"

  func serve(_ workspace: Workspace, _ door: ServerDoor, onReady: @escaping @Sendable (String) -> Void) async throws {
    let lock = try workspace.lock(as: "process \(ProcessInfo.processInfo.processIdentifier)")
    defer { withExtendedLifetime(lock) {} }
    var logger = Logger(label: "pomona") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .warning
    let server = try Server(workspace, door, host: host, port: port, logger: logger)
    try await server.run { address in
      onReady(address.hasSuffix("/") ? String(address.dropLast()) : address)
    }
  }
}

/// Prints a line at once, also where output goes into a pipe and would wait there.
func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
