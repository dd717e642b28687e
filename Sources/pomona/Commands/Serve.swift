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
    try await speaking {
      let workspace = try store.open()
      try await listening.serve(workspace) { address in
        say("Serving \(store.file) at \(address)")
        say("Stop with Ctrl-C.")
      }
    }
  }
}

/// Where a server listens.
struct Listening: ParsableArguments {
  @Option(help: "The port; 0 for any that is free.") var port = 8080
  @Option(help: "The address. Until people can sign in, only those of this machine are possible.") var host =
    "127.0.0.1"

  func serve(_ workspace: Workspace, onReady: @escaping @Sendable (String) -> Void) async throws {
    let lock = try workspace.lock(as: "process \(ProcessInfo.processInfo.processIdentifier)")
    defer { withExtendedLifetime(lock) {} }
    var logger = Logger(label: "pomona") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .warning
    let server = try Server(workspace, host: host, port: port, logger: logger)
    try await server.run { address in
      onReady(address.hasSuffix("/") ? String(address.dropLast()) : address)
    }
  }
}

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Serve the worked organisation Harbour: its model, eighteen months of evidence, and an open review.",
    discussion: "pomona demo --port 8080")

  @Option(name: .customLong("data"), help: "The file to keep Harbour in.", completion: .file()) var path: String?
  @Option(help: "The last day of the evidence; the last Sunday when left out. Used at the first start only.")
  var endingOn: Day?
  @Flag(help: "Begin again from the first day.") var again = false
  @OptionGroup var listening: Listening

  func run() async throws {
    try await speaking {
      let file = path ?? "harbour.sqlite"
      if again { HarbourWorkspace.remove(file) }
      let workspace = try HarbourWorkspace.openOrMake(at: file, endingOn: endingOn)
      let review = try HarbourWorkspace.openReview(in: workspace)
      let today = try workspace.today().spoken
      let shown = URL(fileURLWithPath: file).path
      try await listening.serve(workspace) { address in
        say("")
        say("Harbour is open. It is \(today) there. Begin with its open review:")
        say("")
        say("  \(address)/\(review.map { "reviews/\($0)" } ?? "")")
        say("")
        say("Everything else:  \(address)/")
        say("Its data lies in  \(shown)  (remove it, or say --again, to begin anew)")
        say("Stop with Ctrl-C.")
      }
    }
  }
}

/// Prints a line at once, also where output goes into a pipe and would wait there.
func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
