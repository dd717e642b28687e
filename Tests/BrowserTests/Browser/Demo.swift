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
    guard let program else {
      throw Browser.Refused(description: "POMONA_BINARY is not set: run the tests through `make test`")
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("pomona-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let process = Process()
    process.executableURL = program
    process.arguments = ["demo", "--data", folder.path + "/harbour.sqlite", "--port", "0", "--ending-on", lastSunday]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let addresses = try await addresses(printedOn: output.fileHandleForReading, by: process)
    guard let review = addresses.first, var root = URLComponents(url: review, resolvingAgainstBaseURL: false) else {
      throw Browser.Refused(description: "the demo printed no address")
    }
    (root.path, root.query) = ("/", nil)
    guard let address = root.url else { throw Browser.Refused(description: "the demo printed \(review)") }
    return Demo(address: address, review: review, process: process, folder: folder)
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
