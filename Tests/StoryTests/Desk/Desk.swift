import Foundation
import Testing

/// Somebody's folder, in which they work with the real program, named by `POMONA_BINARY`.
struct Desk: ~Copyable {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "pomona-desk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }
  func write(_ data: Data, to name: String) throws { try data.write(to: folder.appending(path: name)) }
  func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// Runs a command here and waits for its end.
  func pomona(_ arguments: String...) throws -> Told { try pomona(arguments) }

  func pomona(_ arguments: [String]) throws -> Told {
    let process = try begin(arguments)
    process.waitUntilExit()
    return Told(
      command: arguments.joined(separator: " "), code: process.terminationStatus,
      output: try read(".out").spaced, trouble: try read(".err").spaced)
  }

  /// Runs a command at a terminal of its own and types there.
  func atATerminal(_ arguments: [String], typing: String) throws -> String {
    guard let program = Needed.program else { throw CocoaError(.executableNotLoadable) }
    let process = Process()
    let keys = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
    let words = ([program.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
    process.arguments = ["-qec", words, "/dev/null"]
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder.path, "NO_COLOR": "1", "POMONA": program.path]
    process.standardInput = keys
    process.standardOutput = try fresh(".terminal")
    process.standardError = FileHandle.nullDevice
    try process.run()
    try keys.fileHandleForWriting.write(contentsOf: Data(typing.utf8))
    try keys.fileHandleForWriting.close()
    process.waitUntilExit()
    return try read(".terminal").spaced
  }

  /// Runs lines of a shell here, in which the program is called `$POMONA`.
  func shell(_ lines: String) throws -> Told {
    let process = try begin(["-c", lines], of: URL(filePath: "/bin/bash"))
    process.waitUntilExit()
    return Told(
      command: lines, code: process.terminationStatus, output: try read(".out").spaced, trouble: try read(".err").spaced
    )
  }

  /// Starts a command here; what it says is read from files, so that nothing waits for a full pipe.
  func begin(
    _ arguments: [String], of other: URL? = nil, saying out: String = ".out", and err: String = ".err"
  ) throws -> Process {
    guard let program = Needed.program else { throw CocoaError(.executableNotLoadable) }
    let process = Process()
    process.executableURL = other ?? program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder.path, "NO_COLOR": "1", "POMONA": program.path]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try fresh(out)
    process.standardError = try fresh(err)
    try process.run()
    return process
  }

  private func fresh(_ name: String) throws -> FileHandle {
    try write("", to: name)
    return try FileHandle(forWritingTo: folder.appending(path: name))
  }
}

/// How a command ended and what it said.
struct Told {
  let command: String
  let code: Int32
  let output: String
  let trouble: String

  /// It ended so, and all of these words stand in what it said.
  func expect(_ code: Int32, _ words: String..., source: SourceLocation = #_sourceLocation) {
    let said = output + trouble
    if self.code != code {
      Issue.record("`pomona \(command)` ended with \(self.code), not \(code): \(said)", sourceLocation: source)
    }
    for word in words where !said.contains(word) {
      Issue.record("`pomona \(command)` does not say “\(word)”: \(said)", sourceLocation: source)
    }
  }

  /// What it printed, as JSON.
  func json() throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] ?? [:]
  }
}

extension String {
  /// The same with every kind of space a plain one; lines stay lines.
  var spaced: String { String(map { $0 == "\u{202F}" || $0 == "\u{A0}" ? " " : $0 }) }
}
