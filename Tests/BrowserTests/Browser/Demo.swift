import Foundation

/// The real program serving Harbour for as long as a test needs it: own port, own throwaway store.
struct Demo: Sendable {
  let address: URL
  /// The first address it printed: the open review.
  let review: URL
  private let process: Process
  private let folder: URL

  /// The program under test, named by `POMONA_BINARY`.
  static var program: URL? {
    ProcessInfo.processInfo.environment["POMONA_BINARY"].map { URL(fileURLWithPath: $0) }
  }

  static func start(lastSunday: String = "2026-06-28") async throws -> Demo {
    let folder = try freshFolder()
    let (process, addresses) = try await launch(["demo", "--ending-on", lastSunday], in: folder)
    guard let review = addresses.first else { throw Browser.Refused(description: "the demo printed no address") }
    return try Demo(review, process, folder)
  }

  /// The same organisation served to people who sign in, with the one-time link of the first of them.
  static func startWithAccounts() async throws -> (demo: Demo, link: URL) {
    let folder = try freshFolder()
    let (making, _) = try await launch(["demo", "--ending-on", "2026-06-28"], in: folder)
    making.terminate()
    making.waitUntilExit()
    let (process, addresses) = try await launch(["serve"], in: folder)
    guard let first = addresses.first, let link = addresses.last, link.path.hasPrefix("/claim/") else {
      throw Browser.Refused(description: "the server printed \(addresses)")
    }
    return (try Demo(first, process, folder), link)
  }

  private init(_ first: URL, _ process: Process, _ folder: URL) throws {
    guard var root = URLComponents(url: first, resolvingAgainstBaseURL: false) else {
      throw Browser.Refused(description: "no address: \(first)")
    }
    (root.path, root.query) = ("/", nil)
    guard let address = root.url else { throw Browser.Refused(description: "no address: \(first)") }
    (self.address, review, self.process, self.folder) = (address, first, process, folder)
  }

  private static func freshFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("pomona-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private static func launch(_ words: [String], in folder: URL) async throws -> (Process, [URL]) {
    guard let program else {
      throw Browser.Refused(description: "POMONA_BINARY is not set: run the tests through `make test`")
    }
    let process = Process()
    process.executableURL = program
    process.arguments = words + ["--data", folder.path + "/harbour.sqlite", "--port", "0"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    return (process, try await addresses(printedOn: output.fileHandleForReading, by: process))
  }

  func stop() {
    process.terminate()
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  func page(_ path: String) -> URL { URL(string: path, relativeTo: address)?.absoluteURL ?? address }

  /// The status its server answers a request for a page with.
  func status(of path: String) throws -> Int { try Wire.ask("GET", page(path)).status }

  private static func addresses(printedOn handle: FileHandle, by process: Process) async throws -> [URL] {
    var text = ""
    let deadline = Date().addingTimeInterval(60)
    while Date() < deadline {
      guard process.isRunning else { break }
      let data = handle.availableData
      text += String(decoding: data, as: UTF8.self)
      let found = text.split(whereSeparator: \.isWhitespace).compactMap { word in
        word.hasPrefix("http://127.0.0.1:") || word.hasPrefix("http://localhost:") ? URL(string: String(word)) : nil
      }
      if !found.isEmpty, text.contains("Ctrl-C") { return found }
    }
    throw Browser.Refused(description: "the demo did not become ready; it said: \(text)")
  }
}
