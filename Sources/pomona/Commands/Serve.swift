import ArgumentParser
import Foundation
import Logging
import Model
import Web
import Workbench

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve a workspace's pages and API on this machine.",
    discussion: "pomona serve --data pomona.sqlite --port 8080")

  @OptionGroup var store: StoreOptions
  @OptionGroup var listening: Listening

  func run() async throws {
    let workspace = try store.open()
    try await listening.serve(workspace) { address in
      say("Serving \(store.file) at \(address)")
      say("Stop with Ctrl-C.")
    }
  }
}

/// Where a server listens.
struct Listening: ParsableArguments {
  @Option(help: "The port; 0 for any that is free.") var port = 8080
  @Option(help: "The address. Until people can sign in, only those of this machine are possible.") var host =
    "127.0.0.1"

  func serve(_ workspace: Workspace, as member: Name? = nil, onReady: @escaping @Sendable (String) -> Void) async throws
  {
    let lock = try workspace.lock(as: "process \(ProcessInfo.processInfo.processIdentifier)")
    defer { withExtendedLifetime(lock) {} }
    var logger = Logger(label: "pomona") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .warning
    let server = try Server(workspace, member: member, host: host, port: port, logger: logger)
    try await server.run { address in
      onReady(address.hasSuffix("/") ? String(address.dropLast()) : address)
    }
  }
}

/// Prints a line at once, also where output goes into a pipe and would wait there.
func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
